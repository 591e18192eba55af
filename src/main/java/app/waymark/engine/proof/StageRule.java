package app.waymark.engine.proof;

import static app.waymark.engine.proof.Checker.require;

import app.waymark.engine.model.Certificate.Aim;
import app.waymark.engine.model.Certificate.Stage;
import app.waymark.engine.model.ProblemRows;
import app.waymark.engine.model.SolveOptions;
import java.util.Arrays;
import java.util.List;

/**
 * The checker's own reading of a stage: what each pair costs, and whether the weights keep the aims in their order.
 * Reads an aim's cost from tables by rank and by score instead of computing it as the solver does.
 */
final class StageRule {
    private final ProblemRows problem;
    private final List<Aim> aims;
    private final long[] weight;
    private final int[] rank;
    private final long[] score;
    private final int[] current;
    private final int[] mentor;
    private final int unwishedRank;
    private final boolean byRank;
    private final long[] costOfRank;
    /** The same for looking through rows, where a pair without a wish may be no candidate. */
    private long[] costInRow = new long[1];

    private long scoreWeight;
    private long keptWeight;
    private long leftOut;
    private long bonus;
    private final long[] levels;
    private final long[] levelWeight;
    private long betweenAbove;
    private long betweenBelow;
    private boolean between;

    /** Per level of rank or score: the mentees seen with a pair there, and the last of them. */
    private final int[] seenAt;

    private final int[] lastAt;
    private long lowestScore;
    private long highestScore;
    private int mentee;
    private boolean matters;

    StageRule(ProblemRows problem, SolveOptions options, Stage stage, boolean first) {
        this.problem = problem;
        this.aims = stage.aims();
        this.weight = stage.weight();
        require(!aims.isEmpty() && weight.length == aims.size(), "not one weight an aim");
        rank = problem.rank == null ? new int[0] : problem.rank;
        score = problem.score == null ? new long[0] : problem.score;
        current = problem.current;
        mentor = problem.mentor;
        unwishedRank = options.allowUnwished() ? problem.worstRank + 1 : 0;
        costOfRank = new long[problem.worstRank + 2];
        int levelCount =
                (int) aims.stream().filter(c -> c instanceof Aim.AtScore).count();
        levels = new long[levelCount];
        levelWeight = new long[levelCount];
        boolean ranks = false;
        int at = 0;
        for (int k = 0; k < weight.length; k++) {
            long w = weight[k];
            require(w > 0, "a weight is not positive");
            switch (aims.get(k)) {
                case Aim.UnmatchedAndShortfall ignored -> {
                    require(first && k == 0, "leaving out is not the first aim");
                    leftOut = w;
                    bonus = w;
                }
                case Aim.Shortfall ignored -> {
                    require(first && k == 0, "minimum loads are not the first aim");
                    bonus = w;
                }
                case Aim.RankSum ignored -> {
                    ranks = true;
                    for (int r = 0; r < costOfRank.length; r++) {
                        costOfRank[r] += w * r;
                    }
                }
                case Aim.AtRank(int r, boolean wanted) -> {
                    ranks = true;
                    require(r >= 1 && r < costOfRank.length, "no such rank");
                    costOfRank[r] += wanted ? -w : w;
                }
                case Aim.WorseThanRank(int r) -> {
                    ranks = true;
                    for (int k2 = Math.max(0, r + 1); k2 < costOfRank.length; k2++) {
                        costOfRank[k2] += w;
                    }
                }
                case Aim.LoadSquares ignored ->
                    throw new UnverifiedResultException("evenness is not in a last stage of its own");
                case Aim.NegatedScore ignored -> scoreWeight += w;
                case Aim.GivenUp ignored -> keptWeight += w;
                case Aim.AtScore(long s) -> {
                    require(at == 0 || levels[at - 1] < s, "score levels do not ascend");
                    levels[at] = s;
                    levelWeight[at++] = w;
                }
                case Aim.ScoreBetween(long above, long below) -> {
                    require(!between, "two ranges of scores in one stage");
                    between = true;
                    betweenAbove = above;
                    betweenBelow = below;
                    require(w == 1, "a range of scores has a weight");
                }
            }
        }
        byRank = ranks;
        seenAt = new int[levelCount > 0 ? levelCount : costOfRank.length];
        lastAt = new int[seenAt.length];
        Arrays.fill(lastAt, -1);
        matters = weight.length > 1;
    }

    long leftOut() {
        return leftOut;
    }

    long bonus() {
        return bonus;
    }

    void nextMentee(int i) {
        mentee = i;
    }

    /** What the pair costs; also notes what is needed to judge the weights. */
    long cost(int e) {
        long cost = 0;
        if (byRank) {
            int r = e < rank.length ? rank[e] : 0;
            r = r == 0 ? unwishedRank : r;
            cost += costOfRank[r];
            if (matters) {
                note(r);
            }
        }
        if (scoreWeight != 0 && score.length > 0) {
            long s = score[e];
            cost -= scoreWeight * s;
            if (s < lowestScore) {
                lowestScore = s;
            } else if (s > highestScore) {
                highestScore = s;
            }
        }
        if (keptWeight != 0 && current[mentee] == mentor[e]) {
            cost -= keptWeight;
        }
        if (levels.length > 0) {
            long s = problem.scoreAt(e);
            int at = s > levels[levels.length - 1] || s < levels[0] ? -1 : Arrays.binarySearch(levels, s);
            if (at >= 0) {
                cost += levelWeight[at];
                if (matters) {
                    note(at);
                }
            }
        }
        if (between) {
            long s = problem.scoreAt(e);
            cost += s > betweenAbove && s < betweenBelow ? 1 : 0;
        }
        return cost;
    }

