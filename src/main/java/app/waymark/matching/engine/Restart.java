package app.waymark.matching.engine;

import java.util.Arrays;

/**
 * Goes on from a matching and prices that were optimal for a slightly different problem: keeps every pair that still fits,
 * and mends by one shortest path each what does not.
 */
final class Restart {
    private Restart() {}

    static Flow solve(Graph graph, StageSequence.Start start, Ticker ticker) {
        Flow flow = new Flow(graph);
        for (int j = 0; j < graph.mentors; j++) {
            long before = start.mentorPrice()[j];
            boolean reopened = before >= Auction.BLOCKED / 2 && graph.high[j] > 0;
            flow.price[j] = graph.high[j] == 0 ? Auction.BLOCKED : reopened ? 0 : before;
        }
        for (int i = 0; i < graph.mentees; i++) {
            int j = start.mentorOf()[i];
            if (j >= 0 && flow.load[j] < graph.high[j]) {
                int e = Arrays.binarySearch(graph.mentor, graph.start[i], graph.end[i], j);
                if (e >= 0) {
                    flow.place(i, e);
                }
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
            boolean placed = flow.arc[i] >= 0;
            if (flow.leastCost(i) < flow.menteePrice(i)) {
                if (placed) {
                    loose[looseCount++] = i;
                } else {
                    free[freeCount++] = i;
                }
            }
        }
        // One step at a time is optimal among the rows that fit; rows that do not fit stand aside until their turn.
        for (int k = 0; k < looseCount; k++) {
            holes[flow.match[loose[k]]]++;
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
            flow.insert(loose[k]);
        }
        for (int k = 0; k < freeCount; k++) {
            ticker.tick(k, freeCount);
            flow.insert(free[k]);
        }
        return flow;
    }
}
