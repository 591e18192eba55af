package app.waymark.meeting;

import app.waymark.account.Accounts;
import app.waymark.availability.Absence;
import app.waymark.availability.PeopleAway;
import app.waymark.goal.GoalDay;
import app.waymark.goal.GoalDays;
import app.waymark.meeting.CalendarSpan.Booked;
import app.waymark.meeting.CalendarSpan.Due;
import app.waymark.meeting.CalendarSpan.Entry;
import app.waymark.meeting.CalendarSpan.Proposed;
import app.waymark.meeting.CalendarSpan.Together;
import app.waymark.meeting.internal.GroupRows;
import app.waymark.meeting.internal.MeetingEntity;
import app.waymark.meeting.internal.MeetingRepository;
import app.waymark.meeting.internal.People;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Portions;
import app.waymark.shared.SystemActor;
import app.waymark.shared.TimeWindow;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The calendar of the person acting: their meetings, the times proposed for others, and the days in their own goals. Whom
 * they mentor has days of their own, which are not here.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
public class CalendarPages {

    /** The most meetings, and the most days of goals, that are read for one span. */
    public static final int MOST = 500;

    /** The most days of a span: a month with the days of its neighbours that share its weeks. */
    public static final int LONGEST = 42;

    /** How far ahead the next day with something is looked for. */
    private static final int AHEAD = 400;

    private static final Comparator<TimeWindow> IN_ORDER =
            Comparator.comparing(TimeWindow::start).thenComparing(TimeWindow::end);

    private final MeetingRepository meetings;
    private final GroupRows groups;
    private final GoalDays days;
    private final PeopleAway away;
    private final Accounts accounts;
    private final Portions portions;
    private final CurrentActor actor;
    private final Clock clock;

    CalendarPages(
            MeetingRepository meetings,
            GroupRows groups,
            GoalDays days,
            PeopleAway away,
            Accounts accounts,
            Portions portions,
            CurrentActor actor,
            Clock clock) {
        this.meetings = meetings;
        this.groups = groups;
        this.days = days;
        this.away = away;
        this.accounts = accounts;
        this.portions = portions;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * What I have between two days where I am, both included.
     *
     * @throws IllegalArgumentException for a span that ends before it begins, or is longer than {@link #LONGEST}
     */
    public CalendarSpan between(LocalDate from, LocalDate to) {
        long length = ChronoUnit.DAYS.between(from, to) + 1;
        if (length < 1 || length > LONGEST) {
            throw new IllegalArgumentException("A span of " + length + " days");
        }
        var me = actor.require();
        var window = new TimeWindow(start(from, me.zone()), start(to.plusDays(1), me.zone()));
        var found = meetings.within(me.id().value(), window.start(), window.end(), Limit.of(MOST + 1));
        var toName = accounts.toFind(
                found.stream().map(one -> one.other(me.id())).distinct().toList());
        // My own days only, which I may read.
        var toDate = SystemActor.call(() -> days.toRead(me.id(), from, to, true, true, MOST + 1));
        var toCome = SystemActor.call(() -> days.toRead(me.id(), to.plusDays(1), to.plusDays(AHEAD), true, true, 1));
        var toKnow = away.toKnow(List.of(me.id()));
        var toMeet = groups.within(me.id(), window.start(), window.end(), MOST + 1);
        var toMeetNext = groups.within(me.id(), window.end(), start(to.plusDays(AHEAD), me.zone()), 1);
        var read = portions.read(toName, toDate, toCome, toKnow, toMeet, toMeetNext);
        var people = read.of(toName);
        var dated = read.of(toDate);
        var entries = new ArrayList<Entry>();
        dated.stream().limit(MOST).map(Due::new).forEach(entries::add);
        found.stream()
                .limit(MOST)
                .flatMap(one -> entries(
                        one,
                        window,
                        People.person(one.other(me.id()), people.get(one.other(me.id()))),
                        one.offeredBy() != null && me.id().equals(one.offeredBy())))
                .forEach(entries::add);
        read.of(toMeet).stream()
                .limit(MOST)
                .map(one -> new Together(
                        one.id(),
                        one.topic(),
                        one.window(),
                        one.mine(),
                        one.organiser().equals(me.id()) && one.window().start().isAfter(clock.instant())))
                .forEach(entries::add);
        entries.sort(Comparator.comparing((Entry one) -> one.on(me.zone()))
                .thenComparing(CalendarPages::at, Comparator.nullsFirst(IN_ORDER)));
        var absence = read.of(toKnow).get(me.id());
        return new CalendarSpan(
                from,
                to,
                entries,
                Optional.ofNullable(absence).filter(one -> overlaps(one, from, to)),
                Stream.concat(
                                meetings
                                        .booked(
                                                me.id().value(),
                                                window.end(),
                                                start(to.plusDays(AHEAD), me.zone()),
                                                Limit.of(1))
                                        .stream()
                                        .map(one -> LocalDate.ofInstant(
                                                one.requireWindow().start(), me.zone())),
                                Stream.concat(
                                        read.of(toMeetNext).stream()
                                                .map(one -> LocalDate.ofInstant(
                                                        one.window().start(), me.zone())),
                                        read.of(toCome).stream().map(GoalDay::on)))
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                found.size() > MOST || dated.size() > MOST || read.of(toMeet).size() > MOST);
    }

    private Stream<Entry> entries(MeetingEntity meeting, TimeWindow window, MeetingPerson other, boolean byMe) {
        var booked = meeting.window();
        var entries = Stream.<Entry>builder();
        if (booked != null && meeting.state() != MeetingState.CANCELLED && within(booked, window)) {
            entries.add(new Booked(
                    meeting.meetingId(),
                    meeting.topic(),
                    other,
                    booked,
                    meeting.state(),
                    meeting.state() == MeetingState.CONFIRMED && booked.start().isAfter(clock.instant()),
                    meeting.ofSeries()));
        }
        meeting.offered().stream()
                .filter(one -> within(one, window))
                .forEach(one -> entries.add(new Proposed(meeting.meetingId(), meeting.topic(), other, one, byMe)));
        return entries.build();
    }

    private static boolean within(TimeWindow one, TimeWindow span) {
        return !one.start().isBefore(span.start()) && one.start().isBefore(span.end());
    }

    private static boolean overlaps(Absence absence, LocalDate from, LocalDate to) {
        return !absence.from().isAfter(to) && absence.backOn().isAfter(from);
    }

    private static @Nullable TimeWindow at(Entry entry) {
        return switch (entry) {
            case Booked booked -> booked.window();
            case Proposed proposed -> proposed.window();
            case Together together -> together.window();
            case Due due -> null;
        };
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
