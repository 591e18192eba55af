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
            read(now);
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
                settledAt);
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
