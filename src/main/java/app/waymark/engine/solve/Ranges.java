package app.waymark.engine.solve;

import app.waymark.engine.model.Certificate.Aim;
import app.waymark.engine.model.ProblemRows;
import app.waymark.engine.model.SolveOptions;
import java.util.Arrays;
import java.util.List;

/** By how much each aim can differ at most between two matchings of a face. */
final class Ranges {
    private final ProblemRows problem;
    private final Face face;
    private final int unwishedRank;

    Ranges(ProblemRows problem, SolveOptions options, Face face) {
        this.problem = problem;
        this.face = face;
        this.unwishedRank = StageCosts.unwishedRank(problem, options);
    }

    long[] of(List<Aim> aims) {
        long[] range = new long[aims.size()];
        long[] levels = new long[aims.size()];
        boolean anyLevel = false;
        for (int k = 0; k < range.length; k++) {
            levels[k] = Long.MIN_VALUE;
            switch (aims.get(k)) {
                // These come first in a stage; what comes first needs no room above it.
                case Aim.UnmatchedAndShortfall ignored -> range[k] = 0;
                case Aim.Shortfall ignored -> range[k] = 0;
                case Aim.RankSum ignored ->
                    range[k] = (long) problem.menteeIds.length * Math.max(problem.worstRank, unwishedRank);
                case Aim.NegatedScore ignored -> range[k] = problem.menteeIds.length * problem.scoreSpan();
                case Aim.GivenUp ignored -> range[k] = problem.menteeIds.length;
                case Aim.WorseThanRank ignored -> range[k] = problem.menteeIds.length;
                case Aim.ScoreBetween ignored -> range[k] = problem.menteeIds.length;
                case Aim.LoadSquares ignored -> throw new IllegalArgumentException("loads have a stage to themselves");
                case Aim.AtRank(int rank, boolean most) -> {
                    levels[k] = rank;
                    anyLevel = true;
                }
                case Aim.AtScore(long score) -> {
                    levels[k] = score;
                    anyLevel = true;
                }
            }
        }
        if (anyLevel) {
            boolean ranks = aims.stream().anyMatch(Aim.AtRank.class::isInstance);
            countLevels(levels, ranks, range);
        }
        return range;
    }

    /** How many mentees have a pair at each level. */
    private void countLevels(long[] levels, boolean ranks, long[] range) {
        face.list();
        long[] sorted = levels.clone();
        Arrays.sort(sorted);
        int[] place = new int[levels.length];
        for (int k = 0; k < levels.length; k++) {
            place[Arrays.binarySearch(sorted, levels[k])] = k;
        }
        int[] lastMentee = new int[levels.length];
        Arrays.fill(lastMentee, -1);
        for (int i = 0; i < face.start.length; i++) {
            for (int k = face.start[i]; k < face.end[i]; k++) {
                int e = face.edges[k];
                int rank = problem.rankAt(e);
                long level = ranks ? (rank == 0 ? unwishedRank : rank) : problem.scoreAt(e);
                int at = level > sorted[sorted.length - 1] ? -1 : Arrays.binarySearch(sorted, level);
                if (at >= 0 && lastMentee[at] != i) {
                    lastMentee[at] = i;
                    range[place[at]]++;
                }
            }
        }
    }
}
