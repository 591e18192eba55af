package app.waymark.engine.solve;

import java.util.Arrays;

/**
 * Places most mentees before the first shortest path is sought: mentees bid for places, each as much as leaves him
 * indifferent to his second choice (Bertsekas' auction without an epsilon, Jonker and Volgenant's augmenting row reduction,
 * here with several places a mentor). Prices stay exact, so what it leaves is a valid start for {@link Flow#insert}.
 */
final class Auction {
    /** A price nobody pays, for mentors without places. */
    static final long BLOCKED = Graph.INFINITE / 4;

    private final Flow flow;
    private final Graph graph;
    /** What each placed mentee bid; the mentor's price is his cheapest place's. */
    private final long[] bid;

    private final int[] queue;

    Auction(Flow flow) {
        this.flow = flow;
        this.graph = flow.graph;
        this.bid = new long[graph.mentees];
        this.queue = new int[graph.mentees];
    }

    /** Bids until all are placed, or the work spent promises less than shortest paths do; answers who is left. */
    int[] run(long work) {
        for (int j = 0; j < graph.mentors; j++) {
            flow.price[j] = graph.high[j] == 0 ? BLOCKED : graph.low[j] > 0 ? -graph.bonus : 0;
        }
        int waiting = 0;
        for (int i = graph.mentees - 1; i >= 0; i--) {
            if (graph.start[i] < graph.end[i]) {
                queue[waiting++] = i;
            }
        }
        int[] stuck = new int[graph.mentees];
        int stuckCount = 0;
        long spent = 0;
        while (waiting > 0 && spent < work) {
            int i = queue[--waiting];
            spent += graph.end[i] - graph.start[i];
            int out = bid(i);
            if (out == i) {
                stuck[stuckCount++] = i;
            } else if (out >= 0) {
                spent += flow.load[flow.match[i]];
                queue[waiting++] = out;
            }
        }
        int[] rest = Arrays.copyOf(stuck, stuckCount + waiting);
        for (int k = 0; k < waiting; k++) {
            rest[stuckCount + k] = queue[waiting - 1 - k];
        }
        return rest;
    }

    /** Lets the mentee bid; answers who is without a place afterwards: nobody (-1), the one outbid, or himself. */
    private int bid(int i) {
        long best = Graph.INFINITE;
        long second = graph.leftOut[i];
        int bestArc = -1;
        boolean bestOpen = false;
        for (int e = graph.start[i]; e < graph.end[i]; e++) {
            int j = graph.mentor[e];
            long value = graph.cost[e] + flow.price[j];
            if (value < best) {
                second = Math.min(second, best);
                best = value;
                bestArc = e;
                bestOpen = false;
            } else if (value < second) {
                second = value;
            }
            if (value == best && !bestOpen && open(j)) {
                bestArc = e;
                bestOpen = true;
            }
        }
        if (bestArc < 0 || best >= graph.leftOut[i]) {
            return -1;
        }
        int j = graph.mentor[bestArc];
        if (open(j)) {
            flow.place(i, bestArc);
            bid[i] = flow.price[j] + (second - best);
            reprice(j);
            return -1;
        }
        if (second == best) {
            return i;
        }
        int out = -1;
        for (int k = flow.head[j]; k >= 0; k = flow.next[k]) {
            if (bid[k] == flow.price[j]) {
                out = k;
            }
        }
        flow.displace(out);
        flow.place(i, bestArc);
        bid[i] = flow.price[j] + (second - best);
        reprice(j);
        return out;
    }

    /** Whether the mentor's cheapest place is a free one. */
    private boolean open(int j) {
        int load = flow.load[j];
        return load < graph.low[j] || (load < graph.high[j] && flow.price[j] >= 0);
    }

    private void reprice(int j) {
        int load = flow.load[j];
        if (load < graph.low[j]) {
            return;
        }
        boolean full = load == graph.high[j];
        if (!full && graph.low[j] == 0) {
            return;
        }
        long least = full ? Long.MAX_VALUE : 0;
        for (int k = flow.head[j]; k >= 0; k = flow.next[k]) {
            least = Math.min(least, bid[k]);
        }
        flow.price[j] = least;
    }
}
