package app.waymark.notification.internal;

import app.waymark.notification.MailPace;
import app.waymark.notification.Notice;
import app.waymark.notification.ReachChoice;
import app.waymark.notification.Settled;
import app.waymark.shared.AccountId;
import app.waymark.shared.Said;
import app.waymark.shared.Sayings;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** One entry of somebody's inbox. */
@Entity
@Table(name = "notice")
public class NoticeEntity implements Persistable<UUID> {

    /** Where it stands in the inbox. */
    public enum Place {
        /** It asks something of its reader. */
        ME,
        NEWS,
        /** It is settled, or its reader said that they are done with it. */
        DONE
    }

    @Id
    private UUID id;

    private UUID event;
    private UUID recipient;
    private String messageKey;
    private @Nullable UUID fromAccount;

    private String kind;
    private @Nullable UUID subject;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String arguments;

    private String path;
    private boolean shown;

    @Enumerated(EnumType.STRING)
    private @Nullable MailPace letter;

    private Instant at;
    private @Nullable Instant readAt;
    private @Nullable Instant settledAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Settled settled;

    @Enumerated(EnumType.STRING)
    private Place place;

    private @Nullable Instant laterUntil;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected NoticeEntity() {}

    NoticeEntity(UUID id, Message message, ReachChoice choice, Sayings sayings, Instant at) {
        this.id = id;
        this.event = message.event();
        this.recipient = message.recipient().value();
        this.messageKey = message.titleKey();
        this.fromAccount = message.from() == null ? null : message.from().value();
        this.kind = message.said().kind();
        this.subject = message.subject();
        this.arguments = sayings.write(message.said());
        this.path = message.path();
        this.at = at;
        this.place = news() ? Place.NEWS : Place.ME;
        this.shown = choice.here();
        this.letter = choice.mail().gathered() ? choice.mail() : null;
        if (!shown) {
            // Nothing counts what is not to be seen.
            this.readAt = at;
        }
    }

    public UUID id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    public boolean isFor(UUID account) {
        return recipient.equals(account);
    }

    /** It has been read; the first time counts. */
    public void read(Instant now) {
        if (readAt == null) {
            readAt = now;
        }
    }

    /** What was waited for is no longer; the first time counts. Nobody has to read any more that it waits. */
    void settle(Settled how, Instant now) {
        if (settled == null) {
            settled = how;
            settledAt = now;
            letter = null;
            done(now);
        }
    }

    /** Its reader is done with it. */
    public void done(Instant now) {
        place = Place.DONE;
        laterUntil = null;
        read(now);
    }

    /** Its reader wants to see it then, and not before: then it is as though it came just now. */
    public void later(Instant until) {
        laterUntil = until;
        readAt = null;
    }

    /** Its reader wants to see it after all. What is settled stays so. */
    public void again(Instant now) {
        laterUntil = null;
        read(now);
        if (settled == null) {
            place = news() ? Place.NEWS : Place.ME;
        }
    }

    /** Whether its reader knows it already, having read it in Waymark. */
    boolean known() {
        return shown && readAt != null;
    }

    /** What it says. */
    Said said(Sayings sayings) {
        return sayings.read(kind, arguments, id);
    }

    /** Whether it is over with this: something later of the same thing says otherwise. */
    boolean outdatedBy(NoticeEntity later, Sayings sayings) {
        return subject != null
                && subject.equals(later.subject)
                && later.said(sayings).outdates().contains(kind);
    }

    /** Whether it is news, and nobody's move. */
    boolean news() {
        return messageKey.startsWith("news.");
    }

    String key() {
        return messageKey;
    }

    @Nullable
    AccountId from() {
        return fromAccount == null ? null : new AccountId(fromAccount);
    }

    String path() {
        return path;
    }

    public Notice toNotice(Sayings sayings) {
        return new Notice(
                id,
                messageKey,
                fromAccount == null ? null : new AccountId(fromAccount),
                sayings.read(kind, arguments, id),
                path,
                at,
                readAt != null,
                settled,
                settledAt,
                place == Place.DONE,
                laterUntil);
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
