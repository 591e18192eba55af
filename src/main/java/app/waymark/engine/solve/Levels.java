package app.waymark.engine.solve;

import app.waymark.engine.model.Certificate.Aim;
import app.waymark.engine.model.Certificate.Aim.AtRank;
import app.waymark.engine.model.Certificate.Aim.AtScore;
import app.waymark.engine.model.LevelSum;
import app.waymark.engine.model.Objective;
import app.waymark.engine.model.ProblemRows;
import app.waymark.engine.model.ProblemRows.BarredPair;
import app.waymark.engine.model.SolveOptions;
import java.util.Arrays;
import java.util.Collection;

/**
 * The objectives that count pairs level by level, as one cost a pair: {@code unit} at the pair's level. Level 0 is for
 * mentees left out and minimum loads missed.
 */
final class Levels {
    /** What leaving a mentee out costs, or a minimum load missed by one. */
    static final long[] ONE_LEFT_OUT = LevelSum.of(0, 1);

    private static final long[] MINUS_ONE_LEFT_OUT = LevelSum.of(0, -1);

    private final ProblemRows problem;
    private final Objective objective;
    private final SolveOptions options;
    private final int worstRank;
    /** The score of each level from 1, for the objective that goes by scores. */
    final long[] scores;
    /** Each candidate pair's level, or -1 where it is no candidate under the objective. */
    private final int[] level;
    /** What a pair costs at its level. */
    final int unit;

    Levels(Solution solution) {
        problem = solution.problem().rows();
        objective = solution.objective();
        options = solution.options();
        worstRank = Math.max(problem.worstRank, StageCosts.unwishedRank(problem, options));
        scores = objective == Objective.WORST_OFF ? scores(problem) : new long[0];
        unit = objective == Objective.FIRST_CHOICES ? -1 : 1;
        level = new int[problem.candidatePairs()];
        for (int e = 0; e < level.length; e++) {
            level[e] = level(problem, e);
        }
    }

    /** Whether the objective is one of these. */
    static boolean count(Objective objective) {
        return objective == Objective.FIRST_CHOICES
                || objective == Objective.FEWEST_LAST
                || objective == Objective.WORST_OFF;
    }

    /** Every score there is or would be if a pair were allowed. */
    private static long[] scores(ProblemRows problem) {
        Collection<BarredPair> barred = problem.barred.values();
        int pairs = problem.candidatePairs();
        long[] all = new long[pairs + barred.size()];
        for (int e = 0; e < pairs; e++) {
            all[e] = problem.scoreAt(e);
        }
        int size = pairs;
        for (BarredPair pair : barred) {
            all[size++] = pair.score();
        }
        Arrays.sort(all);
        int kept = 0;
        for (int k = 0; k < size; k++) {
            if (k == 0 || all[k] != all[kept - 1]) {
                all[kept++] = all[k];
            }
        }
        return Arrays.copyOf(all, kept);
    }

    private int level(ProblemRows of, int e) {
        if (objective == Objective.WORST_OFF) {
            return 1 + Arrays.binarySearch(scores, of.scoreAt(e));
        }
        int rank = of.rankAt(e);
        rank = rank == 0 ? StageCosts.unwishedRank(of, options) : rank;
        if (rank == 0) {
            return -1;
        }
        return objective == Objective.FIRST_CHOICES ? rank : 1 + worstRank - rank;
    }

    /** The level at which a stage's aim counts; an aim that has no price may be given any. */
    int level(Aim aim) {
        return switch (aim) {
            case AtRank(int rank, boolean most) -> most ? rank : 1 + worstRank - rank;
            case AtScore(long score) -> 1 + Arrays.binarySearch(scores, score);
            // Leaving people out, or that nobody is worse or between.
            default -> 0;
        };
    }

    /** What the mentor's place number {@code k} (from one) costs, {@link LevelSum#NEVER} if there is none. */
    static long[] placeCost(Face face, int j, int k) {
        return k > face.high[j] ? LevelSum.NEVER : k <= face.low[j] ? MINUS_ONE_LEFT_OUT : LevelSum.ZERO;
    }

    /** The levels of a problem's candidate pairs, some of whose rows are longer or shorter. */
    int[] of(ProblemRows changed) {
        if (changed.mentor == problem.mentor) {
            return level;
        }
        int[] levels = new int[changed.candidatePairs()];
        for (int i = 0; i < problem.menteeIds.length; i++) {
            int from = changed.start[i];
            int to = changed.start[i + 1];
            if (to - from == problem.start[i + 1] - problem.start[i]) {
                System.arraycopy(level, problem.start[i], levels, from, to - from);
            } else {
                for (int e = from; e < to; e++) {
                    levels[e] = level(changed, e);
                }
            }
        }
        return levels;
    }
}
