package app.waymark.shared.markdown;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** What a parsed text says: its words, line by line, a list with the points and numbers that a reader sees. */
final class WordsOnly extends AbstractVisitor {

    private final StringBuilder words = new StringBuilder();
    private final boolean quotes;

    private WordsOnly(boolean quotes) {
        this.quotes = quotes;
    }

    static String of(Node node, boolean quotes) {
        var visitor = new WordsOnly(quotes);
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            child.accept(visitor);
        }
        return visitor.words.toString().strip();
    }

    @Override
    public void visit(BlockQuote quote) {
        if (quotes) {
            visitChildren(quote);
        }
    }

    @Override
    public void visit(ListItem item) {
        line();
        words.append(item.getParent() instanceof OrderedList list ? start(list) + before(item) + ". " : "• ");
        visitChildren(item);
    }

    private static int start(OrderedList list) {
        var start = list.getMarkerStartNumber();
        return start == null ? 1 : start;
    }

    private static int before(Node item) {
        int count = 0;
        for (var at = item.getPrevious(); at != null; at = at.getPrevious()) {
            count++;
        }
        return count;
    }

    @Override
    public void visit(Paragraph paragraph) {
        if (!(paragraph.getParent() instanceof ListItem item) || item.getFirstChild() != paragraph) {
            line();
        }
        visitChildren(paragraph);
        words.append('\n');
    }

    @Override
    public void visit(FencedCodeBlock block) {
        line();
        words.append(block.getLiteral()).append('\n');
    }

    @Override
    public void visit(Text text) {
        words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        words.append(code.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        words.append(html.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak softBreak) {
        words.append('\n');
    }

    @Override
    public void visit(HardLineBreak hardBreak) {
        words.append('\n');
    }

    private void line() {
        if (!words.isEmpty() && words.charAt(words.length() - 1) != '\n') {
            words.append('\n');
        }
    }
}
