package app.waymark.engine;

import app.waymark.engine.model.Objective;
import app.waymark.engine.model.Outcome;
import app.waymark.engine.model.Problem;
import app.waymark.engine.model.SolveOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Looks at every matching there is and names the best by plain comparison. */
public final class BruteForce {
    private final Problem problem;
    private final Objective objective;
    private final SolveOptions options;
    private final int[] mentorOf;
    private final int[] load;
    private List<Long> best = List.of();

    private BruteForce(Problem problem, Objective objective, SolveOptions options) {
        this.problem = problem;
        this.objective = objective;
        this.options = options;
        this.mentorOf = problem.rows().lockedTo.clone();
        this.load = new int[problem.rows().mentorIds.length];
        for (int j : mentorOf) {
            if (j >= 0) {
                load[j]++;
            }
        }
    }

    /** The best value there is, as a list to be compared in order, smaller being better. */
    public static List<Long> best(Problem problem, Objective objective, SolveOptions options) {
        BruteForce search = new BruteForce(problem, objective, options);
        search.place(0);
        return search.best;
    }

    private void place(int i) {
        if (i == mentorOf.length) {
            List<Long> value = value(problem, objective, options, mentorOf);
            if (best.isEmpty() || Arrays.compare(array(value), array(best)) < 0) {
                best = value;
            }
            return;
        }
        if (problem.rows().lockedTo[i] >= 0) {
            place(i + 1);
            return;
        }
        for (int e = problem.rows().start[i]; e < problem.rows().start[i + 1]; e++) {
            int j = problem.rows().mentor[e];
            boolean candidate = !objective.needsWish()
                    || options.allowUnwished()
                    || problem.rows().rankAt(e) > 0;
            if (candidate && load[j] < problem.rows().capacity[j]) {
                load[j]++;
                mentorOf[i] = j;
                place(i + 1);
                mentorOf[i] = -1;
                load[j]--;
            }
        }
        place(i + 1);
    }

    private static long[] array(List<Long> value) {
        return value.stream().mapToLong(Long::longValue).toArray();
    }

    /** The value of one matching; what is locked counts for the number matched, the ranks and the score alike. */
    public static List<Long> value(Problem problem, Objective objective, SolveOptions options, int[] mentorOf) {
        Outcome outcome = Outcome.of(problem.rows(), options, mentorOf);
        List<Long> value = new ArrayList<>();
        if (!options.anyNumber()) {
            value.add(-(long) outcome.matched());
        }
        value.add((long) shortfallWithinReach(problem, mentorOf));
        switch (objective) {
            case RANK_SUM -> {
                value.add(outcome.rankSum());
                value.add(-outcome.score());
            }
            case FIRST_CHOICES -> {
                outcome.profile().forEach(count -> value.add(-(long) count));
                value.add(-outcome.score());
            }
            case FEWEST_LAST -> {
                outcome.profile().reversed().forEach(count -> value.add((long) count));
                value.add(-outcome.score());
            }
            case SCORE -> value.add(-outcome.score());
            case WORST_OFF -> {
                List<Long> scores = new ArrayList<>();
                for (int i = 0; i < mentorOf.length; i++) {
                    if (mentorOf[i] >= 0 && problem.rows().lockedTo[i] < 0) {
                        scores.add(-problem.rows().scoreAt(problem.rows().edge(i, mentorOf[i])));
                    }
                }
                scores.sort((a, b) -> Long.compare(b, a));
                value.addAll(scores);
            }
            case FEWEST_CHANGES -> {
                value.add(-(long) outcome.kept());
                value.add(-outcome.score());
            }
            case STABLE -> throw new IllegalArgumentException("not an order");
        }
        if (options.evenLoad()) {
            value.add(-(long) outcome.matched());
            value.add(outcome.loadSquares());
        }
        return value;
    }

    /** Missed minimum loads, as far as places could ever meet them. */
    private static int shortfallWithinReach(Problem problem, int[] mentorOf) {
        int[] missing = problem.rows().minLoad.clone();
        for (int j = 0; j < missing.length; j++) {
            missing[j] = Math.min(missing[j], problem.rows().capacity[j]);
        }
        for (int j : mentorOf) {
            if (j >= 0) {
                missing[j]--;
            }
        }
        return Arrays.stream(missing).map(left -> Math.max(0, left)).sum();
    }
}
