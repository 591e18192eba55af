package app.waymark.meeting.internal;

import app.waymark.meeting.MeetingId;
import app.waymark.meeting.MeetingState;
import app.waymark.mentorship.Mentorship;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.AccountId;
import app.waymark.shared.TimeWindow;
import app.waymark.shared.TypedText;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A meeting's row; its verbs are the only ways from one state to the next. */
@Entity
@Table(name = "meeting")
public class MeetingEntity implements Persistable<UUID> {

    @Id
    private UUID id;

    private UUID mentorship;
    private UUID programme;
    private UUID mentor;
    private UUID mentee;

    @Enumerated(EnumType.STRING)
    private MeetingState state;

    private String topic;
    private String place;
    private @Nullable Instant startsAt;
    private @Nullable Instant endsAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> offers;

    private int offerMinutes;
    private @Nullable UUID offeredBy;
    private @Nullable Instant offeredAt;
    private int sequence;
    private Instant createdAt;
    private Instant changedAt;
    private @Nullable UUID closedBy;
    private @Nullable String reason;
    private boolean archived;
    private @Nullable Instant askedAt;
    private @Nullable UUID series;
    private @Nullable LocalDate seriesOn;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected MeetingEntity() {}

    public MeetingEntity(UUID id, Mentorship mentorship, String topic, String place, Instant now) {
        this.id = id;
        this.mentorship = mentorship.id().value();
        this.programme = mentorship.programme().value();
        this.mentor = mentorship.mentor().value();
        this.mentee = mentorship.mentee().value();
        this.state = MeetingState.PROPOSED;
        this.topic = topic;
        this.place = place;
        this.offers = List.of();
        this.createdAt = now;
        this.changedAt = now;
    }

    /** It is of this series, by whose rule it is on that day. */
    public void joinSeries(UUID of, LocalDate on) {
        series = of;
        seriesOn = on;
    }

    /** The date of a series, to which both have said yes with all the others of it. */
    public void bookOfSeries(LocalDate on, TimeWindow window, Instant now) {
        requireOpen();
        seriesOn = on;
        state = MeetingState.CONFIRMED;
        startsAt = window.start();
        endsAt = window.end();
        withdrawOffers();
        change(false, now);
    }

    /** Puts these times in the place of whatever was proposed before; a time that is booked stays booked meanwhile. */
    public void offer(AccountId by, Duration length, List<Instant> starts, Instant now) {
        requireOpen();
        offers = starts.stream().sorted().map(Instant::toString).toList();
        offerMinutes = (int) length.toMinutes();
        offeredBy = by.value();
        offeredAt = now;
    }

    /** Takes one of the proposed times; says whether the meeting had another before. */
    public boolean book(TimeWindow picked, Instant now) {
        requireOpen();
        if (!offered().contains(picked)) {
            throw new IllegalArgumentException("Not one of the proposed times");
        }
        boolean moved = state == MeetingState.CONFIRMED;
        state = MeetingState.CONFIRMED;
        startsAt = picked.start();
        endsAt = picked.end();
        withdrawOffers();
        change(moved, now);
        return moved;
    }

    /** Drops the proposed times. A meeting that has a time keeps it; one that has none is over by that. */
    public void decline(AccountId by, String because, Instant now) {
        requireOpen();
        withdrawOffers();
        if (state == MeetingState.PROPOSED) {
            close(MeetingState.DECLINED, by, because, now);
        }
    }

    /** Says anew what it is about and where; the calendars are told where it has a time. */
    public void describe(String about, String where, Instant now) {
        requireOpen();
        topic = about;
        place = where;
        change(state == MeetingState.CONFIRMED, now);
    }

    /** Calls it off; nobody in particular does where a mentorship's end does. */
    public void cancel(@Nullable AccountId by, String because, Instant now) {
        requireOpen();
        boolean told = state == MeetingState.CONFIRMED;
        withdrawOffers();
        close(MeetingState.CANCELLED, by, because, now);
        change(told, now);
    }

