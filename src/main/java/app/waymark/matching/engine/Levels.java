package app.waymark.matching.engine;

import app.waymark.matching.engine.Certificate.Criterion;
import app.waymark.matching.engine.Certificate.Criterion.AtRank;
import app.waymark.matching.engine.Certificate.Criterion.AtScore;
import app.waymark.matching.engine.Problem.BarredPair;
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

    private final Problem problem;
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
        problem = solution.problem();
        objective = solution.objective();
        options = solution.options();
        worstRank = Math.max(problem.worstRank(), StageCosts.unwishedRank(problem, options));
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
    private static long[] scores(Problem problem) {
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

    private int level(Problem of, int e) {
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

    /** The level at which a stage's criterion counts; a criterion that has no price may be given any. */
    int level(Criterion criterion) {
        return switch (criterion) {
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

    /** The levels of a problem's candidate pairs that has at most one pair more or less. */
    int[] of(Problem changed) {
        if (changed.mentor == problem.mentor) {
            return level;
        }
        int[] levels = new int[changed.candidatePairs()];
        int more = levels.length - level.length;
        int i = 0;
        while (i < problem.menteeIds.length && changed.start[i + 1] == problem.start[i + 1]) {
            i++;
        }
        if (i == problem.menteeIds.length) {
            return level;
        }
        int from = changed.start[i];
        int to = changed.start[i + 1];
        System.arraycopy(level, 0, levels, 0, from);
        for (int e = from; e < to; e++) {
            levels[e] = level(changed, e);
        }
        System.arraycopy(level, to - more, levels, to, levels.length - to);
        return levels;
    }
}
