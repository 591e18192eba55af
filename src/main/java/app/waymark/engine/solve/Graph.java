package app.waymark.engine.solve;

/**
 * One stage as a flow problem: each mentee takes at most one arc or is left out at a cost; each mentor takes at most
 * {@code high} mentees, and each of the first {@code low} earns the bonus. Costs are whole numbers small enough that no sum
 * along a path overflows; {@link StageCosts} sees to that.
 */
final class Graph {
    /** Larger than any distance. */
    static final long INFINITE = Long.MAX_VALUE / 2;

    final int mentees;
    final int mentors;
    final int[] start;
    final int[] end;
    /** The arcs; exchanged for longer arrays when rows grow. */
    int[] mentor;

    long[] cost;
    /** What leaving the mentee out costs. */
    final long[] leftOut;

    final int[] low;
    final int[] high;
    final long bonus;

    Graph(int[] start, int[] end, int[] mentor, long[] cost, long[] leftOut, int[] low, int[] high, long bonus) {
        this.mentees = leftOut.length;
        this.mentors = high.length;
        this.start = start;
        this.end = end;
        this.mentor = mentor;
        this.cost = cost;
        this.leftOut = leftOut;
        this.low = low;
        this.high = high;
        this.bonus = bonus;
    }

    /** The same pairs and costs with other rows in play, places and costs of leaving out. */
    Graph with(Face play, long[] leftOut, long bonus) {
        return new Graph(play.start, play.end, mentor, cost, leftOut, play.low, play.high, bonus);
    }

    /** What the mentor's place number {@code k} (from one) costs. */
    long placeCost(int j, int k) {
        if (k > high[j]) {
            return INFINITE;
        }
        return k <= low[j] ? -bonus : 0;
    }
}
