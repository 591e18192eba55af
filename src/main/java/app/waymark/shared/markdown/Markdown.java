package app.waymark.shared.markdown;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;

/**
 * What of Markdown posts know. There are no headings, pictures of other sites or HTML in it, a new line is a new line, and
 * whatever is too long or too deeply nested for anybody to have meant it is a text with those signs in it.
 */
final class Markdown {

    /** Longer than any post may be. A parser looks ahead from each sign to the end, which takes the square of that. */
    private static final int LONGEST = 6_000;

    private static final int DEEPEST = 30;

    private static final Pattern SIGNS = Pattern.compile("[\\\\`*_\\[\\]<&]");

    private static final Pattern AT_THE_BEGINNING = Pattern.compile("(?m)^(\\h*)([>+~-])");

    private static final Pattern NUMBERED = Pattern.compile("(?m)^(\\h*\\d{1,9})([.)])");

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(BlockQuote.class, FencedCodeBlock.class, ListBlock.class))
            .customInlineContentParserFactory(new BareAddresses())
            .build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .softbreak("<br>")
            .attributeProviderFactory(context -> Markdown::readInItsOwnDirection)
            .nodeRendererFactory(LinkMarkup::new)
            .build();

    private Markdown() {}

    static String html(String text) {
        var parsed = parsed(text);
        return parsed == null
                ? PlainText.html(text)
                : Markup.clean(RENDERER.render(parsed)).strip();
    }

    /** @param quotes whether what is quoted is among them */
    static String words(String text, boolean quotes) {
        var parsed = parsed(text);
        return parsed == null ? text : WordsOnly.of(parsed, quotes);
    }

    /** A text with its signs kept from being signs. */
    static String escaped(String text) {
        var out = new StringBuilder();
        var found = Markup.ADDRESS.matcher(text);
        int at = 0;
        while (found.find(at)) {
            int end = Markup.addressEnd(text, found.start(), found.end());
            out.append(SIGNS.matcher(text.substring(at, found.start())).replaceAll("\\\\$0"))
                    .append(text, found.start(), end);
            at = Math.max(end, found.start() + 1);
        }
        out.append(SIGNS.matcher(text.substring(Math.min(at, text.length()))).replaceAll("\\\\$0"));
        var begun = AT_THE_BEGINNING.matcher(out).replaceAll("$1\\\\$2");
        return NUMBERED.matcher(begun).replaceAll("$1\\\\$2");
    }

    private static @Nullable Node parsed(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        var document = PARSER.parse(text);
        return tooDeep(document) ? null : document;
    }

    /** Walked without calls within calls, which a text could make as many of as it has letters. */
    private static boolean tooDeep(Node document) {
        int depth = 0;
        Node at = document;
        while (true) {
            if (at.getFirstChild() != null) {
                at = at.getFirstChild();
                depth++;
                if (depth > DEEPEST) {
                    return true;
                }
                continue;
            }
            while (at.getNext() == null) {
                at = at.getParent();
                depth--;
                if (at == null || at == document) {
                    return false;
                }
            }
            at = at.getNext();
        }
    }

    private static void readInItsOwnDirection(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Paragraph || node instanceof ListItem || tag.equals("pre")) {
            attributes.put("dir", "auto");
        }
    }
}
