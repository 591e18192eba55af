package app.waymark.meeting;

import app.waymark.meeting.internal.AgendaItemEntity;
import app.waymark.meeting.internal.AgendaRepository;
import app.waymark.meeting.internal.Announcements;
import app.waymark.meeting.internal.MeetingAccess;
import app.waymark.meeting.internal.MeetingEntity;
import app.waymark.meeting.internal.MeetingRepository;
import app.waymark.meeting.internal.SeriesBeginnings;
import app.waymark.meeting.internal.SeriesBooks;
import app.waymark.meeting.internal.SeriesEntity;
import app.waymark.meeting.internal.SeriesReads;
import app.waymark.meeting.internal.SeriesRepository;
import app.waymark.mentorship.Mentorship;
import app.waymark.mentorship.MentorshipAccess;
import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.MentorshipState;
import app.waymark.shared.AccountId;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.PerMinute;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.TypedText;
import app.waymark.shared.Uuid7;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Meetings that repeat: one of an active mentorship proposes all dates at once, the other says yes to all of them, or to all
 * but some, and by that both are booked for each, or for none. Each date is a meeting from then on, to be prepared, moved and
 * called off by itself; and from any of them on the series can be changed, by a proposal as at its beginning, or called off.
 *
 * <p>The hour stays on the clock of whoever proposed it. A proposal is carried by a meeting, which becomes the first date.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional(isolation = Isolation.REPEATABLE_READ)
public class MeetingSeries {

    /** The kind of turn held by who has to answer a proposed series. */
    public static final String OFFERED = SeriesSaid.OFFERED;

    private final MeetingRepository meetings;
    private final SeriesRepository all;
    private final AgendaRepository agendas;
    private final SeriesReads reads;
    private final SeriesBeginnings beginnings;
    private final SeriesBooks books;
    private final MeetingAccess access;
    private final MentorshipAccess mentorships;
    private final Announcements announcements;
    private final CurrentActor actor;
    private final Clock clock;

