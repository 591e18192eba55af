package app.waymark.goal;

import app.waymark.goal.internal.CheckInRows;
import app.waymark.goal.internal.CheckInRows.Pace;
import app.waymark.goal.internal.CheckInSight;
import app.waymark.goal.internal.Goal;
import app.waymark.goal.internal.GoalDesk;
import app.waymark.goal.internal.LookBackRows;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.PerMinute;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.Slice;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The weekly look at a goal, for its mentee. It is offered and never demanded: no turn, no mail and no word come of one
 * that was missed.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class CheckIns {

    /** How many of the last check-ins whoever checks in sees. */
    public static final int SHOWN = 12;

    /** More open goals than anybody works on at the same time: the bound of a statement, not of a list. */
    private static final int MOST_GOALS = 500;

    private static final int MOST_DUE = 6;

    private static final int LOOK_BACKS = 3;

    private final GoalDesk desk;
    private final CheckInRows rows;
    private final LookBackRows lookBacks;
    private final CheckInSight sight;
    private final GoalSteps steps;
    private final CurrentActor actor;
    private final Optional<MeetingDays> meetings;

    CheckIns(
            GoalDesk desk,
            CheckInRows rows,
            LookBackRows lookBacks,
            CheckInSight sight,
            GoalSteps steps,
            CurrentActor actor,
            Optional<MeetingDays> meetings) {
        this.desk = desk;
        this.rows = rows;
        this.lookBacks = lookBacks;
        this.sight = sight;
        this.steps = steps;
        this.actor = actor;
        this.meetings = meetings;
    }

    /** The goals of the person acting whose check-in is offered today, the one that waits longest first. */
    @Transactional(readOnly = true)
    public List<Offered> offered() {
        var paced = rows.paced(desk.me(), actor.require().zone(), MOST_GOALS);
        var today = desk.today();
        // Of meetings only whoever missed one has to know.
        var met = paced.stream().anyMatch(one -> missed(one.pace(), today)) ? met() : null;
        return paced.stream()
                .flatMap(one -> CheckInOffer.of(one.pace().checkIn(), one.pace().since(), today, met)
                        .filter(CheckInOffer::now)
                        .map(offer -> new Offered(one.goal(), one.title(), offer))
                        .stream())
                .sorted(Comparator.comparing((Offered one) -> one.offer().on()))
                .toList();
    }

    /**
     * The check-ins of a goal and what looking back brought, for its mentee and for the mentor it is shared with, who sees
     * what was written for that mentorship. That the mentor saw them is written down, for the mentee to see.
     *
     * @param eyes {@link Viewpoint#AS_MENTOR} is the mentee's only
     * @param most how many check-ins, at most
     */
    public CheckInList of(GoalId id, Viewpoint eyes, int most) {
        var goal = desk.readable(id);
        var me = desk.me();
        int shown = Math.clamp(most, 1, Slice.MOST);
        var weeks = sight.seen(goal, me, eyes, actor.require().zone(), shown + 1, LOOK_BACKS);
        var found = weeks.checkIns();
        var checkIns = found.subList(0, Math.min(shown, found.size()));
        var back = weeks.lookBacks();
        if (goal.isMentor(me)) {
            seen(goal, checkIns, back);
        }
        var pace = weeks.pace();
        var today = desk.today();
        var due = pace.lookBackOn();
        return new CheckInList(
                checkIns,
                found.size() > shown,
                back,
                pace.checkIn(),
                goal.isMentee(me) && eyes == Viewpoint.OWN && goal.state().open()
                        ? offer(pace, today).orElse(null)
                        : null,
                pace.lookBack(),
                due,
                Stream.concat(
                                Stream.ofNullable(due).filter(day -> !day.isAfter(today)),
                                back.stream().map(Retrospective::until))
                        .max(LocalDate::compareTo)
                        .orElse(null));
    }

    private void seen(Goal goal, List<CheckIn> checkIns, List<Retrospective> back) {
        var fresh = checkIns.stream()
                .filter(one -> one.seenAt() == null)
                .map(CheckIn::id)
                .toList();
        var freshBack = back.stream().anyMatch(one -> one.seenAt() == null);
        if (!fresh.isEmpty()) {
            rows.seen(fresh, desk.now());
        }
        if (freshBack) {
            lookBacks.seen(goal.getId(), Objects.requireNonNull(goal.mentorship()), desk.now());
        }
        if (freshBack || !fresh.isEmpty()) {
            desk.changed(goal);
        }
    }

    /** What there is to say when checking in. */
    @Transactional(readOnly = true)
    public CheckInPage page(GoalId id) {
        var goal = desk.own(id);
        var pace = rows.pace(goal, actor.require().zone());
        var today = desk.today();
        var content = goal.content();
        var progress = desk.happened(goal).progress();
        var sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        var due = content.allSteps()
                .filter(step -> !progress.done(step.id()) && due(step, sunday))
                .sorted(Comparator.comparing(step -> Objects.requireNonNull(step.dueOn())))
                .limit(MOST_DUE)
                .toList();
        return new CheckInPage(
                id,
                goal.title(),
                goal.state(),
                desk.sharesCheckIns(goal) ? goal.mentor() : null,
                content,
                progress,
                due,
                pace.checkIn(),
                offer(pace, today).orElse(null),
                rows.latest(goal, SHOWN));
    }

    /**
     * Checks in: keeps what is said, ticks the steps that were done and notes the readings, all of it or nothing. The
     * mentor finds it on the goal's page; nothing is asked of them.
     */
    @PerMinute(20)
    public CheckInResult send(GoalId id, NewCheckIn said) {
        var goal = desk.ownLocked(id);
        if (!goal.state().open()) {
            return new CheckInResult.Closed(goal.state());
        }
        if (said.confidence() < 1 || said.confidence() > 10 || said.steps().size() > CheckIn.MOST_STEPS) {
            throw new IllegalArgumentException("No page says so");
        }
        var longest = Stream.of(said.did(), said.words())
                .mapToInt(text -> text.strip().length())
                .max()
                .orElse(0);
        if (longest > CheckIn.MOST_WORDS) {
            return new CheckInResult.TooLong(longest, CheckIn.MOST_WORDS);
        }
        var today = desk.today();
        for (var reading : said.readings().entrySet()) {
            var noted = steps.addReading(id, reading.getKey(), today, reading.getValue(), "");
            if (!(noted instanceof ProgressResult.Done)) {
                desk.nothingOfIt();
                return new CheckInResult.BadReading(noted);
            }
        }
        // A step that was taken out meanwhile is no reason to lose the words.
        var done = said.steps().stream()
                .filter(step -> steps.tick(id, step, true) instanceof ProgressResult.Done)
                .toList();
        var checkIn = desk.nextId();
        rows.add(checkIn, goal, today, desk.now(), ticked(said, done));
        rows.since(id.value(), today);
        desk.changed(goal);
        var next = rows.pace(goal, actor.require().zone()).checkIn().after(today);
        return new CheckInResult.Sent(checkIn, next.orElse(null));
    }

    /** "Not this week": the next is counted from today, and nobody hears of it. */
    public void skip(GoalId id) {
        var goal = desk.ownLocked(id);
        rows.since(id.value(), desk.today());
        desk.changed(goal);
    }

    /** Says how often a check-in of this goal is wanted. */
    public void every(GoalId id, Rhythm rhythm) {
        var goal = desk.ownLocked(id);
        rows.checkInEvery(id.value(), rhythm);
        desk.changed(goal);
    }

    private Optional<CheckInOffer> offer(Pace pace, LocalDate today) {
        return CheckInOffer.of(pace.checkIn(), pace.since(), today, missed(pace, today) ? met() : null);
    }

    private static boolean missed(Pace pace, LocalDate today) {
        return pace.checkIn()
                .after(pace.since())
                .filter(due -> !today.isBefore(due.plusDays(CheckInOffer.STAYS)))
                .isPresent();
    }

    private @Nullable LocalDate met() {
        return meetings.flatMap(known -> known.lastEnded(desk.me(), desk.now()))
                .map(ended -> LocalDate.ofInstant(ended, actor.require().zone()))
                .orElse(null);
    }

    private static boolean due(Step step, LocalDate by) {
        var due = step.dueOn();
        return due != null && !due.isAfter(by);
    }

    private static NewCheckIn ticked(NewCheckIn said, List<UUID> done) {
        return new NewCheckIn(
                said.went(),
                said.confidence(),
                done,
                said.did(),
                said.inTheWay(),
                said.words(),
                said.plan(),
                said.cueCame(),
                said.readings());
    }
}
