package app.waymark.engine.solve;

import app.waymark.engine.model.Certificate.Aim;
import app.waymark.engine.model.Certificate.Aim.AtRank;
import app.waymark.engine.model.Certificate.Aim.AtScore;
import app.waymark.engine.model.Certificate.Aim.GivenUp;
import app.waymark.engine.model.Certificate.Aim.NegatedScore;
import app.waymark.engine.model.Certificate.Aim.RankSum;
import app.waymark.engine.model.Certificate.Aim.ScoreBetween;
import app.waymark.engine.model.Certificate.Aim.UnmatchedAndShortfall;
import app.waymark.engine.model.Certificate.Aim.WorseThanRank;
import app.waymark.engine.model.Objective;
import app.waymark.engine.model.ProblemRows;
import app.waymark.engine.model.SolveOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Which aims make up each objective, and in which order they are minimised. */
final class ObjectiveStages {
    /** How many score levels are looked at together at most; more never fit into one stage's weights. */
    private static final int LEVELS_AT_ONCE = 58;

    private final StageSequence sequence;
    private final ProblemRows problem;
    private final int worstRank;

    private ObjectiveStages(StageSequence sequence, ProblemRows problem, SolveOptions options) {
        this.sequence = sequence;
        this.problem = problem;
        this.worstRank = Math.max(problem.worstRank, StageCosts.unwishedRank(problem, options));
    }

    static void run(StageSequence sequence, ProblemRows problem, Objective objective, SolveOptions options) {
        ObjectiveStages stages = new ObjectiveStages(sequence, problem, options);
        Aim most = new UnmatchedAndShortfall();
        switch (objective) {
            case RANK_SUM -> sequence.minimise(stages.thenScore(List.of(most, new RankSum())));
            case SCORE ->
                sequence.minimise(List.of(options.anyNumber() ? new Aim.Shortfall() : most, new NegatedScore()));
            case FEWEST_CHANGES -> sequence.minimise(List.of(most, new GivenUp(), new NegatedScore()));
            case FIRST_CHOICES -> stages.firstChoices(most);
            case FEWEST_LAST -> stages.fewestLast(most);
            case WORST_OFF -> stages.worstOff(most);
            case STABLE -> throw new IllegalArgumentException("a stable matching has no stages");
        }
        if (options.evenLoad()) {
            sequence.evenLoads();
        }
    }

    private void firstChoices(Aim most) {
        List<Aim> aims = new ArrayList<>();
        aims.add(most);
        for (int rank = 1; rank <= worstRank; rank++) {
            aims.add(new AtRank(rank, true));
        }
        levels(thenScore(aims));
    }

    /** Among matchings that are as good by their ranks, the scores decide. */
    private List<Aim> thenScore(List<Aim> aims) {
        return problem.score == null
                ? aims
                : Stream.concat(aims.stream(), Stream.of(new NegatedScore())).toList();
    }

    /**
     * Minimises level after level; once the levels done account for every matched pair, what is left of them is passed
     * over.
     */
    private void levels(List<Aim> aims) {
        List<Aim> left = aims;
        while (!left.isEmpty()) {
            StageCosts costs = sequence.next(left);
            List<Aim> after = left.subList(costs.aims.size(), left.size());
            sequence.solve(costs, !after.isEmpty());
            left = after;
            if (noneAt(left)) {
                left = left.stream().filter(aim -> !(aim instanceof AtRank)).toList();
            }
        }
    }

    /** Whether every matched pair is at a rank that has been fixed already. */
    private boolean noneAt(List<Aim> left) {
        boolean[] open = new boolean[worstRank + 1];
        for (Aim aim : left) {
            if (aim instanceof AtRank(int rank, boolean unused)) {
                open[rank] = true;
            }
        }
        for (int e : sequence.edgeOf) {
            if (e >= 0 && open[sequence.rank(e)]) {
                return false;
            }
        }
        return true;
    }

    private void fewestLast(Aim most) {
        sequence.minimise(List.of(most), true);
        // Some good matching shows which of the worst ranks nobody needs; those are settled at once.
        sequence.explore(sequence.next(List.of(new RankSum())));
        int worst = 0;
        for (int e : sequence.edgeOf) {
            worst = Math.max(worst, e < 0 ? 0 : sequence.rank(e));
        }
        int limit = worst;
        sequence.rule(new WorseThanRank(limit), e -> sequence.rank(e) <= limit);
        List<Aim> aims = new ArrayList<>();
        for (int rank = limit; rank >= 1; rank--) {
            aims.add(new AtRank(rank, false));
        }
        levels(thenScore(aims));
    }

    private void worstOff(Aim most) {
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
            List<Aim> aims = new ArrayList<>();
            for (long score : levelsFrom(lowest)) {
                aims.add(new AtScore(score));
            }
            StageCosts costs = sequence.next(aims);
            sequence.solve(costs, true);
            settled = ((AtScore) costs.aims.getLast()).score();
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
