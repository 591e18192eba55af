package app.waymark.turn.internal;

import app.waymark.shared.AccountId;
import app.waymark.shared.Said;
import app.waymark.shared.Sayings;
import app.waymark.turn.Ask;
import app.waymark.turn.ExpectedWait;
import app.waymark.turn.Patience;
import app.waymark.turn.TurnId;
import app.waymark.turn.TurnNudged;
import app.waymark.turn.TurnStoodTooLong;
import app.waymark.turn.Waiting;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
    private @Nullable Instant nudgeAt;
    private @Nullable Instant secondNudgeAt;
    private @Nullable Instant thirdNudgeAt;
    private @Nullable Instant escalateAt;
    private @Nullable Instant nudgedAt;
    private boolean nudged;
    private int nudges;
    private boolean escalated;
    private @Nullable Instant restsUntil;
    private @Nullable LocalDate restsDay;
    private @Nullable LocalDate awayDay;
    private @Nullable Instant stoppedAt;
    private long stoppedSeconds;
    private @Nullable Instant closedAt;
    private @Nullable Boolean done;
    private boolean timed;
    private @Nullable Long expectedMedian;
    private @Nullable Long expectedLow;
    private @Nullable Long expectedHigh;
    private @Nullable Integer expectedOf;
    private @Nullable UUID backOf;
    private @Nullable String backKind;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected TurnEntry() {}

    /**
     * Opens a turn; what is said of it is kept as these write it.
     *
     * @param patience how long it may stand
     * @param awayUntil the day on which its holder is back, or null for who is there
     */
    public TurnEntry(UUID id, Ask ask, Patience patience, @Nullable LocalDate awayUntil, Sayings sayings, Instant now) {
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
        this.timed = ask.said().timed();
        this.nudgeAt = nudge(patience, 0, now);
        this.secondNudgeAt = nudge(patience, 1, now);
        this.thirdNudgeAt = nudge(patience, 2, now);
        this.nudged = nudgeAt == null;
        var told = patience.told();
        this.escalateAt = told == null ? null : now.plus(told, ChronoUnit.DAYS);
        if (awayUntil != null) {
            awayDay = awayUntil;
            stoppedAt = now;
        }
    }

    private static @Nullable Instant nudge(Patience patience, int which, Instant now) {
        return which < patience.nudges().size() ? now.plus(patience.nudges().get(which), ChronoUnit.DAYS) : null;
    }

    /** Keeps how long its answer is expected to take. */
    public void expect(ExpectedWait wait) {
        expectedMedian = wait.median().toSeconds();
        expectedLow = wait.low().toSeconds();
        expectedHigh = wait.high().toSeconds();
        expectedOf = wait.answers();
    }

    private @Nullable ExpectedWait expected() {
        return expectedMedian == null || expectedLow == null || expectedHigh == null || expectedOf == null
                ? null
                : new ExpectedWait(
                        Duration.ofSeconds(expectedMedian),
                        Duration.ofSeconds(expectedLow),
                        Duration.ofSeconds(expectedHigh),
                        expectedOf);
    }

    /** What this one was handed back from, which is closed by now. */
    public void handedBackFrom(TurnEntry former) {
        backOf = former.id;
        backKind = former.kind;
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

    /** Whether its holder put it off. */
    public boolean rests() {
        return restsDay != null;
    }

    public @Nullable UUID mentorship() {
        return mentorship;
    }

    public String path() {
        return path;
    }

    public @Nullable UUID programme() {
        return programme;
    }

    /** The turn that was handed back to its holder with this one, or null. */
    public @Nullable UUID backOf() {
        return backOf;
    }

    /** Nobody waits for it any more; a second call changes nothing. */
    public void close(Instant now, boolean made) {
        if (closedAt == null) {
            closedAt = now;
            done = made;
            restsUntil = null;
            awayDay = null;
            goOn(now);
        }
    }

    /** Its holder does not want it before a day: its clock stands still. */
    public void putOff(LocalDate day, Instant until, Instant now) {
        restsDay = day;
        restsUntil = until;
        stop(now);
    }

    /** It is its holder's move again. */
    public void takeUp(Instant now) {
        restsDay = null;
        restsUntil = null;
        goOn(now);
    }

    private void stop(Instant now) {
        if (stoppedAt == null) {
            stoppedAt = now;
        }
    }

    /** Its clock runs on where nothing stops it any more: everything is later by the time that it stood still. */
    private void goOn(Instant now) {
        if (stoppedAt == null || restsUntil != null || awayDay != null) {
            return;
        }
        var stood = Duration.between(stoppedAt, now);
        nudgeAt = later(nudgeAt, stood);
        secondNudgeAt = later(secondNudgeAt, stood);
        thirdNudgeAt = later(thirdNudgeAt, stood);
        escalateAt = later(escalateAt, stood);
        stoppedSeconds += stood.toSeconds();
        stoppedAt = null;
    }

    private static @Nullable Instant later(@Nullable Instant at, Duration by) {
        return at == null ? null : at.plus(by);
    }

    /** Marks the reminder as given at this moment, and says so. */
    public TurnNudged nudge(Sayings sayings, Instant now) {
        nudgedAt = now;
        nudges++;
        if (secondNudgeAt == null) {
            nudged = true;
        } else {
            nudgeAt = secondNudgeAt;
            secondNudgeAt = thirdNudgeAt;
            thirdNudgeAt = null;
        }
        return new TurnNudged(
                new TurnId(id),
                said(sayings),
                subject,
                holder(),
                asker(),
                path,
                since,
                nudges,
                programme != null && escalateAt != null);
    }

    /**
     * Puts the reminder off, unless the coordinators would be told before.
     *
     * @return whether it is put off
     */
    boolean nudgeLater(Instant when) {
        if (programme != null && escalateAt != null && !when.isBefore(escalateAt)) {
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
                programme == null ? null : escalateAt,
                restsDay,
                awayDay,
                expected(),
                path,
                mentorship);
    }

    /** What was asked, as it was written down. */
    public Said said(Sayings sayings) {
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
