package app.waymark.goal;

import app.waymark.account.AccountSummary;
import app.waymark.account.Accounts;
import app.waymark.availability.WelcomeReviews;
import app.waymark.feedback.Threads;
import app.waymark.shared.AccountId;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Portions;
import app.waymark.shared.Slice;
import app.waymark.turn.TurnKinds;
import app.waymark.turn.Turns;
import app.waymark.turn.Waiting;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for the eyes of the person acting, as a mentor, and how much of it came beside what is welcome to them. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
public class ReviewQueue {

    /** What waits for a mentor in goals: what they are asked, and what they asked for and was handed back to them. */
    public static final TurnKinds MINE = new TurnKinds(
            Set.of(GoalTurns.REVIEW, GoalTurns.OBSTACLE, GoalTurns.ACCEPT, Threads.ANSWER),
            Set.of(GoalTurns.REVISE, GoalTurns.ANSWER_REVIEW));

    /** What a mentor waits for: what they asked for, and what they handed back. */
    public static final TurnKinds THEIRS = new TurnKinds(
            Set.of(GoalTurns.REVISE, GoalTurns.ANSWER_REVIEW, Threads.ANSWER),
            Set.of(GoalTurns.REVIEW, GoalTurns.ACCEPT));

    private final Turns turns;
    private final WelcomeReviews welcome;
    private final Accounts accounts;
    private final Portions portions;
    private final CurrentActor actor;
    private final Clock clock;

    ReviewQueue(
            Turns turns,
            WelcomeReviews welcome,
            Accounts accounts,
            Portions portions,
            CurrentActor actor,
            Clock clock) {
        this.turns = turns;
        this.welcome = welcome;
        this.accounts = accounts;
        this.portions = portions;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * The queue of the person acting.
     *
     * @param waiting what waits for them, the oldest first
     * @param people who asked
     * @param week how much came this week
     */
    public record Queue(Slice<Waiting> waiting, Map<AccountId, AccountSummary> people, ReviewWeek week) {

        public Queue {
            people = Map.copyOf(people);
        }
    }

    /** The first so many of {@link #MINE}, with the names of whoever asked and how much came this week. */
    public Queue mine(int most) {
        var waiting = Slice.<Waiting>first(Math.max(1, most), (after, rows) -> turns.forMe(MINE, after, rows));
        var me = actor.require();
        var monday = LocalDate.ofInstant(clock.instant(), me.zone())
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<AccountId> asked = waiting.items().stream()
                .map(Waiting::asker)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var names = accounts.toFind(asked);
        var number = welcome.toKnow();
        var came = turns.timedSince(monday.atStartOfDay(me.zone()).toInstant());
        var read = portions.read(names, number, came);
        return new Queue(waiting, read.of(names), new ReviewWeek(read.of(number), read.of(came)));
    }
}