    /** Whether whole rows can be looked at: a pair costs by its rank alone or else by its score and the current matching. */
    boolean readsRows(boolean wishedOnly) {
        boolean leveled = levels.length > 0 || between || (matters && byRank && countsRanks());
        return !leveled && (byRank ? scoreWeight == 0 && keptWeight == 0 : !wishedOnly);
    }

    private boolean countsRanks() {
        return aims.stream().anyMatch(Aim.AtRank.class::isInstance);
    }

    /** Must be called before {@link #undercut}: lays out the ranks' costs and notes the lowest and the highest score. */
    void openRows(boolean wishedOnly) {
        costInRow = costOfRank.clone();
        costInRow[0] = wishedOnly ? NEVER : costOfRank[unwishedRank];
        if (scoreWeight != 0 && score.length > 0) {
            int pairs = problem.candidatePairs();
            long low = 0;
            long high = 0;
            for (int e = 0; e < pairs; e++) {
                low = Math.min(low, score[e]);
                high = Math.max(high, score[e]);
            }
            lowestScore = low;
            highestScore = high;
        }
    }

    /** Whether some pair of the mentee costs less than that together with its mentor's price. Most time is spent here. */
    boolean undercut(int i, long[] price, long bound) {
        int from = problem.start[i];
        int to = problem.start[i + 1];
        int[] mentors = mentor;
        long[] costs = costInRow;
        int[] ranks = rank;
        if (byRank && ranks.length > 0) {
            for (int e = from; e < to; e++) {
                if (costs[ranks[e]] + price[mentors[e]] < bound) {
                    return true;
                }
            }
            return false;
        }
        long[] scores = score;
        long w = scoreWeight;
        if (w != 0 && scores.length > 0) {
            for (int e = from; e < to; e++) {
                if (price[mentors[e]] - w * scores[e] < bound) {
                    return true;
                }
            }
        } else {
            for (int e = from; e < to; e++) {
                if (costs[0] + price[mentors[e]] < bound) {
                    return true;
                }
            }
        }
        mentee = i;
        int kept = keptWeight == 0 || current[i] < 0 ? -1 : problem.edge(i, current[i]);
        return kept >= 0 && cost(kept) + price[mentors[kept]] < bound;
    }

    /**
     * The same, and collects the pairs of the mentee that cost exactly that.
     *
     * @param into has room for the whole row
     * @return how many are collected then; -1 where some pair costs less
     */
    int collect(int i, long[] price, long bound, int[] into, int at) {
        boolean ranked = byRank && rank.length > 0;
        boolean scored = scoreWeight != 0 && score.length > 0;
        int[] mentors = mentor;
        long w = scoreWeight;
        int to = problem.start[i + 1];
        int count = at;
        long least = 0;
        for (int e = problem.start[i]; e < to; e++) {
            long own = ranked ? costInRow[rank[e]] : scored ? -w * score[e] : costInRow[0];
            long over = own + price[mentors[e]] - bound;
            least = Math.min(least, over);
            // Written whether it counts or not: where many do, guessing which would take longer.
            into[count] = e;
            count += over == 0 ? 1 : 0;
        }
        mentee = i;
        int kept = keptWeight == 0 || current[i] < 0 ? -1 : problem.edge(i, current[i]);
        long slack = kept < 0 ? 1 : cost(kept) + price[mentors[kept]] - bound;
        if (slack == 0) {
            // Cheaper than its row says, so it has not been collected.
            into[count++] = kept;
        }
        return slack < 0 || least < 0 ? -1 : count;
    }

    private void note(int level) {
        if (lastAt[level] != mentee) {
            lastAt[level] = mentee;
            seenAt[level]++;
        }
    }

    /** Each weight exceeds all that the aims after it can differ by, and no sum of costs can overflow. */
    void requireOrder(int mentees) {
        long below = 0;
        try {
            for (int k = weight.length - 1; k >= 0; k--) {
                require(weight[k] > below, "a weight does not outweigh the aims after it");
                long most =
                        switch (aims.get(k)) {
                            case Aim.UnmatchedAndShortfall ignored -> 1;
                            case Aim.Shortfall ignored -> 1;
                            case Aim.RankSum ignored ->
                                Math.multiplyExact((long) mentees, Math.max(problem.worstRank, unwishedRank));
                            case Aim.AtRank(int r, boolean wanted) -> weight.length == 1 ? mentees : seenAt[r];
                            case Aim.AtScore(long s) ->
                                weight.length == 1 ? mentees : seenAt[Arrays.binarySearch(levels, s)];
                            case Aim.NegatedScore ignored ->
                                Math.multiplyExact((long) mentees, highestScore - lowestScore);
                            case Aim.GivenUp ignored -> mentees;
                            case Aim.WorseThanRank ignored -> mentees;
                            case Aim.ScoreBetween ignored -> mentees;
                            case Aim.LoadSquares ignored -> mentees;
                        };
                below = Math.addExact(below, Math.multiplyExact(weight[k], most));
            }
            require(below <= PRICE_BOUND, "costs are out of bounds");
        } catch (ArithmeticException overflow) {
            throw new UnverifiedResultException("costs are out of bounds");
        }
    }

    private static final long PRICE_BOUND = 1L << 60;
    /** Costs more than any price allows for, with room for a price to be added. */
    private static final long NEVER = 1L << 62;
}
