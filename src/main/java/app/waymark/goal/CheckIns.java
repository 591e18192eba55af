package app.waymark.goal;

import app.waymark.goal.internal.CheckInBook;
import app.waymark.goal.internal.CheckInRows;
import app.waymark.goal.internal.GoalDesk;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.PerMinute;
import app.waymark.shared.Portion;
import app.waymark.shared.Portions;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.TypedText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The weekly look at a goal, for its mentee. It is offered and never demanded: no turn, no mail and no word come of one
 * that was missed. Whoever wishes is told of the offer by mail, on its own day ({@link CheckInOffers}).
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class CheckIns {

    /** How many of the last check-ins whoever checks in sees. */
    public static final int SHOWN = 12;

    /**
     * The bound of a statement, not of a list: it looks at the goals that were left alone longest, and whoever has more
     * open ones is offered the others as soon as these were looked at.
     */
    private static final int MOST_GOALS = 500;

    private static final int MOST_DUE = 6;

    private final GoalDesk desk;
    private final CheckInRows rows;
    private final CheckInBook book;
    private final GoalSteps steps;
    private final CurrentActor actor;
    private final Portions portions;

    CheckIns(
            GoalDesk desk, CheckInRows rows, CheckInBook book, GoalSteps steps, CurrentActor actor, Portions portions) {
        this.desk = desk;
        this.rows = rows;
        this.book = book;
        this.steps = steps;
        this.actor = actor;
        this.portions = portions;
    }

    /** The goals of the person acting whose check-in is offered today, the one that waits longest first. */
    @Transactional(readOnly = true)
    public Portion<List<Offered>> offered() {
        return rows.paced(desk.me(), actor.require().zone(), MOST_GOALS).with(book.met(), this::offered);
    }

    private List<Offered> offered(List<CheckInRows.Paced> paced, Optional<LocalDate> met) {
        return paced.stream()
                .flatMap(one -> book
                        .offer(one.pace(), met)
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
        var weeks = book.weeks(goal, desk.me(), eyes, most);
        var met = book.met();
        var read = portions.read(weeks, met);
        return book.shown(goal, eyes, read.of(weeks), read.of(met), most);
    }

    /** What there is to say when checking in. */
    @Transactional(readOnly = true)
    public CheckInPage page(GoalId id) {
        var goal = desk.own(id);
        var toPace = rows.toPace(goal, actor.require().zone());
        var toMet = book.met();
        var toHappened = desk.toHappened(goal);
        var read = portions.read(toPace, toMet, toHappened);
        var pace = read.of(toPace);
        var progress = read.of(toHappened).progress();
        var today = desk.today();
        var content = goal.content();
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
                book.offer(pace, read.of(toMet)).orElse(null),
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
                .mapToInt(text -> TypedText.strip(text).length())
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
        desk.movedOn(goal);
        var next = rows.pace(goal, actor.require().zone()).checkIn().after(today);
        return new CheckInResult.Sent(checkIn, next.orElse(null));
    }

    /** "Not this week": the next is counted from today, and nobody hears of it. */
    public void skip(GoalId id) {
        var goal = desk.ownLocked(id);
        rows.since(id.value(), desk.today());
        desk.movedOn(goal);
    }

    /** Says how often a check-in of this goal is wanted. */
    public void every(GoalId id, Rhythm rhythm) {
        var goal = desk.ownLocked(id);
        rows.checkInEvery(id.value(), rhythm);
        desk.movedOn(goal);
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
