package app.waymark.shared.markdown;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Safelist;

/** The HTML that texts become: what is not on its list cannot be in it, whatever made it. */
final class Markup {

    /** An address as it stands in a text; a sign that ends a sentence behind it is not a part of it. */
    static final Pattern ADDRESS =
            Pattern.compile("https?://[^\\s<>\"`|{}\\[\\]\\\\^\\p{Cc}\\p{Cf}]+", Pattern.CASE_INSENSITIVE);

    private static final Safelist ALLOWED = new Safelist()
            .addTags("p", "br", "strong", "em", "ul", "ol", "li", "blockquote", "pre", "code", "a", "span")
            .addAttributes("a", "href", "rel", "target", "router-ignore")
            .addAttributes("ol", "start")
            .addAttributes("span", "class")
            .addAttributes("p", "dir")
            .addAttributes("li", "dir")
            .addAttributes("pre", "dir")
            .addProtocols("a", "href", "http", "https", "mailto")
            .preserveRelativeLinks(true);

    private static final OutputSettings AS_WRITTEN = new OutputSettings().prettyPrint(false);

    /** Something to hold a path of our own against, which is all that relative links are held against. */
    private static final String HERE = "https://here.invalid/";

    private Markup() {}

    static String clean(String html) {
        return Jsoup.clean(html, HERE, ALLOWED, AS_WRITTEN);
    }

    static String escape(String text) {
        return Entities.escape(text);
    }

    /** An address as a link to where it says; as it stands where that cannot be gone to. */
    static String link(String address) {
        return WebAddress.of(address)
                .map(target -> target.opening() + escape(address) + beside(target, address) + "</a>")
                .orElse(escape(address));
    }

    /** The host that a link leads to, where its words do not say so. */
    static String beside(WebAddress target, String words) {
        return target.hostBeside(words)
                .map(host -> " <span class=\"wm-host\">" + escape(host) + "\u00a0↗</span>")
                .orElse("");
    }

    /** How much of what looks like an address is one: no sign that ends a sentence, no bracket that it did not open. */
    static int addressEnd(CharSequence text, int from, int to) {
        int end = to;
        while (end > from) {
            char last = text.charAt(end - 1);
            if (".,;:!?*_~'".indexOf(last) < 0 && !(last == ')' && opens(text, from, end) < closes(text, from, end))) {
                return end;
            }
            end--;
        }
        return from;
    }

    private static long opens(CharSequence text, int from, int to) {
        return text.subSequence(from, to).chars().filter(sign -> sign == '(').count();
    }

    private static long closes(CharSequence text, int from, int to) {
        return text.subSequence(from, to).chars().filter(sign -> sign == ')').count();
    }
}
