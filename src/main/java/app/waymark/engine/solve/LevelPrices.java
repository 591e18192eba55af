package app.waymark.engine.solve;

import static app.waymark.engine.model.LevelSum.NEVER;
import static app.waymark.engine.model.LevelSum.NONE;
import static app.waymark.engine.model.LevelSum.ZERO;

import app.waymark.engine.model.Certificate;
import app.waymark.engine.model.Certificate.Stage;
import app.waymark.engine.model.LevelSum;
import app.waymark.engine.model.ProblemRows;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Finds one price a mentor that holds all levels at once, at which a solution is the best matching: what the cheapest way
 * from him to "no more" costs, a free place or leaving somebody out. There is one from everybody with a place, and no circle
 * lowers a cost, since the solution is the best.
 *
 * <p>Costs of single steps may be negative, so ways are found by correcting labels (Bellman and Ford). The order in which
 * mentors are looked at comes from the certificate's prices taken apart level by level, as potentials in Dijkstra's algorithm:
 * as long as they are right each mentor is looked at once, and where rounding put them wrong some are looked at again.
 */
final class LevelPrices {
    private final ProblemRows problem;
    private final Levels levels;
    private final int[] level;
    private final int unit;
    /** The pair of each matched mentee who is not locked, or -1. */
    private final int[] arc;

    private final long[][] price;
    private final long[][] near;
    /** How much dearer each mentor is than the potentials say. */
    private final long[][] key;

    private final PriorityQueue<LevelStep> open = new PriorityQueue<>();
    /** The pairs by mentor, of matched mentees and without their own, as positions in {@link #pair}. */
    private final int[] start;

    private final int[] pair;
    private final int[] pairMentee;

    private LevelPrices(Solution solution, Levels levels) {
        this.problem = solution.problem().rows();
        this.levels = levels;
        level = levels.of(problem);
        unit = levels.unit;
        int m = problem.mentorIds.length;
        arc = new int[problem.menteeIds.length];
        for (int i = 0; i < arc.length; i++) {
            int j = problem.lockedTo[i] >= 0 ? -1 : solution.mentorOf[i];
            arc[i] = j < 0 ? -1 : problem.edge(i, j);
        }
        price = new long[m][];
        near = near(solution.certificate());
        key = new long[m][];
        start = new int[m + 1];
        pair = new int[problem.mentor.length];
        pairMentee = new int[problem.mentor.length];
        sortByMentor();
    }

    /** The prices; {@link LevelSum#NEVER} for a mentor who has no places to give. */
    static long[][] of(Solution solution, Levels levels) {
        LevelPrices prices = new LevelPrices(solution, levels);
        prices.takeDirectWays(new Face(solution.problem().rows(), solution.objective(), solution.options()));
        prices.takeWaysOverOthers();
        return prices.price;
    }

    /**
     * The certificate's prices with each level counted by itself, or close to that: a stage's price sums several levels up
     * by their weights, and rounding may read two of the lower weight as one of the higher.
     */
    private long[][] near(Certificate certificate) {
        LevelSum.Terms[] parts = new LevelSum.Terms[price.length];
        Arrays.setAll(parts, j -> new LevelSum.Terms());
        if (certificate instanceof Certificate.Prices(List<Stage> stages)) {
            for (Stage stage : stages) {
                int[] at = stage.aims().stream().mapToInt(levels::level).toArray();
                for (int j = 0; j < parts.length; j++) {
                    long rest = stage.mentorPrice()[j];
                    for (int k = 0; rest != 0 && k < at.length; k++) {
                        long weight = stage.weight()[k];
                        long count = Math.floorDiv(2 * rest + weight, 2 * weight);
                        rest -= count * weight;
                        parts[j].add(at[k], (int) count);
                    }
                }
            }
        }
        return Arrays.stream(parts).map(LevelSum.Terms::sum).toArray(long[][]::new);
    }

    /** From each mentor to a free place of his own, or to leaving one of his mentees out. */
    private void takeDirectWays(Face face) {
        int[] load = new int[price.length];
        for (int e : arc) {
            if (e >= 0) {
                load[problem.mentor[e]]++;
            }
        }
        for (int j = 0; j < price.length; j++) {
            price[j] = Levels.placeCost(face, j, load[j] + 1);
        }
        for (int e : arc) {
            if (e >= 0) {
                int j = problem.mentor[e];
                long[] out = LevelSum.sum(Levels.ONE_LEFT_OUT, ZERO, ZERO, NONE, level[e], unit);
                price[j] = price[j] == NEVER || LevelSum.compare(out, price[j]) < 0 ? out : price[j];
            }
        }
        for (int j = 0; j < price.length; j++) {
            if (price[j] != NEVER) {
                lookAt(j);
            }
        }
    }

    /** From each mentor to another whom one of his mentees could go to. */
    private void takeWaysOverOthers() {
        long left = (long) price.length * price.length + price.length;
        while (!open.isEmpty()) {
            if (left-- == 0) {
                throw new IllegalStateException("the solution is not the best");
            }
            LevelStep step = open.remove();
            int to = step.node();
            if (step.key() != key[to]) {
                continue;
            }
            long[] p = price[to];
            for (int k = start[to]; k < start[to + 1]; k++) {
                int own = arc[pairMentee[k]];
                int from = problem.mentor[own];
                if (LevelSum.sign(p, ZERO, price[from], level[pair[k]], level[own], unit) < 0) {
                    price[from] = LevelSum.sum(p, ZERO, ZERO, level[pair[k]], level[own], unit);
                    lookAt(from);
                }
            }
        }
    }

    private void lookAt(int j) {
        key[j] = LevelSum.minus(price[j], near[j]);
        open.add(new LevelStep(key[j], j));
    }

    private void sortByMentor() {
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < arc.length; i++) {
                for (int e = problem.start[i]; e < problem.start[i + 1] && arc[i] >= 0; e++) {
                    if (level[e] < 0 || e == arc[i]) {
                        continue;
                    }
                    int j = problem.mentor[e];
                    if (pass == 0) {
                        start[j + 1]++;
                    } else {
                        pair[start[j]] = e;
                        pairMentee[start[j]++] = i;
                    }
                }
            }
            if (pass == 0) {
                for (int j = 0; j < price.length; j++) {
                    start[j + 1] += start[j];
                }
            }
        }
        System.arraycopy(start, 0, start, 1, price.length);
        start[0] = 0;
    }
}
