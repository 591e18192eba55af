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
import app.waymark.mentorship.Mentorships;
import app.waymark.shared.Actor;
import java.time.Clock;
import java.time.LocalDate;
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
 * A mentor who hands a turn back or puts it off in one window, while in another it is handed back, put off or answered, while
 * the mentee hides what it is about, or while the mentorship ends: at the same time, at random. Whatever wins, it is one
 * person's move afterwards, once, or nobody's.
 */
public final class RacingHandBacks {

    /** Two people with an active mentorship. */
    public record Duo(Actor mentee, Actor mentor, MentorshipId mentorship) {}

    /** What happens at the same moment. */
    private enum Meanwhile {
        HANDED_BACK,
        PUT_OFF,
        CHANGES_ASKED,
        ACCEPTED,
        HIDDEN,
        ENDED;

        /** Whether it is nobody's move after that, whatever else happened. */
        boolean over() {
            return this == ACCEPTED || this == HIDDEN || this == ENDED;
        }
    }

    private static final List<Meanwhile> MEANWHILE = List.of(Meanwhile.values());

    private final GoalEditing editing;
    private final GoalSharing sharing;
    private final GoalReviews reviews;
    private final Mentorships mentorships;
    private final Turns turns;
    private final TurnActs acts;
    private final JdbcTemplate jdbc;
    private final BiConsumer<Actor, Runnable> as;
    private final Supplier<Duo> pairs;
    private final Clock clock;
    private final Random random;
    private final AtomicInteger handedBack = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger putOff = new AtomicInteger();
    private final AtomicInteger withdrawn = new AtomicInteger();

    /** @param as does something as somebody, on the thread that calls */
    public RacingHandBacks(BeanFactory beans, BiConsumer<Actor, Runnable> as, Supplier<Duo> pairs, long seed) {
        this.editing = beans.getBean(GoalEditing.class);
        this.sharing = beans.getBean(GoalSharing.class);
        this.reviews = beans.getBean(GoalReviews.class);
        this.mentorships = beans.getBean(Mentorships.class);
        this.turns = beans.getBean(Turns.class);
        this.acts = beans.getBean(TurnActs.class);
        this.jdbc = beans.getBean(JdbcTemplate.class);
        this.as = as;
        this.pairs = pairs;
        this.clock = beans.getBean(Clock.class);
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

    /** How often a turn was put off. */
    public int putOff() {
        return putOff.get();
    }

    /** How often the goal was hidden, or the mentorship ended. */
    public int withdrawn() {
        return withdrawn.get();
    }

    /** Tries so many times, a pair of people each, and says what was left behind. */
    public List<String> race(int attempts) throws InterruptedException {
        var wrong = new ArrayList<String>();
        for (int tried = 0; tried < attempts; tried++) {
            wrong.addAll(race(pairs.get(), random.nextBoolean(), MEANWHILE.get(random.nextInt(MEANWHILE.size()))));
        }
        return wrong;
    }

    private List<String> race(Duo duo, boolean back, Meanwhile meanwhile) throws InterruptedException {
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
        var one = together(start, wrong, duo.mentor(), () -> {
            if (back) {
                handBack(turn);
            } else {
                putOff(turn, duo.mentor());
            }
        });
        var who = meanwhile == Meanwhile.HIDDEN ? duo.mentee() : duo.mentor();
        var other = together(start, wrong, who, () -> happens(meanwhile, turn, goal, duo));
        one.join();
        other.join();
        int his = open(GoalTurns.REVIEW, goal);
        int hers = open(HandedBack.KIND, goal) + open(GoalTurns.REVISE, goal);
        // Answering closes what was handed back before; what is handed back after it is nobody's turn any more.
        boolean passed = back || meanwhile == Meanwhile.HANDED_BACK || meanwhile == Meanwhile.CHANGES_ASKED;
        if (his != (meanwhile.over() || passed ? 0 : 1) || hers != (meanwhile.over() || !passed ? 0 : 1)) {
            wrong.add((back ? "handed back, " : "put off, ") + meanwhile + ": " + his + " of the mentor's, " + hers
                    + " of the mentee's");
        }
        return List.copyOf(wrong);
    }

    private void happens(Meanwhile meanwhile, TurnId turn, GoalId goal, Duo duo) {
        switch (meanwhile) {
            case HANDED_BACK -> handBack(turn);
            case PUT_OFF -> putOff(turn, duo.mentor());
            case CHANGES_ASKED -> {
                reviews.askForChanges(goal, 1, "Smaller");
                answered.incrementAndGet();
            }
            case ACCEPTED -> {
                if (reviews.accept(goal, 1, "") instanceof ReviewResult.Done) {
                    answered.incrementAndGet();
                }
            }
            case HIDDEN -> {
                sharing.stopSharing(goal);
                withdrawn.incrementAndGet();
            }
            case ENDED -> {
                mentorships.end(duo.mentorship(), "");
                withdrawn.incrementAndGet();
            }
        }
    }

    private void handBack(TurnId turn) {
        if (acts.handBack(turn, "Not me") instanceof HandBackResult.Done) {
            handedBack.incrementAndGet();
        }
    }

    private void putOff(TurnId turn, Actor mentor) {
        var day = LocalDate.ofInstant(clock.instant(), mentor.zone()).plusDays(3);
        if (acts.putOff(turn, day) instanceof PutOffResult.Rests) {
            putOff.incrementAndGet();
        }
    }

    private Thread together(CyclicBarrier start, ConcurrentLinkedQueue<String> wrong, Actor who, Runnable act) {
        return Thread.ofPlatform()
                .start(() -> as.accept(who, () -> {
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
