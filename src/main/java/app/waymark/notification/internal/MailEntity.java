package app.waymark.notification.internal;

import app.waymark.notification.KeptMail;
import app.waymark.notification.MailState;
import app.waymark.notification.MailSummary;
import app.waymark.notification.Topic;
import app.waymark.notification.internal.OutgoingMail.CalendarPart;
import app.waymark.notification.internal.OutgoingMail.Written;
import app.waymark.shared.AccountId;
import app.waymark.shared.Said;
import app.waymark.shared.Sayings;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** One mail: written once, sent once, alone or together with others, and after that only the fact of it is kept. */
@Entity
@Table(name = "mail")
@DynamicUpdate
public class MailEntity implements Persistable<UUID> {

    private static final int LONGEST_PROBLEM = 500;
    private static final int LONGEST_SUBJECT = 500;

    @Id
    private UUID id;

    /** The order in which mails were written; given by the database. */
    @Column(insertable = false, updatable = false)
    private @Nullable Long number;

    private UUID event;
    private UUID recipient;
    private @Nullable String kind;

    @Enumerated(EnumType.STRING)
    private @Nullable Topic topic;

    private @Nullable UUID programme;
    private @Nullable UUID about;
    private @Nullable UUID causedBy;
    private String messageId;
    private String toAddress;
    private String toName;
    private @Nullable String subject;
    private @Nullable String text;
    private @Nullable String html;
    private @Nullable String body;
    private @Nullable String link;
    private @Nullable String said;
    private @Nullable String calendar;
    private @Nullable String calendarMethod;
    private boolean gathers;

    @Enumerated(EnumType.STRING)
    private MailState state;

    private int attempts;
    private @Nullable String problem;
    private boolean refused;
    private boolean known;
    private Instant createdAt;
    private Instant dueAt;
    private @Nullable Instant begunAt;
    private @Nullable UUID sentWith;
    private @Nullable Instant sentAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected MailEntity() {}

    MailEntity(
            UUID id,
            UUID event,
            @Nullable AccountId causedBy,
            OutgoingMail letter,
            @Nullable String said,
            String domain,
            MailState state,
            Instant now,
            Instant due) {
        this.id = id;
        this.event = event;
        this.recipient = letter.recipient().id().value();
        this.kind = letter.kind();
        this.topic = letter.topic();
        this.programme = letter.programme() == null ? null : letter.programme().value();
        this.about = letter.about();
        this.causedBy = causedBy == null ? null : causedBy.value();
        // Fixed here and never made anew: a mail server or client that sees the same mail twice can tell.
        this.messageId = "<" + id + "@" + domain + ">";
        this.toAddress = letter.recipient().email().value();
        this.toName = letter.recipient().name();
        this.subject = cut(letter.written().subject(), LONGEST_SUBJECT);
        this.text = letter.written().text();
        this.html = letter.written().html();
        this.body = letter.body();
        this.link = letter.link();
        this.said = said;
        var part = letter.calendar();
        this.calendar = part == null ? null : part.ics();
        this.calendarMethod = part == null ? null : part.method();
        this.gathers = letter.gathers();
        this.state = state;
        this.createdAt = now;
        this.dueAt = due;
    }

    /** Its sending begins, as one mail with this one, which is the mail itself where it goes alone or leads. */
    void begin(UUID leader, Instant now) {
        begunAt = now;
        sentWith = leader.equals(id) ? null : leader;
    }

    /** The mail server took it: what it said is forgotten. */
    void sent(Instant now) {
        state = MailState.SENT;
        sentAt = now;
        attempts++;
        problem = null;
        refused = false;
        forget();
    }

    /** The mail server did not take it this time. Where it surely did not, the next try may say something else. */
    void failed(MailFault why) {
        attempts++;
        problem = cut(why.words(), LONGEST_PROBLEM);
        if (why.forGood()) {
            state = MailState.FAILED;
            refused = true;
        } else if (!why.perhapsTaken()) {
            begunAt = null;
            sentWith = null;
        }
    }

    /** It came back from beyond the mail server; false where that is no news. */
    boolean bounced(String words, boolean forGood) {
        if (state != MailState.SENT) {
            return false;
        }
        state = MailState.FAILED;
        problem = cut(words, LONGEST_PROBLEM);
        refused = forGood;
        return true;
    }

    /** It is not sent, because its address is known to fail. */
    void unreachable(String words) {
        state = MailState.FAILED;
        problem = cut(words, LONGEST_PROBLEM);
        refused = true;
    }

    /** It has been tried often enough. */
    void giveUp() {
        if (state == MailState.WAITING) {
            state = MailState.FAILED;
        }
    }

