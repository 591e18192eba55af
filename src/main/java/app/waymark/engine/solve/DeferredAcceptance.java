package app.waymark.engine.solve;

import app.waymark.engine.model.ProblemRows;
import app.waymark.engine.model.SolveOptions;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Gale and Shapley's deferred acceptance, mentees proposing, with several places a mentor. A mentee prefers by rank, then
 * score, then the mentor's id; a mentor by own rank (those not listed after those listed), then score, then the mentee's id.
 * Locked pairs stand outside it and take their place.
 */
final class DeferredAcceptance {
    /** So many proposals are found by looking through the row; only then is it worth ordering it. */
    private static final int LOOK_THROUGH = 8;

    private final ProblemRows problem;
    private final boolean allowUnwished;
    private final int[] places;
    /** For each mentor a heap of mentees held, the least liked on top. */
    private final int[] heapStart;

    private final int[] held;
    private final int[] heldCount;
    /** The pair each mentee proposed last. */
    private final int[] proposed;

    private final int[] proposals;
    private final int[] @Nullable [] ordered;

    DeferredAcceptance(ProblemRows problem, SolveOptions options) {
        this.problem = problem;
        this.allowUnwished = options.allowUnwished();
        int n = problem.menteeIds.length;
        int m = problem.mentorIds.length;
        places = problem.capacity.clone();
        for (int j : problem.lockedTo) {
            if (j >= 0) {
                places[j]--;
            }
        }
        int[] degree = new int[m];
        for (int e = 0; e < problem.start[n]; e++) {
            degree[problem.mentor[e]]++;
        }
        heapStart = new int[m + 1];
        for (int j = 0; j < m; j++) {
            heapStart[j + 1] = heapStart[j] + Math.min(places[j], degree[j]);
        }
        held = new int[heapStart[m]];
        heldCount = new int[m];
        proposed = new int[n];
        Arrays.fill(proposed, -1);
        proposals = new int[n];
        ordered = new int[n][];
    }

    /** The mentor of each mentee, or -1. */
    int[] run() {
        int[] mentorOf = problem.lockedTo.clone();
        for (int first = 0; first < mentorOf.length; first++) {
            int i = mentorOf[first] >= 0 ? -1 : first;
            while (i >= 0) {
                int e = nextChoice(i);
                if (e < 0) {
                    mentorOf[i] = -1;
                    break;
                }
                proposed[i] = e;
                int j = problem.mentor[e];
                int out = offer(j, i);
                if (out != i) {
                    mentorOf[i] = j;
                }
                i = out;
            }
        }
        return mentorOf;
    }

    /** Lets the mentor hold the mentee; answers who is without a place then, or -1. */
    private int offer(int j, int i) {
        int base = heapStart[j];
        if (places[j] == 0) {
            return i;
        }
        if (heldCount[j] < places[j]) {
            int at = heldCount[j]++;
            while (at > 0 && likesLess(i, held[base + ((at - 1) >> 1)])) {
                held[base + at] = held[base + ((at - 1) >> 1)];
                at = (at - 1) >> 1;
            }
            held[base + at] = i;
            return -1;
        }
        int least = held[base];
        if (likesLess(i, least)) {
            return i;
        }
        int at = 0;
        int size = heldCount[j];
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && likesLess(held[base + child + 1], held[base + child])) {
                child++;
            }
            if (!likesLess(held[base + child], i)) {
                break;
            }
            held[base + at] = held[base + child];
            at = child;
        }
        held[base + at] = i;
        return least;
    }

    /** Whether the mentor both proposed to likes the first mentee less than the second. */
    private boolean likesLess(int a, int b) {
        int ea = proposed[a];
        int eb = proposed[b];
        if (problem.mentorRank != null) {
            int ra = problem.mentorRank[ea] - 1;
            int rb = problem.mentorRank[eb] - 1;
            // No rank is 0, which this turns into the greatest unsigned number.
            int order = Integer.compareUnsigned(ra, rb);
            if (order != 0) {
                return order > 0;
            }
        }
        long sa = problem.scoreAt(ea);
        long sb = problem.scoreAt(eb);
        return sa != sb ? sa < sb : a > b;
    }

    /** The pair the mentee likes best among those not proposed yet, or -1. */
    private int nextChoice(int i) {
        if (proposals[i]++ < LOOK_THROUGH) {
            return lookThrough(i);
        }
        int[] order = ordered[i];
        if (order == null) {
            order = inOrder(i);
            ordered[i] = order;
        }
        int at = proposals[i] - 1;
        return at < order.length ? order[at] : -1;
    }

    private int lookThrough(int i) {
        int last = proposed[i];
        int lastRank = last < 0 ? Integer.MIN_VALUE : order(problem.rankAt(last));
        int best = -1;
        int bestRank = Integer.MAX_VALUE;
        int to = problem.start[i + 1];
        for (int e = problem.start[i]; e < to; e++) {
            int rank = order(problem.rankAt(e));
            // The scores are looked at only where ranks tie; most of the time is spent in this loop.
            if (rank <= bestRank
                    && rank >= lastRank
                    && isChoice(e)
                    && (rank > lastRank || last < 0 || prefers(last, e))
                    && (rank < bestRank || best < 0 || prefers(e, best))) {
                best = e;
                bestRank = rank;
            }
        }
        return best;
    }

    /** Ranks from one ascending, no rank last. */
    private static int order(int rank) {
        return rank == 0 ? Integer.MAX_VALUE : rank;
    }

    private int[] inOrder(int i) {
        int from = problem.start[i];
        long[] keys = new long[problem.start[i + 1] - from];
        int count = 0;
        for (int e = from; e < problem.start[i + 1]; e++) {
            if (isChoice(e)) {
                keys[count++] = (long) order(problem.rankAt(e)) << 32 | (e - from);
            }
        }
        Arrays.sort(keys, 0, count);
        int[] edges = new int[count];
        int tied = 0;
        for (int k = 0; k < count; k++) {
            edges[k] = from + (int) keys[k];
            if (k + 1 == count || keys[k] >>> 32 != keys[k + 1] >>> 32) {
                orderTied(edges, tied, k + 1);
                tied = k + 1;
            }
        }
        return edges;
    }

    /** Orders pairs of the same rank by score. */
    private void orderTied(int[] edges, int from, int to) {
        if (to - from > 1 && problem.score != null) {
            int[] sorted = Arrays.stream(edges, from, to)
                    .boxed()
                    .sorted((a, b) -> a.equals(b) ? 0 : prefers(a, b) ? -1 : 1)
                    .mapToInt(Integer::intValue)
                    .toArray();
            System.arraycopy(sorted, 0, edges, from, sorted.length);
        }
    }

    private boolean isChoice(int e) {
        return allowUnwished || problem.rankAt(e) > 0;
    }

    /** Whether the mentee of both pairs prefers the first. */
    private boolean prefers(int a, int b) {
        int order = Integer.compareUnsigned(problem.rankAt(a) - 1, problem.rankAt(b) - 1);
        if (order != 0) {
            return order < 0;
        }
        long sa = problem.scoreAt(a);
        long sb = problem.scoreAt(b);
        // Mentors ascend within a row, so the position breaks the last tie by id.
        return sa != sb ? sa > sb : a < b;
    }
}
