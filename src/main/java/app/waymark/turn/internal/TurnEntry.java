package app.waymark.turn.internal;

import app.waymark.shared.AccountId;
import app.waymark.shared.Said;
import app.waymark.shared.Sayings;
import app.waymark.turn.Ask;
import app.waymark.turn.TurnId;
import app.waymark.turn.TurnNudged;
import app.waymark.turn.TurnStoodTooLong;
import app.waymark.turn.Waiting;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** One turn, open until it is closed; a closed one stays as the record of how long people waited. */
@Entity
@Table(name = "turn")
public class TurnEntry implements Persistable<UUID> {

    @Id
    private UUID id;

    private String kind;
    private UUID subject;
    private UUID holder;
    private @Nullable UUID asker;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String arguments;

    private String path;
    private @Nullable UUID mentorship;
    private @Nullable UUID programme;
    private Instant since;
    private Instant nudgeAt;
    private Instant escalateAt;
    private boolean nudged;
    private boolean escalated;
    private @Nullable Instant closedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected TurnEntry() {}

    /** Opens a turn; what is said of it is kept as these write it. */
    public TurnEntry(UUID id, Ask ask, Sayings sayings, Instant now) {
        this.id = id;
        this.kind = ask.kind();
        this.subject = ask.subject();
        this.holder = ask.holder().value();
        this.asker = ask.asker() == null ? null : ask.asker().value();
        this.arguments = sayings.write(ask.said());
        this.path = ask.path();
        this.mentorship = ask.mentorship();
        this.programme = ask.programme();
        this.since = now;
        this.nudgeAt = now.plus(ask.patience().nudgeAfter());
        this.escalateAt = now.plus(ask.patience().escalateAfter());
    }

    public UUID id() {
        return id;
    }

    public Instant since() {
        return since;
    }

    public String kind() {
        return kind;
    }

    public UUID subject() {
        return subject;
    }

    public AccountId holder() {
        return new AccountId(holder);
    }

    public @Nullable AccountId asker() {
        return asker == null ? null : new AccountId(asker);
    }

    public boolean open() {
        return closedAt == null;
    }

    public @Nullable UUID mentorship() {
        return mentorship;
    }

    /** The move has been made; a second call changes nothing. */
    public void close(Instant now) {
        if (closedAt == null) {
            closedAt = now;
        }
    }

    /** Marks the reminder as given at this moment, and says so. */
    public TurnNudged nudge(Sayings sayings, Instant now) {
        nudged = true;
        nudgeAt = now;
        return new TurnNudged(
                new TurnId(id), said(sayings), subject, holder(), asker(), path, since, programme != null);
    }

    /**
     * Puts the reminder off, unless the coordinators would be told before.
     *
     * @return whether it is put off
     */
    boolean nudgeLater(Instant when) {
        if (programme != null && !when.isBefore(escalateAt)) {
            return false;
        }
        nudgeAt = when;
        return true;
    }

    /** Marks the coordinators as told and says so; only for a turn that has a programme. */
    public TurnStoodTooLong escalate() {
        escalated = true;
        return new TurnStoodTooLong(
                new TurnId(id), kind, holder(), asker(), mentorship, Objects.requireNonNull(programme), since);
    }

    public Waiting toWaiting(Sayings sayings) {
        return new Waiting(
                new TurnId(id),
                said(sayings),
                subject,
                holder(),
                asker(),
                since,
                nudgeAt,
                escalateAt,
                path,
                mentorship);
    }

    private Said said(Sayings sayings) {
        return sayings.read(kind, arguments, id);
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
