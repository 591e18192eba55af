package app.waymark.meeting;

import app.waymark.meeting.internal.AgendaItemEntity;
import app.waymark.meeting.internal.AgendaRepository;
import app.waymark.meeting.internal.Announcements;
import app.waymark.meeting.internal.Claims;
import app.waymark.meeting.internal.MeetingAccess;
import app.waymark.meeting.internal.MeetingEntity;
import app.waymark.meeting.internal.MeetingRepository;
import app.waymark.meeting.internal.Offers;
import app.waymark.meeting.internal.SeriesEntity;
import app.waymark.meeting.internal.SeriesRepository;
import app.waymark.mentorship.MentorshipAccess;
import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.MentorshipState;
import app.waymark.shared.AccountId;
import app.waymark.shared.PerMinute;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.TimeWindow;
import app.waymark.shared.TypedText;
import app.waymark.shared.Uuid7;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a meeting comes to its time: one of an active mentorship proposes up to three, the other picks one, and by that
 * both are booked. A booked meeting moves the same way, and keeps its time until another is picked: nobody's calendar
 * changes without their word. Either can call it off.
 *
 * <p>Every change locks its meeting first. The transactions are repeatable reads, for only those let the database refuse
 * every booking that overlaps another; what loses a race is done again, and then sees what it lost to.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional(isolation = Isolation.REPEATABLE_READ)
public class Bookings {

    /** The most times that are proposed at once: a choice, not a calendar. */
    public static final int MOST_OFFERS = 3;

    /** The longest reason that is kept. */
    public static final int LONGEST_REASON = 1_000;

    /** The kind of turn held by who has to pick one of the times proposed for a new meeting. */
    public static final String PICK = Announcements.PICK;

    /** The kind of turn held by who has to pick one of the times to which a booked meeting may move. */
    public static final String MOVE = Announcements.MOVE;

    private final MeetingRepository meetings;
    private final SeriesRepository series;
    private final AgendaRepository agendas;
    private final Claims claims;
    private final Offers offers;
    private final MeetingAccess access;
    private final MentorshipAccess mentorships;
    private final Announcements announcements;
    private final Clock clock;

