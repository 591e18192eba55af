package app.waymark.matching.engine;

import app.waymark.matching.engine.Certificate.Criterion;
import app.waymark.matching.engine.Certificate.Criterion.AtRank;
import app.waymark.matching.engine.Certificate.Criterion.AtScore;
import app.waymark.matching.engine.Certificate.Criterion.GivenUp;
import app.waymark.matching.engine.Certificate.Criterion.NegatedScore;
import app.waymark.matching.engine.Certificate.Criterion.RankSum;
import app.waymark.matching.engine.Certificate.Criterion.ScoreBetween;
import app.waymark.matching.engine.Certificate.Criterion.UnmatchedAndShortfall;
import app.waymark.matching.engine.Certificate.Criterion.WorseThanRank;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which criteria make up each objective, and in which order they are minimised. */
final class Programme {
    /** How many score levels are looked at together at most; more never fit into one stage's weights. */
    private static final int LEVELS_AT_ONCE = 58;

    private final StageSequence sequence;
    private final Problem problem;
    private final int worstRank;

    private Programme(StageSequence sequence, Problem problem, SolveOptions options) {
        this.sequence = sequence;
        this.problem = problem;
        this.worstRank = Math.max(problem.worstRank(), StageCosts.unwishedRank(problem, options));
    }

    static void run(StageSequence sequence, Problem problem, Objective objective, SolveOptions options) {
        Programme programme = new Programme(sequence, problem, options);
        Criterion most = new UnmatchedAndShortfall();
        switch (objective) {
            case RANK_SUM -> sequence.minimise(List.of(most, new RankSum()));
            case SCORE ->
                sequence.minimise(List.of(options.anyNumber() ? new Criterion.Shortfall() : most, new NegatedScore()));
            case FEWEST_CHANGES -> sequence.minimise(List.of(most, new GivenUp(), new NegatedScore()));
            case FIRST_CHOICES -> programme.firstChoices(most);
            case FEWEST_LAST -> programme.fewestLast(most);
            case WORST_OFF -> programme.worstOff(most);
            case STABLE -> throw new IllegalArgumentException("a stable matching has no stages");
        }
    }

    private void firstChoices(Criterion most) {
        List<Criterion> criteria = new ArrayList<>();
        criteria.add(most);
        for (int rank = 1; rank <= worstRank; rank++) {
            criteria.add(new AtRank(rank, true));
        }
        levels(criteria);
    }

    /** Minimises level after level until the levels done account for every matched pair. */
    private void levels(List<Criterion> criteria) {
        List<Criterion> left = criteria;
        while (!left.isEmpty()) {
            StageCosts costs = sequence.next(left);
            List<Criterion> after = left.subList(costs.criteria.size(), left.size());
            sequence.solve(costs, !after.isEmpty());
            left = after;
            if (!left.isEmpty() && noneAt(left)) {
                return;
            }
        }
    }

    /** Whether every matched pair is at a rank that has been fixed already. */
    private boolean noneAt(List<Criterion> left) {
        boolean[] open = new boolean[worstRank + 1];
        for (Criterion criterion : left) {
            open[((AtRank) criterion).rank()] = true;
        }
        for (int e : sequence.edgeOf) {
            if (e >= 0 && open[sequence.rank(e)]) {
                return false;
            }
        }
        return true;
    }

    private void fewestLast(Criterion most) {
        sequence.minimise(List.of(most), true);
        // Some good matching shows which of the worst ranks nobody needs; those are settled at once.
        sequence.explore(sequence.next(List.of(new RankSum())));
        int worst = 0;
        for (int e : sequence.edgeOf) {
            worst = Math.max(worst, e < 0 ? 0 : sequence.rank(e));
        }
        int limit = worst;
        sequence.rule(new WorseThanRank(limit), e -> sequence.rank(e) <= limit);
        List<Criterion> criteria = new ArrayList<>();
        for (int rank = limit; rank >= 1; rank--) {
            criteria.add(new AtRank(rank, false));
        }
        levels(criteria);
    }

    private void worstOff(Criterion most) {
        sequence.minimise(List.of(most), true);
        long settled = Long.MIN_VALUE;
        while (true) {
            // Some good matching shows which low scores nobody needs; those are settled at once.
            sequence.explore(sequence.next(List.of(new NegatedScore())));
            long lowest = Long.MAX_VALUE;
            for (int e : sequence.edgeOf) {
                if (e >= 0 && problem.scoreAt(e) > settled) {
                    lowest = Math.min(lowest, problem.scoreAt(e));
                }
            }
            if (lowest == Long.MAX_VALUE) {
                return;
            }
            long above = settled;
            long below = lowest;
            sequence.rule(
                    new ScoreBetween(above, below), e -> problem.scoreAt(e) <= above || problem.scoreAt(e) >= below);
            List<Criterion> criteria = new ArrayList<>();
            for (long score : levelsFrom(lowest)) {
                criteria.add(new AtScore(score));
            }
            StageCosts costs = sequence.next(criteria);
            sequence.solve(costs, true);
            settled = ((AtScore) costs.criteria.getLast()).score();
        }
    }

    /** The lowest score levels in play from this one on. */
    private long[] levelsFrom(long lowest) {
        Face face = sequence.face();
        long[] levels = new long[LEVELS_AT_ONCE];
        int count = 0;
        int pairs = face.size();
        for (int k = 0; k < pairs; k++) {
            long score = problem.scoreAt(face.edges[k]);
            if (score < lowest || (count == LEVELS_AT_ONCE && score >= levels[count - 1])) {
                continue;
            }
            int at = Arrays.binarySearch(levels, 0, count, score);
            if (at < 0) {
                int place = -at - 1;
                count = Math.min(count + 1, LEVELS_AT_ONCE);
                System.arraycopy(levels, place, levels, place + 1, count - 1 - place);
                levels[place] = score;
            }
        }
        return Arrays.copyOf(levels, count);
    }
}