    /**
     * It is true no longer, or its recipient has gone: it is never sent, nor tried again where it was given up. False where
     * its recipient may have it.
     */
    boolean withdraw() {
        if (state == MailState.SENT
                || state == MailState.WITHDRAWN
                || state == MailState.STOPPED
                || (state == MailState.WAITING && begunAt != null)) {
            return false;
        }
        boolean perhapsTaken = begunAt != null && !refused;
        state = MailState.WITHDRAWN;
        known = perhapsTaken;
        forget();
        return !perhapsTaken;
    }

    /** An administrator stops it; false where it waits no more. What the server takes at this moment is sent all the same. */
    public boolean stop() {
        if (state != MailState.WAITING) {
            return false;
        }
        state = MailState.STOPPED;
        known = begunAt != null;
        forget();
        return true;
    }

    /** Its recipient has done what it asks: it need not be sent, and has reached them all the same. */
    void known() {
        withdraw();
        known = true;
    }

    /** Puts a kept or given-up mail back in the queue; false where it waits already, is sent or withdrawn. */
    public boolean retry(Instant now) {
        if (state != MailState.KEPT && state != MailState.FAILED) {
            return false;
        }
        state = MailState.WAITING;
        dueAt = now;
        refused = false;
        begunAt = null;
        sentWith = null;
        return true;
    }

    /** What it says, unless that is forgotten. */
    public Optional<KeptMail> content() {
        var written = written();
        if (written.isEmpty()) {
            return Optional.empty();
        }
        var said = written.get();
        var summary = new MailSummary(
                id,
                new AccountId(recipient),
                toAddress,
                said.subject(),
                state,
                attempts,
                problem,
                createdAt,
                sentAt,
                MailSummary.Brings.of(kind, topic));
        return Optional.of(new KeptMail(summary, said.subject(), said.text(), said.html(), calendar));
    }

    Optional<Written> written() {
        return subject == null || text == null || html == null
                ? Optional.empty()
                : Optional.of(new Written(subject, text, html));
    }

    @Nullable
    CalendarPart calendarPart() {
        return calendar == null || calendarMethod == null ? null : new CalendarPart(calendar, calendarMethod);
    }

    /** What it says and how that is stored, unless that is forgotten or was never kept. */
    Optional<Said> said(Sayings sayings) {
        return kind == null || said == null ? Optional.empty() : Optional.of(sayings.read(kind, said, "mail " + id));
    }

    /** How what it says is stored, or null where that is forgotten or was never kept. */
    @Nullable
    String saying() {
        return said;
    }

    /** It says something else of the same kind from now on, and says it here. */
    Said reworded(String now, Sayings sayings) {
        said = now;
        return said(sayings).orElseThrow();
    }

    /** It is put into these words from now on. */
    void rewrite(Written written, String other) {
        subject = cut(written.subject(), LONGEST_SUBJECT);
        text = written.text();
        html = written.html();
        body = other;
    }

    UUID event() {
        return event;
    }

    boolean says(Collection<String> kinds) {
        return kind != null && kinds.contains(kind);
    }

    public MailState state() {
        return state;
    }

    boolean waits() {
        return state == MailState.WAITING;
    }

    /** As what it is sent: the mail that it goes with, or itself. */
    public UUID sentAs() {
        return sentWith == null ? id : sentWith;
    }

    public boolean begun() {
        return begunAt != null;
    }

    boolean goesWithAnother() {
        return sentWith != null;
    }

    boolean goesWith(UUID leader) {
        return leader.equals(sentWith);
    }

    /** Whether it can be said in one mail with others; one that the release before wrote cannot. */
    boolean gathers() {
        return gathers && body != null && link != null && begunAt == null;
    }

    boolean isAbout(MailEntity other) {
        return about != null && about.equals(other.about);
    }

    /** Whether it is a link to come in by, or a letter to somebody without an account: nobody's news. */
    boolean saysNoNews() {
        return kind == null;
    }

    /** By which choice of its recipient's it comes, or null where it is none of theirs. */
    @Nullable
    Topic topic() {
        return topic;
    }

    /** Whether it is a letter that says several things. */
    boolean digest() {
        return Digests.KIND.equals(kind);
    }

    /** Which programme's it is, or null where it is Waymark's. */
    @Nullable
    UUID programme() {
        return programme;
    }

    @Nullable
    UUID about() {
        return about;
    }

    AccountId recipient() {
        return new AccountId(recipient);
    }

    String messageId() {
        return messageId;
    }

    String toAddress() {
        return toAddress;
    }

    String toName() {
        return toName;
    }

    String body() {
        return body == null ? "" : body;
    }

    String link() {
        return link == null ? "" : link;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    @Nullable
    Long number() {
        return number;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return version == null;
    }

    private void forget() {
        subject = null;
        text = null;
        html = null;
        body = null;
        link = null;
        said = null;
        calendar = null;
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
