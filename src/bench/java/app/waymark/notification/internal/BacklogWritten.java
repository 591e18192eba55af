package app.waymark.notification.internal;

import app.waymark.account.Contact;
import app.waymark.notification.Topic;
import app.waymark.notification.internal.OutgoingMail.Written;
import app.waymark.shared.AccountId;
import app.waymark.shared.EmailAddress;
import app.waymark.shared.Transactions;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Writes a backlog as it is after a night without a mail server: of each person some mails about one thing. */
public final class BacklogWritten {

    private static final int BATCH = 200;
    private static final String PARAGRAPH =
            "What happened is told here in a sentence or two, as long as mail usually is, and where to read on.\n";

    private final ApplicationContext context;

    public BacklogWritten(ApplicationContext context) {
        this.context = context;
    }

    /**
     * One person's address, and which of their mails it is.
     *
     * @param number from 1 on, in the order in which they are written
     */
    public record Letter(UUID person, String address, int number) {}

    /** Writes these, in this order. */
    public void write(List<Letter> letters) {
        var outbox = context.getBean(Outbox.class);
        var transactions = context.getBean(Transactions.class);
        for (int from = 0; from < letters.size(); from += BATCH) {
            var batch = letters.subList(from, Math.min(from + BATCH, letters.size())).stream()
                    .map(letter -> new Outbox.Dropped(UUID.randomUUID(), mail(letter), null))
                    .toList();
            transactions.run(() -> outbox.postAll(batch));
        }
    }

    /** How many wait. */
    public long waiting() {
        return context.getBean(MailWatch.class).backlog().waiting();
    }

    private static OutgoingMail mail(Letter letter) {
        var recipient = new Contact(
                new AccountId(letter.person()),
                "Somebody",
                new EmailAddress(letter.address()),
                Locale.ENGLISH,
                ZoneOffset.UTC,
                false);
        var text = PARAGRAPH.repeat(12);
        return new OutgoingMail(
                recipient,
                "meeting.booked",
                null,
                letter.person(),
                new Written(Integer.toString(letter.number()), text, "<html><body><p>" + text + "</p></body></html>"),
                text,
                "http://localhost/",
                null,
                false,
                Topic.ALWAYS,
                null);
    }
}