    /** It took place, or it did not. */
    public void took(boolean place, Instant now) {
        if (!state.held() || endsAt == null || endsAt.isAfter(now)) {
            throw new IllegalStateException("A meeting is held when its time is over");
        }
        state = place ? MeetingState.DONE : MeetingState.MISSED;
        withdrawOffers();
        changedAt = now;
    }

    /** Whether the two are to be asked now whether they met; true once. */
    boolean asks(Instant now) {
        if (askedAt != null || archived || !state.held() || endsAt == null || endsAt.isAfter(now)) {
            return false;
        }
        askedAt = now;
        return true;
    }

    /** From here on it can be read, but not changed. */
    public void archive() {
        archived = true;
    }

    private void close(MeetingState next, @Nullable AccountId by, String because, Instant now) {
        state = next;
        closedBy = by == null ? null : by.value();
        reason = TypedText.blank(because) ? null : because;
        changedAt = now;
    }

    private void withdrawOffers() {
        offers = List.of();
        offeredBy = null;
        offeredAt = null;
    }

    private void change(boolean calendarsKnowIt, Instant now) {
        changedAt = now;
        if (calendarsKnowIt) {
            sequence++;
        }
    }

    private void requireOpen() {
        if (!open()) {
            throw new IllegalStateException("The meeting is " + state + (archived ? ", archived" : ""));
        }
    }

    /** Whether it can still be planned. */
    public boolean open() {
        return state.open() && !archived;
    }

    public boolean has(AccountId account) {
        return mentor.equals(account.value()) || mentee.equals(account.value());
    }

    public AccountId other(AccountId account) {
        return mentor.equals(account.value()) ? mentee() : mentor();
    }

    public AccountId mentor() {
        return new AccountId(mentor);
    }

    public AccountId mentee() {
        return new AccountId(mentee);
    }

    /** The times that are proposed just now, in order. */
    public List<TimeWindow> offered() {
        return offers.stream()
                .map(start -> TimeWindow.of(Instant.parse(start), Duration.ofMinutes(offerMinutes)))
                .toList();
    }

    /** The time it is booked for, or was. */
    public @Nullable TimeWindow window() {
        return startsAt == null || endsAt == null ? null : new TimeWindow(startsAt, endsAt);
    }

    /** The time it is booked for; throws where it has none. */
    public TimeWindow requireWindow() {
        return Objects.requireNonNull(window(), "The meeting has no time");
    }

    /** How long it takes, or would by the times proposed just now. */
    public Duration length() {
        var booked = window();
        return booked == null || !offers.isEmpty() ? Duration.ofMinutes(offerMinutes) : booked.length();
    }

    public MeetingId meetingId() {
        return new MeetingId(id);
    }

    public MentorshipId mentorship() {
        return new MentorshipId(mentorship);
    }

    public UUID programme() {
        return programme;
    }

    public MeetingState state() {
        return state;
    }

    public String topic() {
        return topic;
    }

    public String place() {
        return place;
    }

    public @Nullable AccountId offeredBy() {
        return offeredBy == null ? null : new AccountId(offeredBy);
    }

    public @Nullable Instant offeredAt() {
        return offeredAt;
    }

    public int sequence() {
        return sequence;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public @Nullable AccountId closedBy() {
        return closedBy == null ? null : new AccountId(closedBy);
    }

    public @Nullable String reason() {
        return reason;
    }

    public boolean archived() {
        return archived;
    }

    /** Whether it is one of a series. */
    public boolean ofSeries() {
        return series != null;
    }

    /** The series it is of, or null. */
    public @Nullable UUID series() {
        return series;
    }

    /** Its day by the rule of its series; throws where it is of none. */
    public LocalDate requireSeriesOn() {
        return Objects.requireNonNull(seriesOn, "The meeting is of no series");
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
