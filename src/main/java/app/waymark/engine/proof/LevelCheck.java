package app.waymark.engine.proof;

import static app.waymark.engine.model.LevelSum.NEVER;
import static app.waymark.engine.model.LevelSum.NONE;
import static app.waymark.engine.model.LevelSum.ZERO;
import static app.waymark.engine.proof.Checker.require;

import app.waymark.engine.model.LevelSum;
import app.waymark.engine.model.Objective;
import app.waymark.engine.model.ProblemRows;
import app.waymark.engine.model.SolveOptions;

/**
 * Verifies that a matching is best level by level, from the problem, the pairs and one price a mentor that holds all levels
 * at once: no pair is cheaper than its mentee's price, matched pairs meet it, and places are worth what they are taken or
 * left for. By weak duality, which needs no more of costs than that they can be added and compared, no matching is better.
 * Looks each pair's level up itself; only adding and comparing is shared with what computed the result.
 */
public final class LevelCheck {
    private static final long[] LEFT_OUT = {1};

    private final ProblemRows problem;
    private final Objective objective;
    private final int unwishedRank;
    private final int[] level;
    private final long[] scores;
    private final long[][] price;
    private final int unit;

    private LevelCheck(
            ProblemRows problem,
            Objective objective,
            SolveOptions options,
            int[] level,
            long[] scores,
            long[][] price) {
        this.problem = problem;
        this.objective = objective;
        this.unwishedRank = options.allowUnwished() ? problem.worstRank + 1 : 0;
        this.level = level;
        this.scores = scores;
        this.price = price;
        this.unit = objective == Objective.FIRST_CHOICES ? -1 : 1;
    }

    /**
     * Passes a matching that is feasible and best.
     *
     * @param level the level each candidate pair is said to have, which is looked at and not believed
     * @param scores the score of each level from 1, for the objective that goes by scores
     * @param price what a place costs each mentor over the pair's own cost; {@link LevelSum#NEVER} where there are none to give
     */
    public static void verify(
            ProblemRows problem,
            Objective objective,
            SolveOptions options,
            int[] mentorOf,
            int[] level,
            long[] scores,
            long[][] price) {
        int[] edgeOf = Checker.feasible(problem, objective, options, mentorOf);
        LevelCheck check = new LevelCheck(problem, objective, options, level, scores, price);
        for (int k = 1; k < scores.length; k++) {
            require(scores[k - 1] < scores[k], "score levels do not ascend");
        }
        require(price.length == problem.mentorIds.length, "not one price a mentor");
        int[] most = problem.capacity.clone();
        int[] least = problem.minLoad.clone();
        int[] load = new int[most.length];
        for (int i = 0; i < mentorOf.length; i++) {
            if (problem.lockedTo[i] >= 0) {
                most[problem.lockedTo[i]]--;
                least[problem.lockedTo[i]]--;
            } else if (mentorOf[i] >= 0) {
                load[mentorOf[i]]++;
            }
        }
        for (int j = 0; j < most.length; j++) {
            check.mentor(j, load[j], Math.min(least[j], most[j]), most[j]);
        }
        for (int i = 0; i < mentorOf.length; i++) {
            if (problem.lockedTo[i] < 0) {
                check.mentee(i, edgeOf[i]);
            }
        }
    }

    private void mentor(int j, int load, int least, int most) {
        long[] p = price[j];
        require((p == NEVER) == (most == 0), "a mentor without a place has a price, or one with a place has none");
        if (p != NEVER) {
            long[] nextPlace = load < least ? LEFT_OUT : ZERO;
            require(
                    load == most || LevelSum.sign(p, nextPlace, ZERO, NONE, NONE, 0) <= 0,
                    "a mentor with places left has a price");
            long[] lastPlace = load <= least ? LEFT_OUT : ZERO;
            require(
                    load == 0 || LevelSum.sign(p, lastPlace, ZERO, NONE, NONE, 0) >= 0,
                    "a mentor has more mentees than the price allows");
        }
    }

    private void mentee(int i, int own) {
        long[] least = LEFT_OUT;
        if (own >= 0) {
            long[] p = price[problem.mentor[own]];
            require(p != NEVER, "a mentee has a place that is not there");
            least = LevelSum.sum(p, ZERO, ZERO, level[own], NONE, unit);
        }
        require(LevelSum.compare(least, LEFT_OUT) <= 0, "leaving a mentee out is better");
        for (int e = problem.start[i]; e < problem.start[i + 1]; e++) {
            require(hasItsLevel(e), "a pair is not at the level said");
            long[] p = price[problem.mentor[e]];
            if (level[e] > 0 && p != NEVER) {
                require(
                        LevelSum.sign(p, ZERO, least, level[e], NONE, unit) >= 0,
                        "a pair is cheaper than its mentee's price");
            }
        }
    }

    private boolean hasItsLevel(int e) {
        int said = level[e];
        if (objective == Objective.WORST_OFF) {
            return said >= 1 && said <= scores.length && scores[said - 1] == problem.scoreAt(e);
        }
        int rank = problem.rankAt(e) > 0 ? problem.rankAt(e) : unwishedRank;
        if (rank == 0) {
            return said < 0;
        }
        return said == (unit < 0 ? rank : Math.max(problem.worstRank, unwishedRank) + 1 - rank);
    }
}
