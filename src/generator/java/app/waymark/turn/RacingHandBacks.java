package app.waymark.turn;

import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalReviews;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.GoalTurns;
import app.waymark.goal.ReviewResult;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A mentor who answers in one window while they hand the same turn back, or put it off, in another: at the same time, at
 * random. Whatever wins, it is one person's move afterwards, or nobody's.
 */
public final class RacingHandBacks {

    /** Two people with an active mentorship. */
    public record Duo(Actor mentee, Actor mentor, MentorshipId mentorship) {}

    private final GoalEditing editing;
    private final GoalSharing sharing;
    private final GoalReviews reviews;
    private final Turns turns;
    private final TurnActs acts;
    private final JdbcTemplate jdbc;
    private final BiConsumer<Actor, Runnable> as;
    private final Supplier<Duo> pairs;
    private final Random random;
    private final AtomicInteger handedBack = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();

    /** @param as does something as somebody, on the thread that calls */
    public RacingHandBacks(BeanFactory beans, BiConsumer<Actor, Runnable> as, Supplier<Duo> pairs, long seed) {
        this.editing = beans.getBean(GoalEditing.class);
        this.sharing = beans.getBean(GoalSharing.class);
        this.reviews = beans.getBean(GoalReviews.class);
        this.turns = beans.getBean(Turns.class);
        this.acts = beans.getBean(TurnActs.class);
        this.jdbc = beans.getBean(JdbcTemplate.class);
        this.as = as;
        this.pairs = pairs;
        this.random = new Random(seed);
    }

    /** How often a turn was handed back before it was answered. */
    public int handedBack() {
        return handedBack.get();
    }

    /** How often the goal was answered. */
    public int answered() {
        return answered.get();
    }

    /** Tries so many times, a pair of people each, and says what was left behind. */
    public List<String> race(int attempts) throws InterruptedException {
        var wrong = new ArrayList<String>();
        for (int tried = 0; tried < attempts; tried++) {
            wrong.addAll(race(pairs.get(), random.nextInt(3)));
        }
        return wrong;
    }

    private List<String> race(Duo duo, int kind) throws InterruptedException {
        var made = new ArrayList<GoalId>();
        as.accept(duo.mentee(), () -> {
            var goal = ((Saved) editing.create(GoalEdit.of(GoalContent.titled("Speak")))).goal();
            sharing.shareWith(goal, duo.mentorship(), false, "");
            made.add(goal);
        });
        var goal = made.getFirst();
        var found = new ArrayList<TurnId>();
        as.accept(
                duo.mentor(),
                () -> found.add(turns.forMe(null, 1).items().getFirst().id()));
        var turn = found.getFirst();
        var wrong = new ConcurrentLinkedQueue<String>();
        var start = new CyclicBarrier(2);
        var back = together(start, wrong, duo, () -> {
            if (acts.handBack(turn, "Not me") instanceof HandBackResult.Done) {
                handedBack.incrementAndGet();
            }
        });
        var other = together(start, wrong, duo, () -> {
            if (kind == 0) {
                if (acts.handBack(turn, "Nor in this window") instanceof HandBackResult.Done) {
                    handedBack.incrementAndGet();
                }
            } else if (kind == 1) {
                reviews.askForChanges(goal, 1, "Smaller");
                answered.incrementAndGet();
            } else if (reviews.accept(goal, 1, "") instanceof ReviewResult.Done) {
                answered.incrementAndGet();
            }
        });
        back.join();
        other.join();
        int his = open(GoalTurns.REVIEW, goal);
        int hers = open(HandedBack.KIND, goal) + open(GoalTurns.REVISE, goal);
        int expected = kind == 2 ? 0 : 1;
        // Answering closes what was handed back before; what is handed back after it is nobody's turn any more.
        if (his != 0 || hers != expected) {
            wrong.add("kind " + kind + ": " + his + " of the mentor's, " + hers + " of the mentee's");
        }
        return List.copyOf(wrong);
    }

    private Thread together(CyclicBarrier start, ConcurrentLinkedQueue<String> wrong, Duo duo, Runnable act) {
        return Thread.ofPlatform()
                .start(() -> as.accept(duo.mentor(), () -> {
                    try {
                        start.await();
                        act.run();
                    } catch (Exception broken) {
                        wrong.add(broken.toString());
                    }
                }));
    }

    private int open(String kind, GoalId goal) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from turn where kind = ? and subject = ? and closed_at is null",
                Integer.class,
                kind,
                goal.value()));
    }
}
