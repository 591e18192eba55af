package app.waymark.engine.solve;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Goes on from a matching and prices that were optimal for a slightly different problem: keeps every pair that still fits,
 * and mends by one shortest path each what does not. Where the pairs and their costs are the same, it looks only at the
 * rows of people whom the change concerns.
 */
final class Restart {
    private final Graph graph;
    private final StageSequence.Start start;
    private final StageSequence.@Nullable Basis basis;
    private final Flow flow;
    /** Whether some mentor is cheaper than before, so that any row may have a better pair than its own. */
    private boolean cheaper;

    /** @param basis the last run, if its pairs and costs are those of the graph */
    Restart(Graph graph, StageSequence.Start start, StageSequence.@Nullable Basis basis) {
        this.graph = graph;
        this.start = start;
        this.basis = basis;
        this.flow = new Flow(graph);
    }

    Flow solve(Ticker ticker) {
        takePrices();
        for (int i = 0; i < graph.mentees; i++) {
            int e = edgeBefore(i);
            if (e >= 0 && flow.load[graph.mentor[e]] < graph.high[graph.mentor[e]]) {
                flow.place(i, e);
            }
        }
        // Free places at a positive price, and paid ones at a price too low for them to be given up or taken.
        int[] holes = new int[graph.mentors];
        for (int j = 0; j < graph.mentors; j++) {
            while (flow.load[j] > 0 && flow.price[j] < graph.placeCost(j, flow.load[j])) {
                flow.displace(flow.head[j]);
            }
            holes[j] = flow.payFreePlaces(j);
        }
        int[] free = new int[graph.mentees];
        int freeCount = 0;
        int[] loose = new int[graph.mentees];
        int looseCount = 0;
        for (int i = 0; i < graph.mentees; i++) {
            if (mayBeLoose(i) && flow.leastCost(i) < flow.menteePrice(i)) {
                if (flow.arc[i] >= 0) {
                    loose[looseCount++] = i;
                } else {
                    free[freeCount++] = i;
                }
            }
        }
        // One step at a time is optimal among the rows that fit; rows that do not fit stand aside until their turn.
        int[] place = new int[looseCount];
        for (int k = 0; k < looseCount; k++) {
            place[k] = flow.match[loose[k]];
            flow.setAside(loose[k]);
        }
        for (int k = 0; k < freeCount; k++) {
            flow.setAside(free[k]);
        }
        for (int j = 0; j < graph.mentors; j++) {
            for (; holes[j] > 0; holes[j]--) {
                flow.fill(j);
            }
        }
        for (int k = 0; k < looseCount; k++) {
            ticker.tick(k, looseCount);
            flow.insertFor(loose[k], place[k]);
        }
        for (int k = 0; k < freeCount; k++) {
            ticker.tick(k, freeCount);
            flow.insert(free[k]);
        }
        return flow;
    }

    private void takePrices() {
        for (int j = 0; j < graph.mentors; j++) {
            long before = start.mentorPrice()[j];
            boolean reopened = before >= Auction.BLOCKED / 2 && graph.high[j] > 0;
            flow.price[j] = graph.high[j] == 0 ? Auction.BLOCKED : reopened ? 0 : before;
            cheaper |= flow.price[j] < before;
        }
    }

    /** The mentee's arc of the last matching, or a negative number. */
    private int edgeBefore(int i) {
        if (basis != null) {
            int e = basis.edgeOf()[i];
            return e < graph.end[i] ? e : -1;
        }
        int j = start.mentorOf()[i];
        return j < 0 ? -1 : Arrays.binarySearch(graph.mentor, graph.start[i], graph.end[i], j);
    }

    /** Whether the mentee's row has to be looked at; one that fitted his price before does so while no price has fallen. */
    private boolean mayBeLoose(int i) {
        if (basis == null || cheaper) {
            return true;
        }
        return flow.arc[i] < 0 && (basis.edgeOf()[i] >= 0 || basis.problem().lockedTo[i] >= 0);
    }
}
