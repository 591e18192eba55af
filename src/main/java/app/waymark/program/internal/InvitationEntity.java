package app.waymark.program.internal;

import app.waymark.program.InvitationState;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** That a programme would like somebody to take part in a round, as which, and what came of it. */
@Entity
@Table(name = "invitation")
public class InvitationEntity implements Persistable<UUID> {

    /** How often somebody is mailed about one round, the first time included. */
    public static final int MOST_ASKED = 3;

    /** How long nobody is asked again. */
    public static final Duration PAUSE = Duration.ofDays(3);

    @Id
    private UUID id;

    private UUID round;
    private UUID account;
    private String name;
    private String language;
    private boolean mentor;
    private boolean mentee;
    private @Nullable Integer capacity;

    @Enumerated(EnumType.STRING)
    private InvitationState state;

    @SuppressWarnings("UnusedVariable") // Kept for whoever asks who brought somebody in.
    private @Nullable UUID broughtBy;

    @SuppressWarnings("UnusedVariable")
    private Instant broughtAt;

    private @Nullable UUID askedBy;
    private @Nullable Instant askedAt;
    private int timesAsked;

    @SuppressWarnings("UnusedVariable") // Kept for whoever reads the table.
    private @Nullable Instant answeredAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected InvitationEntity() {}

    /** What a file says of somebody; a capacity that it does not say is null. */
    public record Row(
            String name,
            Locale language,
            boolean mentor,
            boolean mentee,
            @Nullable Integer capacity) {}

    public InvitationEntity(UUID id, UUID round, UUID account, Row row, @Nullable UUID by, Instant now) {
        this.id = id;
        this.round = round;
        this.account = account;
        this.state = InvitationState.WAITING;
        this.broughtBy = by;
        this.broughtAt = now;
        this.name = row.name();
        this.language = row.language().getLanguage();
        this.mentor = row.mentor();
        this.mentee = row.mentee();
        this.capacity = row.mentor() ? row.capacity() : null;
    }

    /**
     * Takes what a file says of somebody who has not answered, and says whether anything changed by it. What it does not
     * say stays.
     */
    public boolean describe(Row row) {
        if (state.settledByThePerson() || state == InvitationState.JOINED) {
            throw new IllegalStateException("Answered already");
        }
        var before = new Row(name, Locale.of(language), mentor, mentee, capacity);
        boolean back = state == InvitationState.WITHDRAWN;
        state = InvitationState.WAITING;
        name = row.name();
        language = row.language().getLanguage();
        takePart(row.mentor(), row.mentee(), row.capacity() == null ? capacity : row.capacity());
        return back || !before.equals(new Row(name, Locale.of(language), mentor, mentee, capacity));
    }

    /** Changes which part it is for, while it is not answered. */
    public void takePart(boolean asMentor, boolean asMentee, @Nullable Integer places) {
        if (!asMentor && !asMentee) {
            throw new IllegalArgumentException("A participant is a mentor, a mentee or both");
        }
        mentor = asMentor;
        mentee = asMentee;
        capacity = asMentor ? places : null;
    }

    /** Whether the person may be mailed now: not answered, not too often, not too soon. */
    public boolean mayBeAsked(Instant now) {
        return state == InvitationState.WAITING
                && timesAsked < MOST_ASKED
                && (askedAt == null || !now.isBefore(askedAt.plus(PAUSE)));
    }

    /** The person is mailed; says whether it is the first time. */
    public boolean ask(@Nullable UUID by, Instant now) {
        askedBy = by;
        askedAt = now;
        timesAsked++;
        return timesAsked == 1;
    }

    /** The person says yes. */
    public void join(Instant now) {
        if (state == InvitationState.WITHDRAWN) {
            throw new IllegalStateException("Withdrawn");
        }
        state = InvitationState.JOINED;
        answeredAt = now;
    }

    /** The person says no. */
    public void decline(Instant now) {
        if (state == InvitationState.WAITING) {
            state = InvitationState.DECLINED;
            answeredAt = now;
        }
    }

    /** The person leaves. */
    public void leave(Instant now) {
        state = InvitationState.LEFT;
        answeredAt = now;
    }

    /** The coordinators take it back; what was answered stays answered. */
    public void withdraw() {
        if (state == InvitationState.WAITING) {
            state = InvitationState.WITHDRAWN;
        }
    }

    public UUID round() {
        return round;
    }

    public UUID account() {
        return account;
    }

    public String name() {
        return name;
    }

    public Locale language() {
        return Locale.of(language);
    }

    public boolean mentor() {
        return mentor;
    }

    public boolean mentee() {
        return mentee;
    }

    public @Nullable Integer capacity() {
        return capacity;
    }

    /** Since when it has been there. */
    public Instant broughtAt() {
        return broughtAt;
    }

    public InvitationState state() {
        return state;
    }

    public @Nullable UUID askedBy() {
        return askedBy;
    }

    public @Nullable Instant askedAt() {
        return askedAt;
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
