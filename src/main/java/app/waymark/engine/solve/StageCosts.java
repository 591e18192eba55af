package app.waymark.engine.solve;

import app.waymark.engine.model.Certificate.Aim;
import app.waymark.engine.model.InvalidProblemException;
import app.waymark.engine.model.ProblemRows;
import app.waymark.engine.model.SolveOptions;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a pair costs in one stage. A stage may minimise several aims in order; each gets a weight greater than all that
 * the later ones can differ by, and aims are only put together while every sum stays below {@link #LIMIT}.
 */
final class StageCosts {
    /** A penalty up to this keeps every distance of a search within a {@code long}. */
    static final long LIMIT = 1L << 58;

    private final ProblemRows problem;
    private final int unwishedRank;
    final List<Aim> aims;
    final long[] weight;
    /** Greater than any difference between two matchings in the edges' costs. */
    final long penalty;

    private StageCosts(ProblemRows problem, SolveOptions options, List<Aim> aims, long[] weight, long penalty) {
        this.problem = problem;
        this.unwishedRank = unwishedRank(problem, options);
        this.aims = aims;
        this.weight = weight;
        this.penalty = penalty;
    }

    /** What pairs without a wish rank: one below the longest list, or 0 when they have no rank. */
    static int unwishedRank(ProblemRows problem, SolveOptions options) {
        return options.allowUnwished() ? problem.worstRank + 1 : 0;
    }

    /**
     * The first of the aims, as many as fit into one stage, at least one.
     *
     * @param range for each aim, by how much it can differ between two matchings at most
     */
    static StageCosts ofAsManyAsFit(ProblemRows problem, SolveOptions options, List<Aim> aims, long[] range) {
        int count = 0;
        // Appending an aim with range r multiplies all weights before it by r + 1.
        long span = 1;
        while (count < aims.size() && fits(span, range[count])) {
            span *= range[count] + 1;
            count++;
        }
        if (count == 0) {
            throw new InvalidProblemException("scores are too far apart to be added up exactly over so many mentees");
        }
        long[] weight = new long[count];
        long below = 1;
        for (int k = count - 1; k >= 0; k--) {
            weight[k] = below;
            below *= range[k] + 1;
        }
        return new StageCosts(problem, options, List.copyOf(aims.subList(0, count)), weight, below);
    }

    private static boolean fits(long span, long range) {
        return range < LIMIT
                && Math.multiplyHigh(span, range + 1) == 0
                && span * (range + 1) > 0
                && span * (range + 1) <= LIMIT;
    }

    /** Whether every pair costs the same in that stage of a problem with the same pairs. */
    boolean sameAs(StageCosts other) {
        return penalty == other.penalty
                && unwishedRank == other.unwishedRank
                && aims.equals(other.aims)
                && Arrays.equals(weight, other.weight);
    }

    int rank(int e) {
        int rank = problem.rankAt(e);
        return rank == 0 ? unwishedRank : rank;
    }

    /** Writes the costs of the pairs {@code from .. to} to the beginning of {@code costs}. */
    void row(int from, int to, long[] costs) {
        Arrays.fill(costs, 0, to - from, 0);
        for (int k = 0; k < aims.size(); k++) {
            add(aims.get(k), weight[k], null, from, to, costs, 0);
        }
    }

    /** The costs of the listed pairs. */
    long[] of(int[] edges, int count) {
        long[] costs = new long[count];
        int k = 0;
        while (k < aims.size()) {
            int last = k;
            while (last < aims.size() && aims.get(last) instanceof Aim.AtScore) {
                last++;
            }
            if (last > k + 1) {
                addLevels(k, last, edges, count, costs);
                k = last;
            } else {
                add(aims.get(k), weight[k], edges, 0, count, costs, 0);
                k++;
            }
        }
        return costs;
    }

    /** Many score levels at once, which ascend. */
    private void addLevels(int first, int last, int[] edges, int count, long[] costs) {
        long[] level = new long[last - first];
        for (int k = first; k < last; k++) {
            level[k - first] = ((Aim.AtScore) aims.get(k)).score();
        }
        for (int k = 0; k < count; k++) {
            long score = problem.scoreAt(edges[k]);
            // Most pairs score higher than the levels of one stage.
            if (score <= level[level.length - 1]) {
                int at = Arrays.binarySearch(level, score);
                if (at >= 0) {
                    costs[k] += weight[first + at];
                }
            }
        }
    }

    private void add(Aim aim, long w, int @Nullable [] edges, int from, int to, long[] costs, int at) {
        int shift = at - from;
        switch (aim) {
            case Aim.UnmatchedAndShortfall ignored -> {}
            case Aim.Shortfall ignored -> {}
            case Aim.LoadSquares ignored -> throw new IllegalArgumentException("loads cost nothing pair by pair");
            case Aim.RankSum ignored -> {
                for (int k = from; k < to; k++) {
                    costs[k + shift] += w * rank(edges == null ? k : edges[k]);
                }
            }
            case Aim.NegatedScore ignored -> {
                long[] score = problem.score;
                if (score != null) {
                    for (int k = from; k < to; k++) {
                        costs[k + shift] -= w * score[edges == null ? k : edges[k]];
                    }
                }
            }
            case Aim.GivenUp ignored -> addKept(w, edges, from, to, costs, shift);
            case Aim.AtRank(int rank, boolean most) -> {
                for (int k = from; k < to; k++) {
                    if (rank(edges == null ? k : edges[k]) == rank) {
                        costs[k + shift] += most ? -w : w;
                    }
                }
            }
            case Aim.WorseThanRank(int rank) -> {
                for (int k = from; k < to; k++) {
                    costs[k + shift] += rank(edges == null ? k : edges[k]) > rank ? w : 0;
                }
            }
            case Aim.AtScore(long score) -> {
                for (int k = from; k < to; k++) {
                    costs[k + shift] += problem.scoreAt(edges == null ? k : edges[k]) == score ? w : 0;
                }
            }
            case Aim.ScoreBetween(long above, long below) -> {
                for (int k = from; k < to; k++) {
                    long s = problem.scoreAt(edges == null ? k : edges[k]);
                    costs[k + shift] += s > above && s < below ? w : 0;
                }
            }
        }
    }

    private void addKept(long w, int @Nullable [] edges, int from, int to, long[] costs, int shift) {
        int found = edges == null ? Arrays.binarySearch(problem.start, from) : 0;
        int i = found >= 0 ? found : -found - 2;
        for (int k = from; k < to; k++) {
            int e = edges == null ? k : edges[k];
            while (e >= problem.start[i + 1]) {
                i++;
            }
            if (problem.current[i] == problem.mentor[e]) {
                costs[k + shift] -= w;
            }
        }
    }
}
