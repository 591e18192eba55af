package app.waymark.engine.solve;

import app.waymark.engine.model.ProblemRows;
import java.util.Arrays;

/**
 * Solves a first stage with long rows on a core of each row's cheapest pairs, then looks through all rows for pairs cheaper
 * than the prices allow, takes those in and mends the matching, until there are none (Volgenant's core idea; column
 * generation in other words). Long rows are read in order and never copied.
 */
final class CoreFlow {
    /** Rows at least this long on average are worth a core. */
    static final int LONG_ROW = 256;

    private static final int CORE = 24;
    private static final int TAKEN_AT_ONCE = 8;

    private final ProblemRows problem;
    private final StageCosts costs;
    private final boolean wishedOnly;
    private final long[] buffer;
    private int width = 64;
    private int[] start;
    private int[] end;
    private int[] grown;
    private int[] mentor;
    private long[] cost;
    /** The pair in the problem each pair of the core is. */
    private int[] origin;

    private final long[] nearValue;
    private final int[] nearEdge;

    CoreFlow(ProblemRows problem, StageCosts costs, boolean wishedOnly) {
        this.problem = problem;
        this.costs = costs;
        this.wishedOnly = wishedOnly;
        int n = problem.menteeIds.length;
        int longest = 0;
        for (int i = 0; i < n; i++) {
            longest = Math.max(longest, problem.start[i + 1] - problem.start[i]);
        }
        buffer = new long[longest];
        start = new int[n];
        end = new int[n];
        grown = new int[n];
        mentor = new int[n * width];
        cost = new long[n * width];
        origin = new int[n * width];
        nearValue = new long[CORE + 1];
        nearEdge = new int[CORE + 1];
    }

    /** The pair in the problem that the arc stands for. */
    int origin(int arc) {
        return origin[arc];
    }

    Flow solve(long[] leftOut, int[] low, int[] high, long bonus, Ticker ticker) {
        int n = problem.menteeIds.length;
        long[] free = new long[high.length];
        for (int j = 0; j < high.length; j++) {
            free[j] = high[j] == 0 ? Auction.BLOCKED : 0;
        }
        for (int i = 0; i < n; i++) {
            start[i] = i * width;
            end[i] = start[i];
            if (problem.lockedTo[i] < 0) {
                end[i] += take(i, free, Long.MAX_VALUE, CORE);
            }
            grown[i] = end[i];
        }
        Flow flow = new Flow(new Graph(start, end, mentor, cost, leftOut, low, high, bonus));
        int[] rest = new Auction(flow).run(16L * n * CORE + 1000);
        for (int k = 0; k < rest.length; k++) {
            ticker.tick(k, rest.length);
            flow.insert(rest[k]);
        }
        int[] cheated = new int[n];
        while (true) {
            int count = 0;
            for (int i = 0; i < n; i++) {
                ticker.tick(i, n);
                if (problem.lockedTo[i] >= 0) {
                    continue;
                }
                if (end[i] + TAKEN_AT_ONCE > start[i] + width) {
                    widen(flow);
                }
                int more = take(i, flow.price, flow.menteePrice(i), TAKEN_AT_ONCE);
                if (more > 0) {
                    grown[i] = end[i] + more;
                    cheated[count++] = i;
                }
            }
            if (count == 0) {
                return flow;
            }
            for (int k = 0; k < count; k++) {
                int i = cheated[k];
                ticker.tick(k, count);
                // Only now, so that no search passes through a row that does not fit the prices.
                end[i] = grown[i];
                if (flow.arc[i] >= 0) {
                    flow.reroute(i);
                } else {
                    flow.insert(i);
                }
            }
        }
    }

    /** Appends the row's cheapest pairs below the bound, at these prices, behind its end; answers how many. */
    private int take(int i, long[] price, long bound, int most) {
        int from = problem.start[i];
        int length = problem.start[i + 1] - from;
        costs.row(from, from + length, buffer);
        int count = 0;
        long limit = bound;
        int[] mentors = problem.mentor;
        for (int k = 0; k < length; k++) {
            long value = buffer[k] + price[mentors[from + k]];
            if (value < limit && !(wishedOnly && problem.rankAt(from + k) == 0)) {
                int at = count < most ? count++ : most - 1;
                while (at > 0 && nearValue[at - 1] > value) {
                    nearValue[at] = nearValue[at - 1];
                    nearEdge[at] = nearEdge[at - 1];
                    at--;
                }
                nearValue[at] = value;
                nearEdge[at] = from + k;
                if (count == most) {
                    limit = nearValue[most - 1];
                }
            }
        }
        for (int k = 0; k < count; k++) {
            int e = nearEdge[k];
            mentor[end[i] + k] = mentors[e];
            cost[end[i] + k] = buffer[e - from];
            origin[end[i] + k] = e;
        }
        return count;
    }

    /** Makes room in the rows. */
    private void widen(Flow flow) {
        int n = start.length;
        int before = width;
        width = 2 * before;
        mentor = spread(mentor, n, before);
        origin = spread(origin, n, before);
        long[] wider = new long[n * width];
        for (int i = 0; i < n; i++) {
            System.arraycopy(cost, i * before, wider, i * width, before);
            int shift = i * width - i * before;
            start[i] += shift;
            end[i] += shift;
            grown[i] += shift;
            if (flow.arc[i] >= 0) {
                flow.arc[i] += shift;
            }
        }
        cost = wider;
        flow.graph.mentor = mentor;
        flow.graph.cost = cost;
    }

    private int[] spread(int[] rows, int n, int before) {
        int[] wider = new int[n * width];
        Arrays.fill(wider, -1);
        for (int i = 0; i < n; i++) {
            System.arraycopy(rows, i * before, wider, i * width, before);
        }
        return wider;
    }
}
