package app.waymark.mailbox.internal;

import app.waymark.mailbox.reply.ReplyMarks;
import app.waymark.shared.Translations;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What every mail of ours can be known by, in each language. */
@Component
class OurMails {

    private final ReplyMarks marks;

    OurMails(Translations translations, MailboxSettings settings, @Value("${waymark.mail.from}") String from) {
        this.marks = new ReplyMarks(
                Translations.LANGUAGES.stream()
                        .map(language -> translations.text(language, "mail.reply.above"))
                        .toList(),
                Translations.LANGUAGES.stream()
                        .flatMap(language -> footer(translations, language))
                        .toList(),
                Stream.of(
                                from.replaceAll("^.*<|>.*$", "").strip(),
                                settings.address().replaceAll("@.*", "+"))
                        .filter(one -> one.length() > 2)
                        .toList());
    }

    ReplyMarks marks() {
        return marks;
    }

    /** Up to the reader's own time zone. */
    private static Stream<String> footer(Translations translations, Locale language) {
        var cut = translations.text(language, "mail.footer.answered", "\u0000", "\u0000");
        int zone = cut.indexOf('\u0000');
        return zone > 10 ? Stream.of(cut.substring(0, zone)) : Stream.empty();
    }
}
