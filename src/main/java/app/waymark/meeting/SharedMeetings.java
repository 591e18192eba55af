package app.waymark.meeting;

import app.waymark.meeting.internal.AgendaItemEntity;
import app.waymark.meeting.internal.AgendaRepository;
import app.waymark.meeting.internal.Announcements;
import app.waymark.meeting.internal.Claims;
import app.waymark.meeting.internal.MeetingEntity;
import app.waymark.meeting.internal.MeetingRepository;
import app.waymark.meeting.internal.SlotReads;
import app.waymark.meeting.internal.TimeWatches;
import app.waymark.mentorship.Mentorship;
import app.waymark.mentorship.MentorshipAccess;
import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.MentorshipState;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.PerMinute;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.TimeWindow;
import app.waymark.shared.Uuid7;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Times that the two of a mentorship have free together, to be booked without asking: the other's hours are their word. Of
 * what fills the other's days nothing comes out but that a time is not among these.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
public class SharedMeetings {

    /** The most times that are shown at once. */
    public static final int MOST = 12;

    private final SlotReads slots;
    private final MentorshipAccess mentorships;
    private final MeetingRepository meetings;
    private final AgendaRepository agendas;
    private final Claims claims;
    private final TimeWatches watches;
    private final Announcements announcements;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    SharedMeetings(
            SlotReads slots,
            MentorshipAccess mentorships,
            MeetingRepository meetings,
            AgendaRepository agendas,
            Claims claims,
            TimeWatches watches,
            Announcements announcements,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.slots = slots;
        this.mentorships = mentorships;
        this.meetings = meetings;
        this.agendas = agendas;
        this.claims = claims;
        this.watches = watches;
        this.announcements = announcements;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * The best of the times that are free for both in the next four weeks, or what is in the way. Throws {@link
     * AccessDeniedException} for anybody but the two of an active mentorship.
     *
     * @param length one of those that the other likes; null, or any other, for the other's usual one
     */
    @Transactional(readOnly = true)
    public SharedTimes find(MentorshipId with, @Nullable Duration length) {
        var mentorship = own(with);
        if (mentorship.state() != MentorshipState.ACTIVE) {
            throw new AccessDeniedException("The mentorship is not active");
        }
        return slots.find(mentorship, me(), length, MOST);
    }

    /**
     * Books both at a time that is free for both, as {@link #find} says it; the other hears of it by mail, with the
     * appointment. Throws {@link AccessDeniedException} for anybody but the two of that mentorship.
     */
    @PerMinute(30)
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public BookResult book(MentorshipId with, MeetingPlan plan, Instant start) {
        var me = me();
        var mentorship = own(with);
        if (mentorships.lockActive(mentorship.id()).isEmpty()) {
            return new BookResult.Closed();
        }
        var window = TimeWindow.of(start, plan.length());
        if (!slots.claim(mentorship, me, window)) {
            return new BookResult.Taken();
        }
        var id = Uuid7.next(clock);
        var meeting = new MeetingEntity(id, mentorship, plan.topic(), plan.place(), clock.instant());
        meeting.offer(me, plan.length(), List.of(start), clock.instant());
        meeting.book(window, clock.instant());
        // Before its claims, which name it.
        meetings.saveAndFlush(meeting);
        if (!claims.book(id, window, mentorship.mentor(), mentorship.mentee())) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new BookResult.Taken();
        }
        for (int place = 0; place < plan.agenda().size(); place++) {
            agendas.save(new AgendaItemEntity(
                    Uuid7.next(clock), id, place, plan.agenda().get(place), me.value(), null));
        }
        watches.end(mentorship.id(), me);
        announcements.booked(meeting, null);
        return new BookResult.Booked(new MeetingId(id));
    }

    /**
     * Says that one wants to hear of it, once, when the two have a time of this length free together; or no longer. Throws
     * {@link AccessDeniedException} for anybody but the two of that mentorship.
     *
     * @return false where the mentorship is over meanwhile, and nobody is told anything
     */
    @PerMinute(60)
    @Transactional
    public boolean tellMe(MentorshipId with, Duration length, boolean tell) {
        MeetingPlan.checkLength(length);
        var me = me();
        var mentorship = own(with);
        if (mentorships.lockActive(mentorship.id()).isEmpty()) {
            return false;
        }
        if (tell) {
            watches.begin(mentorship.id(), me, mentorship.other(me), length, clock.instant());
        } else {
            watches.end(mentorship.id(), me);
        }
        events.publishEvent(Changed.person(me));
        return true;
    }

    private Mentorship own(MentorshipId id) {
        return mentorships
                .own(id)
                .filter(found -> found.has(me()))
                .orElseThrow(() -> new AccessDeniedException("No mentorship of this person"));
    }

    private AccountId me() {
        return actor.require().id();
    }
}
