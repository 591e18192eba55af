package app.waymark.engine.solve;

import app.waymark.engine.model.Objective;
import app.waymark.engine.model.ProblemRows;
import app.waymark.engine.model.SolveOptions;
import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The matchings still in play: which pairs may be used, who must be matched, and how many mentees each mentor may have.
 * Starts as the whole problem without the locked mentees and their places, and shrinks after each stage to that stage's
 * optimal matchings: by complementary slackness those that use only tight pairs and match whoever has a price.
 */
final class Face {
    final ProblemRows problem;
    final int[] start;
    final int[] end;
    /** The pairs in play, as positions in the problem; row by row. */
    int[] edges = new int[0];

    private int count;
    private boolean listed;
    private boolean whole;
    final boolean wishedOnly;

    final boolean[] must;
    final int[] low;
    final int[] high;

    Face(ProblemRows problem, Objective objective, SolveOptions options) {
        this.problem = problem;
        int n = problem.menteeIds.length;
        int m = problem.mentorIds.length;
        start = new int[n];
        end = new int[n];
        must = new boolean[n];
        high = problem.capacity.clone();
        int[] lockedHere = new int[m];
        for (int j : problem.lockedTo) {
            if (j >= 0) {
                lockedHere[j]++;
                high[j]--;
            }
        }
        low = new int[m];
        for (int j = 0; j < m; j++) {
            low[j] = Math.max(0, Math.min(high[j], problem.minLoad[j] - lockedHere[j]));
        }
        wishedOnly = objective.needsWish() && !options.allowUnwished();
        whole = !wishedOnly || problem.allWished();
        if (whole) {
            count = problem.candidatePairs();
            System.arraycopy(problem.start, 0, start, 0, n);
            System.arraycopy(problem.start, 1, end, 0, n);
            for (int i = 0; i < n; i++) {
                if (problem.lockedTo[i] >= 0) {
                    end[i] = start[i];
                }
            }
        }
    }

    /** Whether all rows are as they are in the problem, but for those of locked mentees; such a face needs no list. */
    boolean whole() {
        return whole;
    }

    /** Lists the pairs in play; put off until somebody looks at them one by one, which shrinking does from the first on. */
    void list() {
        if (listed) {
            return;
        }
        listed = true;
        int n = start.length;
        count = 0;
        edges = new int[problem.start[n]];
        for (int i = 0; i < n; i++) {
            start[i] = count;
            if (problem.lockedTo[i] < 0) {
                for (int e = problem.start[i]; e < problem.start[i + 1]; e++) {
                    if (!wishedOnly || problem.rankAt(e) > 0) {
                        edges[count++] = e;
                    }
                }
            }
            end[i] = count;
        }
        // Rows moved up where a locked mentee's was left out.
        whole &= count == edges.length;
    }

    /** How far the rows in play reach; must be asked before they are looked at. */
    int size() {
        if (!whole) {
            list();
        }
        return count;
    }

    /**
     * Shrinks to the optimal matchings of the first stage, where leaving out and minimum loads had a cost.
     *
     * @param graph made after the pairs were listed, so that they stand in it as they do here
     */
    void shrinkFirst(Graph graph, long[] menteePrice, long[] mentorPrice) {
        boundFirst(graph.leftOut, graph.bonus, menteePrice, mentorPrice);
        dropLoose(graph, menteePrice, mentorPrice);
    }

    private void boundFirst(long[] leftOut, long bonus, long[] menteePrice, long[] mentorPrice) {
        for (int i = 0; i < must.length; i++) {
            must[i] = menteePrice[i] < leftOut[i] && problem.lockedTo[i] < 0;
        }
        for (int j = 0; j < low.length; j++) {
            long p = mentorPrice[j];
            if (p > 0) {
                low[j] = high[j];
            } else if (p < 0) {
                if (p > -bonus) {
                    high[j] = low[j];
                } else {
                    high[j] = p < -bonus ? 0 : low[j];
                    low[j] = 0;
                }
            }
        }
    }

    /** Shrinks to the optimal matchings of a later stage. */
    void shrink(Graph graph, long[] menteePrice, long[] mentorPrice) {
        for (int i = 0; i < must.length; i++) {
            must[i] |= start[i] < end[i] && menteePrice[i] < 0;
        }
        for (int j = 0; j < low.length; j++) {
            if (mentorPrice[j] > 0) {
                low[j] = high[j];
            } else if (mentorPrice[j] < 0) {
                high[j] = low[j];
            }
        }
        dropLoose(graph, menteePrice, mentorPrice);
    }

    /**
     * Shrinks to the optimal matchings of the first stage without having listed the pairs before: of millions only few are
     * tight.
     *
     * @param known what each pair of the problem costs, or null to have it computed row by row
     */
    void shrinkUnlisted(
            StageCosts costs,
            long @Nullable [] known,
            long[] leftOut,
            long bonus,
            long[] menteePrice,
            long[] mentorPrice) {
        boundFirst(leftOut, bonus, menteePrice, mentorPrice);
        int n = must.length;
        int[] tight = new int[Math.max(16, 2 * n)];
        long[] cost = known == null ? new long[16] : known;
        int kept = 0;
        for (int i = 0; i < n; i++) {
            int from = problem.start[i];
            int to = problem.lockedTo[i] < 0 ? problem.start[i + 1] : from;
            int shift = known == null ? from : 0;
            if (known == null) {
                cost = to - from > cost.length ? new long[2 * (to - from)] : cost;
                costs.row(from, to, cost);
            }
            if (kept + to - from > tight.length) {
                tight = Arrays.copyOf(tight, 2 * tight.length + to - from);
            }
            start[i] = kept;
            for (int e = from; e < to; e++) {
                int j = problem.mentor[e];
                // Written whether it counts or not: where many do, guessing which would take longer.
                tight[kept] = e;
                kept += cost[e - shift] + mentorPrice[j] == menteePrice[i] ? 1 : 0;
            }
            kept = usable(tight, start[i], kept);
            end[i] = kept;
        }
        listed = true;
        whole = false;
        edges = tight;
        count = kept;
    }

    /** Closes up those of a row that may be used at all; answers where it ends then. */
    private int usable(int[] row, int from, int to) {
        int kept = from;
        for (int k = from; k < to; k++) {
            if (high[problem.mentor[row[k]]] > 0 && (!wishedOnly || problem.rankAt(row[k]) > 0)) {
                row[kept++] = row[k];
            }
        }
        return kept;
    }

    /** Shrinks to the pairs the test lets through, when it is certain that the others are not used. */
    void keep(IntPredicate stays) {
        list();
        whole = false;
        int kept = 0;
        for (int i = 0; i < must.length; i++) {
            int from = start[i];
            start[i] = kept;
            for (int k = from; k < end[i]; k++) {
                if (stays.test(edges[k])) {
                    edges[kept++] = edges[k];
                }
            }
            end[i] = kept;
        }
        count = kept;
    }

    private void dropLoose(Graph graph, long[] menteePrice, long[] mentorPrice) {
        whole = false;
        int kept = 0;
        for (int i = 0; i < must.length; i++) {
            int from = start[i];
            int to = end[i];
            start[i] = kept;
            for (int k = from; k < to; k++) {
                int j = problem.mentor[edges[k]];
                if (high[j] > 0 && graph.cost[k] + mentorPrice[j] == menteePrice[i]) {
                    edges[kept++] = edges[k];
                }
            }
            end[i] = kept;
        }
        count = kept;
    }
}
