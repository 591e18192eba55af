package app.waymark.goal;

import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Mentees who ask for the acceptance of steps and withdraw that, while their mentors accept them or do not: at the same
 * time, at random. A turn is open exactly where something is asked and not decided.
 */
public final class RacingAcceptances {

    /** What one pair tries: less in a minute than anybody is held up for. */
    private static final int OF_A_PAIR = 100;

    /** Two people with an active mentorship. */
    public record Duo(Actor mentee, Actor mentor, MentorshipId mentorship) {}

    private final GoalEditing editing;
    private final GoalSharing sharing;
    private final StepAcceptance acceptance;
    private final JdbcTemplate jdbc;
    private final BiConsumer<Actor, Runnable> as;
    private final Supplier<Duo> pairs;
    private final Random random;
    private int decided;

    /** @param as does something as somebody, on the thread that calls */
    public RacingAcceptances(BeanFactory beans, BiConsumer<Actor, Runnable> as, Supplier<Duo> pairs, long seed) {
        this.editing = beans.getBean(GoalEditing.class);
        this.sharing = beans.getBean(GoalSharing.class);
        this.acceptance = beans.getBean(StepAcceptance.class);
        this.jdbc = beans.getBean(JdbcTemplate.class);
        this.as = as;
        this.pairs = pairs;
        this.random = new Random(seed);
    }

    /** How many times a mentor was in time to decide. */
    public int decided() {
        return decided;
    }

    /** Tries so many times, and says each turn that was left behind or is missing. */
    public List<String> race(int attempts) throws InterruptedException {
        var wrong = new ArrayList<String>();
        for (int tried = 0; tried < attempts; tried += OF_A_PAIR) {
            wrong.addAll(race(pairs.get(), random.nextLong()));
        }
        return wrong;
    }

    private List<String> race(Duo duo, long seed) throws InterruptedException {
        var step = Step.of("Give a talk", null);
        var made = new ArrayList<GoalId>();
        as.accept(duo.mentee(), () -> {
            var content = GoalContent.titled("Speak").withPlan(List.of(step), List.of());
            var goal = ((Saved) editing.create(GoalEdit.of(content))).goal();
            sharing.shareWith(goal, duo.mentorship(), false, "");
            made.add(goal);
        });
        var goal = made.getFirst();
        var wrong = new ConcurrentLinkedQueue<String>();
        var won = new ConcurrentLinkedQueue<String>();
        var hers = new Random(seed);
        var his = new Random(~seed);
        var asking = Thread.ofPlatform()
                .start(() -> as.accept(
                        duo.mentee(),
                        () -> times(wrong, () -> {
                            if (hers.nextBoolean()) {
                                acceptance.ask(goal, step.id(), "");
                            } else {
                                acceptance.withdraw(goal, step.id());
                            }
                        })));
        var deciding = Thread.ofPlatform()
                .start(() -> as.accept(
                        duo.mentor(),
                        () -> times(wrong, () -> {
                            var result = his.nextBoolean()
                                    ? acceptance.accept(goal, step.id(), "")
                                    : acceptance.notYet(goal, step.id(), "Not yet");
                            if (result instanceof ProgressResult.Done) {
                                won.add("one");
                            }
                        })));
        asking.join();
        deciding.join();
        decided += won.size();
        check(goal, duo, "after the race", wrong);
        as.accept(duo.mentee(), () -> acceptance.withdraw(goal, step.id()));
        check(goal, duo, "withdrawn", wrong);
        return List.copyOf(wrong);
    }

    private static void times(ConcurrentLinkedQueue<String> wrong, Runnable act) {
        for (int i = 0; i < OF_A_PAIR / 2; i++) {
            try {
                act.run();
            } catch (RuntimeException broken) {
                wrong.add(broken.toString());
            }
        }
    }

    private void check(GoalId goal, Duo duo, String when, ConcurrentLinkedQueue<String> wrong) {
        int open = count(
                "select count(*) from turn where kind = ? and holder = ? and closed_at is null",
                GoalTurns.ACCEPT,
                duo.mentor().id().toString());
        int asked = count("select count(*) from goal_acceptance where goal = ? and state = 'ASKED'", goal.toString());
        if (open != asked) {
            wrong.add(goal + " " + when + ": " + open + " turns open, " + asked + " asked");
        }
    }

    private int count(String query, Object... about) {
        return Objects.requireNonNull(jdbc.queryForObject(query, Integer.class, about));
    }
}