    MeetingSeries(
            MeetingRepository meetings,
            SeriesRepository all,
            AgendaRepository agendas,
            SeriesReads reads,
            SeriesBeginnings beginnings,
            SeriesBooks books,
            MeetingAccess access,
            MentorshipAccess mentorships,
            Announcements announcements,
            CurrentActor actor,
            Clock clock) {
        this.meetings = meetings;
        this.all = all;
        this.agendas = agendas;
        this.reads = reads;
        this.beginnings = beginnings;
        this.books = books;
        this.access = access;
        this.mentorships = mentorships;
        this.announcements = announcements;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * What the planning of a series with somebody begins with; empty where there is no active mentorship of this person, or
     * where none is named and there are several.
     *
     * @param with the mentorship, or null for the only one
     */
    @Transactional(readOnly = true)
    public Optional<SeriesBeginning> begin(@Nullable MentorshipId with) {
        var me = access.me();
        return (with == null ? only() : mentorships.own(with))
                .filter(found -> found.has(me) && found.state() == MentorshipState.ACTIVE)
                .map(mentorship -> beginnings.of(mentorship, me));
    }

    private Optional<Mentorship> only() {
        var mine = mentorships.mineActive(2);
        var all = Stream.concat(mine.asMentee().items().stream(), mine.asMentor().items().stream())
                .toList();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /**
     * The same from a meeting of a series on; empty where it is of none, or not to come any more. Throws {@link
     * AccessDeniedException} for anybody but the two.
     */
    @Transactional(readOnly = true)
    public Optional<SeriesBeginning> beginFrom(MeetingId from) {
        var me = access.me();
        var every = all.around(from.value(), me.value());
        if (every.isEmpty()) {
            access.require(from);
            return Optional.empty();
        }
        return every.stream()
                .filter(one -> one.meeting().meetingId().equals(from) && changeable(one.meeting()))
                .findFirst()
                .map(one -> beginnings.from(one, every, me));
    }

    /**
     * What speaks against these dates, in the order given. Throws {@link AccessDeniedException} for anybody but the two of
     * that mentorship.
     *
     * @param from the meeting of a series from which on these would take the place of its dates, or null
     */
    @PerMinute(240)
    @Transactional(readOnly = true)
    public List<SeriesDate> look(MentorshipId with, Duration length, List<SeriesDay> days, @Nullable MeetingId from) {
        MeetingPlan.checkLength(length);
        if (days.size() > SeriesRule.MOST) {
            throw new IllegalArgumentException("More dates than a series has");
        }
        var me = access.me();
        var mentorship = own(with, me);
        return reads.look(me, mentorship.other(me), length, days, replaced(from, me));
    }

    /** The meetings that would be off; of a meeting that is not this person's, nothing is said. */
    private List<UUID> replaced(@Nullable MeetingId from, AccountId me) {
        if (from == null) {
            return List.of();
        }
        var every = all.around(from.value(), me.value());
        if (every.isEmpty()) {
            access.require(from);
            return List.of();
        }
        var on = every.stream()
                .map(SeriesRepository.Of::meeting)
                .filter(meeting -> meeting.meetingId().equals(from))
                .findFirst()
                .orElseThrow()
                .requireSeriesOn();
        return books.coming(every.stream().map(SeriesRepository.Of::meeting).toList(), on).stream()
                .map(MeetingEntity::getId)
                .toList();
    }

    /**
     * Proposes a series; the other is asked to answer. Throws {@link AccessDeniedException} for anybody but the two of that
     * mentorship.
     */
    @PerMinute(30)
    public SeriesResult propose(MentorshipId with, SeriesPlan plan) {
        var me = access.me();
        var mentorship = own(with, me);
        if (mentorships.lockActive(mentorship.id()).isEmpty()) {
            return new SeriesResult.Closed();
        }
        return propose(mentorship, me, plan, null, List.of());
    }

    /**
     * Proposes that from this meeting of a series on, these dates take the place of its own; until the other has said yes
     * those stay. Throws {@link AccessDeniedException} for anybody but the two.
     */
    @PerMinute(30)
    public SeriesResult proposeFrom(MeetingId from, SeriesPlan plan) {
        var me = access.me();
        var meeting = access.lock(from);
        var mentorship = own(meeting.mentorship(), me);
        if (!changeable(meeting) || mentorships.lockActive(mentorship.id()).isEmpty()) {
            return new SeriesResult.Closed();
        }
        return propose(mentorship, me, plan, meeting, replaced(from, me));
    }

    private SeriesResult propose(
            Mentorship mentorship,
            AccountId me,
            SeriesPlan plan,
            @Nullable MeetingEntity from,
            Collection<UUID> replaced) {
        if (!plan.rule().zone().equals(actor.require().zone())) {
            throw new IllegalArgumentException("The hour is kept on the clock of who proposes it");
        }
        var looked = reads.look(me, mentorship.other(me), plan.meeting().length(), plan.days(), replaced);
        var refused = looked.stream()
                .filter(date -> !date.bookable())
                .map(date -> date.window().start())
                .toList();
        if (!refused.isEmpty()) {
            return new SeriesResult.Taken(refused);
        }
        var now = clock.instant();
        var series = new SeriesEntity(Uuid7.next(clock), mentorship, me, plan, now);
        if (from != null) {
            series.replace(Objects.requireNonNull(from.series()), from.requireSeriesOn());
        }
        all.save(series);
        var first = plan.days().getFirst();
        var id = Uuid7.next(clock);
        var carrier = new MeetingEntity(
                id, mentorship, plan.meeting().topic(), plan.meeting().place(), now);
        carrier.offer(me, plan.meeting().length(), List.of(first.start()), now);
        carrier.joinSeries(series.getId(), first.on());
        meetings.save(carrier);
        for (int place = 0; place < plan.meeting().agenda().size(); place++) {
            agendas.save(new AgendaItemEntity(
                    Uuid7.next(clock), id, place, plan.meeting().agenda().get(place), me.value(), null));
        }
        announcements.seriesOffered(series, carrier);
        return new SeriesResult.Proposed(new MeetingId(id));
    }

    /**
     * Says yes to a proposed series, for the one it was proposed to: books both for all dates but those that are left out, or
     * for none where one of the two has something else by now.
     *
     * @param carrier the meeting that carries the proposal
     * @param without the days by the rule that are left out
     */
    @PerMinute(60)
    public SeriesResult accept(MeetingId carrier, Set<LocalDate> without) {
        var me = access.me();
        var meeting = access.lock(carrier);
        var mentorship = mentorships.own(meeting.mentorship()).filter(found -> found.state() == MentorshipState.ACTIVE);
        if (!carries(meeting) || mentorship.isEmpty() || me.equals(meeting.offeredBy())) {
            return new SeriesResult.Closed();
        }
        var series = all.lock(Objects.requireNonNull(meeting.series())).orElseThrow();
        var days = series.proposed().stream()
                .filter(day -> !without.contains(day.on()))
                .toList();
        if (days.isEmpty()) {
            return new SeriesResult.Nothing();
        }
        var past = days.stream()
                .map(SeriesDay::start)
                .filter(start -> start.isBefore(clock.instant()))
                .toList();
        if (!past.isEmpty()) {
            return new SeriesResult.Taken(past);
        }
        var booked = books.book(mentorship.get(), series, meeting, days);
        if (!booked.isEmpty()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new SeriesResult.Taken(booked);
        }
        return new SeriesResult.Booked(days.size());
    }

    /**
     * Calls off this meeting of a series and all that come after it, for either of the two; the other is told, with the
     * reason. What was held stays. Throws {@link AccessDeniedException} for anybody but the two.
     */
    @PerMinute(60)
    public MeetingResult endFrom(MeetingId from, String reason) {
        var because = TypedText.strip(reason);
        if (because.length() > Bookings.LONGEST_REASON) {
            return new MeetingResult.TooLong(because.length(), Bookings.LONGEST_REASON);
        }
        var me = access.me();
        var meeting = access.lock(from);
        if (!changeable(meeting)) {
            return new MeetingResult.Closed();
        }
        var series = all.lock(Objects.requireNonNull(meeting.series())).orElseThrow();
        books.end(series, meeting.requireSeriesOn(), me, because, false);
        return new MeetingResult.Done();
    }

    /** Whether the series can be changed from this meeting on: it is booked, and still to come. */
    private boolean changeable(MeetingEntity meeting) {
        return meeting.ofSeries()
                && meeting.open()
                && meeting.state() == MeetingState.CONFIRMED
                && meeting.requireWindow().end().isAfter(clock.instant());
    }

    private static boolean carries(MeetingEntity meeting) {
        return meeting.ofSeries() && meeting.open() && meeting.state() == MeetingState.PROPOSED;
    }

    private Mentorship own(MentorshipId id, AccountId me) {
        return mentorships
                .own(id)
                .filter(found -> found.has(me))
                .orElseThrow(() -> new AccessDeniedException("No mentorship of this person"));
    }
}
