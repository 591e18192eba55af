package app.waymark.mailbox.reply;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes a mail's HTML as the plain text that its sender's program would have sent beside it. */
final class HtmlMail {

    private static final Set<String> BLOCKS = Set.of(
            "p", "div", "ul", "ol", "li", "table", "tr", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "hr");

    private static final Set<String> SPACED =
            Set.of("p", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol");

    private static final Set<String> UNSEEN = Set.of("style", "script", "head", "title", "meta", "template");

    /** How mail programs mark their signatures. */
    static final String SIGNATURES = ".gmail_signature, .moz-signature, #Signature, #signature,"
            + " #ms-outlook-mobile-signature, .protonmail_signature_block, .k9mail-signature, [data-smartmail=gmail_signature]";

    private final StringBuilder text = new StringBuilder();
    private int depth;
    private boolean signature;
    private boolean line = true;

    private HtmlMail() {}

    static String text(String html) {
        var mail = new HtmlMail();
        var document = Jsoup.parse(html);
        document.select(SIGNATURES).attr("data-signed", "");
        mail.write(document.body());
        return mail.text
                .toString()
                .replaceAll("(?m)[ \\t]+$", "")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    private void write(Node node) {
        if (node instanceof TextNode words) {
            write(preformatted(words) ? words.getWholeText() : words.text());
        } else if (node instanceof Element element && !UNSEEN.contains(element.normalName())) {
            write(element);
        }
    }

    private static boolean preformatted(TextNode words) {
        for (Node at = words.parent(); at instanceof Element element; at = at.parent()) {
            if (element.normalName().equals("pre") || element.attr("style").contains("pre-wrap")) {
                return true;
            }
        }
        return false;
    }

    private void write(Element element) {
        var name = element.normalName();
        boolean outer = signature;
        if (BLOCKS.contains(name)) {
            end();
        }
        if (name.equals("br")) {
            if (line) {
                begin();
            }
            text.append('\n');
            line = true;
            return;
        }
        if (name.equals("hr")) {
            write("________________________________");
            end();
            return;
        }
        signature = signature || element.hasAttr("data-signed");
        depth += name.equals("blockquote") ? 1 : 0;
        if (name.equals("li")) {
            write("- ");
        }
        element.childNodes().forEach(this::write);
        if (BLOCKS.contains(name)) {
            end();
            if (SPACED.contains(name)) {
                begin();
                text.append('\n');
            }
        }
        depth -= name.equals("blockquote") ? 1 : 0;
        signature = outer;
    }

    private void write(String words) {
        var lines = Arrays.stream(words.split("\n", -1)).collect(Collectors.toList());
        for (int i = 0; i < lines.size(); i++) {
            var said = line ? lines.get(i).stripLeading() : lines.get(i);
            if (!said.isEmpty()) {
                if (line) {
                    begin();
                }
                text.append(said);
                line = false;
            }
            if (i < lines.size() - 1) {
                end();
            }
        }
    }

    private void begin() {
        text.append(signature ? String.valueOf(ReplyCutter.SIGNED) : "").append("> ".repeat(depth));
    }

    private void end() {
        if (!line) {
            text.append('\n');
            line = true;
        }
    }
}