    Bookings(
            MeetingRepository meetings,
            SeriesRepository series,
            AgendaRepository agendas,
            Claims claims,
            Offers offers,
            MeetingAccess access,
            MentorshipAccess mentorships,
            Announcements announcements,
            Clock clock) {
        this.meetings = meetings;
        this.series = series;
        this.agendas = agendas;
        this.claims = claims;
        this.offers = offers;
        this.access = access;
        this.mentorships = mentorships;
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * Proposes a meeting at one to three times; the other is asked to pick. Throws {@link AccessDeniedException} for
     * anybody but the two of that mentorship.
     */
    @PerMinute(60)
    public OfferResult propose(MentorshipId with, MeetingPlan plan, List<Instant> starts) {
        var me = access.me();
        var mentorship = mentorships
                .own(with)
                .filter(found -> found.has(me))
                .orElseThrow(() -> new AccessDeniedException("No mentorship of this person"));
        if (mentorships.lockActive(mentorship.id()).isEmpty()) {
            return new OfferResult.Closed();
        }
        var id = Uuid7.next(clock);
        var refused = refused(me, id, plan.length(), starts);
        if (refused != null) {
            return refused;
        }
        var meeting = new MeetingEntity(id, mentorship, plan.topic(), plan.place(), clock.instant());
        meeting.offer(me, plan.length(), distinct(starts), clock.instant());
        meetings.save(meeting);
        for (int place = 0; place < plan.agenda().size(); place++) {
            agendas.save(new AgendaItemEntity(
                    Uuid7.next(clock), id, place, plan.agenda().get(place), me.value(), null));
        }
        announcements.offered(meeting, me);
        return new OfferResult.Offered(new MeetingId(id));
    }

    /**
     * Proposes other times in the place of those there are: instead of picking, or to move a booked meeting, which keeps
     * its time until one is picked. Either of the two.
     */
    @PerMinute(60)
    public OfferResult offerOthers(MeetingId id, Duration length, List<Instant> starts) {
        MeetingPlan.checkLength(length);
        var me = access.me();
        var meeting = access.lock(id);
        if (!meeting.open() || carriesSeries(meeting)) {
            return new OfferResult.Closed();
        }
        var refused = refused(me, id.value(), length, starts);
        if (refused != null) {
            return refused;
        }
        meeting.offer(me, length, distinct(starts), clock.instant());
        announcements.offered(meeting, me);
        return new OfferResult.Offered(id);
    }

    /** Picks one of the proposed times, for the one they were proposed to; books both, or says why it cannot. */
    public PickResult pick(MeetingId id, Instant start) {
        var me = access.me();
        var meeting = access.lock(id);
        var window = meeting.offered().stream()
                .filter(offer -> offer.start().equals(start))
                .findFirst();
        if (!meeting.open()
                || carriesSeries(meeting)
                || !active(meeting)
                || window.isEmpty()
                || me.equals(meeting.offeredBy())) {
            return new PickResult.Closed();
        }
        if (start.isBefore(clock.instant())) {
            return new PickResult.Past();
        }
        boolean free = meeting.state() == MeetingState.CONFIRMED
                ? claims.move(id.value(), window.get())
                : claims.book(id.value(), window.get(), meeting.mentor(), meeting.mentee());
        if (!free) {
            return new PickResult.Taken(offers.of(meeting, me));
        }
        var before = meeting.window();
        meeting.book(window.get(), clock.instant());
        announcements.booked(meeting, before);
        return new PickResult.Booked(window.get());
    }

    /**
     * Drops the proposed times without others in their place: as the one who was asked, or as the one who asked. A
     * booked meeting keeps its time; one that never had any is over.
     */
    public MeetingResult decline(MeetingId id, String reason) {
        var because = TypedText.strip(reason);
        if (because.length() > LONGEST_REASON) {
            return new MeetingResult.TooLong(because.length(), LONGEST_REASON);
        }
        var me = access.me();
        var meeting = access.lock(id);
        if (!meeting.open() || meeting.offered().isEmpty()) {
            return new MeetingResult.Closed();
        }
        boolean takenBack = me.equals(meeting.offeredBy());
        dropSeries(meeting);
        meeting.decline(me, because, clock.instant());
        announcements.declined(meeting, me, takenBack, because);
        return new MeetingResult.Done();
    }

    /**
     * Says anew what the meeting is about and where; where it is booked and still to come, both calendars are told. What
     * is put right about a past one is for the two to read, and no news to anybody's calendar.
     */
    public MeetingResult describe(MeetingId id, String topic, String place) {
        if (TypedText.strip(topic).length() > MeetingPlan.LONGEST_TOPIC) {
            return new MeetingResult.TooLong(TypedText.strip(topic).length(), MeetingPlan.LONGEST_TOPIC);
        }
        if (TypedText.strip(place).length() > MeetingPlan.LONGEST_PLACE) {
            return new MeetingResult.TooLong(TypedText.strip(place).length(), MeetingPlan.LONGEST_PLACE);
        }
        var plan = new MeetingPlan(topic, place, MeetingPlan.LONGEST, List.of());
        var meeting = access.lock(id);
        if (!meeting.open()) {
            return new MeetingResult.Closed();
        }
        if (plan.topic().equals(meeting.topic()) && plan.place().equals(meeting.place())) {
            return new MeetingResult.Done();
        }
        var topicBefore = meeting.topic();
        var placeBefore = meeting.place();
        meeting.describe(plan.topic(), plan.place(), clock.instant());
        proposedSeries(meeting).ifPresent(found -> found.describe(plan, clock.instant()));
        if (meeting.state() == MeetingState.CONFIRMED && comes(meeting)) {
            announcements.described(meeting, topicBefore, placeBefore);
        } else {
            announcements.changed(meeting);
        }
        return new MeetingResult.Done();
    }

    /** Calls the meeting off, for either of the two, before it is over; the other is told, with the reason. */
    public MeetingResult cancel(MeetingId id, String reason) {
        var because = TypedText.strip(reason);
        if (because.length() > LONGEST_REASON) {
            return new MeetingResult.TooLong(because.length(), LONGEST_REASON);
        }
        var me = access.me();
        var meeting = access.lock(id);
        boolean booked = meeting.state() == MeetingState.CONFIRMED;
        if (!meeting.open() || (booked && !comes(meeting))) {
            return new MeetingResult.Closed();
        }
        dropSeries(meeting);
        meeting.cancel(me, because, clock.instant());
        claims.free(id.value());
        if (booked) {
            announcements.cancelled(meeting);
        } else {
            announcements.withdrawn(meeting, me, because);
        }
        return new MeetingResult.Done();
    }

    /** A proposed series is answered as a whole, and not by a time. */
    private static boolean carriesSeries(MeetingEntity meeting) {
        return meeting.ofSeries() && meeting.state() == MeetingState.PROPOSED;
    }

    /** The series that this meeting carries the proposal of. */
    private Optional<SeriesEntity> proposedSeries(MeetingEntity meeting) {
        var of = meeting.series();
        return of == null || !carriesSeries(meeting) ? Optional.empty() : series.lock(of);
    }

    private void dropSeries(MeetingEntity meeting) {
        proposedSeries(meeting).ifPresent(found -> found.drop(clock.instant()));
    }

    /** Asked again when it counts: a mentorship can have ended since times were proposed. */
    private boolean active(MeetingEntity meeting) {
        return mentorships
                .own(meeting.mentorship())
                .filter(found -> found.state() == MentorshipState.ACTIVE)
                .isPresent();
    }

    private @Nullable OfferResult refused(AccountId me, UUID meeting, Duration length, List<Instant> starts) {
        var asked = distinct(starts);
        if (asked.isEmpty() || asked.size() > MOST_OFFERS) {
            throw new IllegalArgumentException("Between one and " + MOST_OFFERS + " times are proposed");
        }
        var now = clock.instant();
        var past = asked.stream().filter(start -> start.isBefore(now)).toList();
        if (!past.isEmpty()) {
            return new OfferResult.Past(past);
        }
        var whole = new TimeWindow(asked.getFirst(), asked.getLast().plus(length));
        var mine = claims.within(List.of(me), whole, meeting);
        var busy = asked.stream()
                .filter(start -> mine.stream().anyMatch(claim -> claim.window().overlaps(TimeWindow.of(start, length))))
                .toList();
        return busy.isEmpty() ? null : new OfferResult.Busy(busy);
    }

    private static List<Instant> distinct(List<Instant> starts) {
        return starts.stream().distinct().sorted().toList();
    }

    /** Whether a booked meeting is still to come, or going on. */
    private boolean comes(MeetingEntity meeting) {
        return meeting.requireWindow().end().isAfter(clock.instant());
    }
}
