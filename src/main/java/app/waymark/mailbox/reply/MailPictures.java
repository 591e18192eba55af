package app.waymark.mailbox.reply;

import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * The pictures that come with a mail and stand in its text, by the names that its parts have ({@code Content-ID}).
 *
 * @param all all of them
 * @param own those that stand neither in what is quoted nor in a signature
 */
public record MailPictures(Set<String> all, Set<String> own) {

    private static final String CID = "cid:";

    public MailPictures {
        all = Set.copyOf(all);
        own = Set.copyOf(own);
    }

    /** Those of a mail's HTML. */
    public static MailPictures of(String html) {
        var document = Jsoup.parse(html);
        var all = named(document);
        document.select(HtmlMail.SIGNATURES + ", blockquote, .gmail_quote").remove();
        return new MailPictures(all, named(document));
    }

    private static Set<String> named(Document document) {
        return document.select("img[src^=" + CID + "]").stream()
                .map(one -> one.attr("src").substring(CID.length()))
                .collect(Collectors.toSet());
    }
}
