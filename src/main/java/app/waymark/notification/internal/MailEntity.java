package app.waymark.notification.internal;

import app.waymark.notification.KeptMail;
import app.waymark.notification.MailState;
import app.waymark.notification.MailSummary;
import app.waymark.shared.AccountId;
import app.waymark.shared.Excerpt;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** One mail: written once, sent once, and after that only the fact of it is kept. */
@Entity
@Table(name = "mail")
public class MailEntity implements Persistable<UUID> {

    private static final int LONGEST_PROBLEM = 500;
    private static final int LONGEST_SUBJECT = 500;

    @Id
    private UUID id;

    private UUID event;
    private UUID recipient;
    private String messageId;
    private String toAddress;
    private String toName;
    private @Nullable String subject;
    private @Nullable String text;
    private @Nullable String html;
    private @Nullable String calendar;
    private @Nullable String calendarMethod;

    @Enumerated(EnumType.STRING)
    private MailState state;

    private int attempts;
    private @Nullable String problem;
    private Instant createdAt;
    private @Nullable Instant sentAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected MailEntity() {}

    MailEntity(UUID id, UUID event, Letter letter, String domain, MailState state, Instant now) {
        this.id = id;
        this.event = event;
        this.recipient = letter.recipient().id().value();
        // Fixed here and never made anew: a mail server or client that sees the same mail twice can tell.
        this.messageId = "<" + id + "@" + domain + ">";
        this.toAddress = letter.recipient().email().value();
        this.toName = letter.recipient().name();
        this.subject = Excerpt.of(letter.subject(), LONGEST_SUBJECT);
        this.text = letter.text();
        this.html = letter.html();
        this.calendar = letter.calendar();
        this.calendarMethod = letter.calendarMethod();
        this.state = state;
        this.createdAt = now;
    }

    /** The mail server took it: what it said is forgotten. */
    public void sent(Instant now) {
        state = MailState.SENT;
        sentAt = now;
        attempts++;
        problem = null;
        subject = null;
        text = null;
        html = null;
        calendar = null;
    }

    /** The mail server did not take it this time, or for good. */
    public void failed(String why, boolean forGood) {
        attempts++;
        problem = Excerpt.of(why, LONGEST_PROBLEM);
        if (forGood) {
            state = MailState.FAILED;
        }
    }

    /** Puts a kept or given-up mail back in the queue; false where it waits already or is sent. */
    public boolean retry() {
        if (state != MailState.KEPT && state != MailState.FAILED) {
            return false;
        }
        state = MailState.WAITING;
        return true;
    }

    /** What it says, unless it is sent. */
    public Optional<KeptMail> content() {
        if (subject == null || text == null || html == null) {
            return Optional.empty();
        }
        var summary = new MailSummary(
                id, new AccountId(recipient), toAddress, subject, state, attempts, problem, createdAt, sentAt);
        return Optional.of(new KeptMail(summary, subject, text, html, calendar));
    }

    /** What the mail server is given, while it waits to be sent. */
    public Optional<Envelope> envelope() {
        return state != MailState.WAITING
                ? Optional.empty()
                : content()
                        .map(content -> new Envelope(
                                messageId,
                                toAddress,
                                toName,
                                content.subject(),
                                content.text(),
                                content.html(),
                                calendar,
                                calendarMethod,
                                createdAt));
    }

    UUID event() {
        return event;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return version == null;
    }
}
