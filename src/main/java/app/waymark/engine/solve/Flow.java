package app.waymark.engine.solve;

import java.util.Arrays;

/**
 * A matching with prices under which it is optimal among the mentees placed so far, and the shortest augmenting paths that
 * keep it so (Edmonds and Karp's potentials on Dijkstra's algorithm). Place {@code j} costs its price on top of the pair;
 * a mentee's price is the least cost of placing him.
 *
 * <p>The nodes of the search are the mentors and one node, {@link #sink()}, that stands for "no more": places end there and
 * mentees left out come from there. A search stops as soon as its target is nearer than anything unexplored, so it stays
 * local as long as there are free places near by.
 */
final class Flow {
    private static final int NONE = -1;

    final Graph graph;
    final long[] price;
    /** The arc each mentee is placed by, or -1. */
    final int[] arc;

    final int[] match;
    final int[] load;
    final int[] head;
    final int[] next;
    private final int[] previous;
    /** Mentees whose rows do not fit the prices yet; no search may pass through them. */
    private final boolean[] aside;

    /** How many places are paid for; differs from the load only while a mentee is being rerouted. */
    private final int[] paid;
    /** What the mentor's next place costs. */
    private final long[] nextPlace;

    private final long[] distance;
    private final int[] seen;
    private final int[] viaMentee;
    private final int[] viaArc;
    private final int[] heap;
    private final int[] heapPlace;
    private final int[] ready;
    private final int[] settled;
    private int heapSize;
    private int readyCount;
    private int settledCount;
    private int round;
    private long now;
    private int sinkViaMentor;
    private int target;

    Flow(Graph graph) {
        this.graph = graph;
        int n = graph.mentees;
        int m = graph.mentors;
        price = new long[m];
        arc = new int[n];
        match = new int[n];
        load = new int[m];
        head = new int[m];
        next = new int[n];
        previous = new int[n];
        aside = new boolean[n];
        paid = new int[m];
        nextPlace = new long[m];
        distance = new long[m + 1];
        seen = new int[m + 1];
        viaMentee = new int[m + 1];
        viaArc = new int[m + 1];
        heap = new int[m + 1];
        heapPlace = new int[m + 1];
        ready = new int[m + 1];
        settled = new int[m + 1];
        Arrays.fill(arc, NONE);
        Arrays.fill(match, NONE);
        Arrays.fill(head, NONE);
        for (int j = 0; j < m; j++) {
            nextPlace[j] = graph.placeCost(j, 1);
        }
    }

    int sink() {
        return graph.mentors;
    }

    /** The least cost of placing the mentee, himself as he is placed. */
    long menteePrice(int i) {
        return arc[i] < 0 ? graph.leftOut[i] : graph.cost[arc[i]] + price[match[i]];
    }

    /** The least cost of placing the mentee anywhere, by his row. */
    long leastCost(int i) {
        long least = graph.leftOut[i];
        for (int e = graph.start[i]; e < graph.end[i]; e++) {
            least = Math.min(least, graph.cost[e] + price[graph.mentor[e]]);
        }
        return least;
    }

    /** Puts a free mentee on the arc and pays for the place. */
    void place(int i, int e) {
        attach(i, e);
        pay(graph.mentor[e], 1);
    }

    /** Takes the mentee off his arc and gives up the place. */
    void displace(int i) {
        pay(match[i], -1);
        detach(i);
    }

    private void pay(int j, int more) {
        paid[j] += more;
        nextPlace[j] = graph.placeCost(j, paid[j] + 1);
    }

    private void attach(int i, int e) {
        int j = graph.mentor[e];
        arc[i] = e;
        match[i] = j;
        next[i] = head[j];
        previous[i] = NONE;
        if (head[j] >= 0) {
            previous[head[j]] = i;
        }
        head[j] = i;
        load[j]++;
    }

    private void detach(int i) {
        int j = match[i];
        if (previous[i] >= 0) {
            next[previous[i]] = next[i];
        } else {
            head[j] = next[i];
        }
        if (next[i] >= 0) {
            previous[next[i]] = previous[i];
        }
        load[j]--;
        arc[i] = NONE;
        match[i] = NONE;
    }

    /** Places a free mentee at least cost, moving others where that is cheaper; he or another may be left out. */
    void insert(int i) {
        aside[i] = false;
        search(i, sink());
        adopt(i);
    }

    /** Keeps searches out of the mentee's row until he is inserted; his place, if he has one, stays paid for. */
    void setAside(int i) {
        if (arc[i] >= 0) {
            detach(i);
        }
        aside[i] = true;
    }

    /**
     * Makes the matching optimal again after the mentee's row got cheaper arcs than the one he has: takes him off and
     * finds the cheapest way in which his place is taken again.
     */
    void reroute(int i) {
        int hole = match[i];
        setAside(i);
        insertFor(i, hole);
    }

    /** Places a mentee set aside, in such a way that the place he left, which is paid for, is taken again. */
    void insertFor(int i, int hole) {
        search(i, hole);
        aside[i] = false;
        adopt(i);
    }

    /**
     * Pays for every free place of the mentor that costs less than his price says; each must then be {@link #fill}ed.
     *
     * @return how many
     */
    int payFreePlaces(int j) {
        int more = 0;
        while (price[j] > nextPlace[j]) {
            pay(j, 1);
            more++;
        }
        return more;
    }

    /** Finds who takes a place that is paid for, or lowers the price until nobody need. */
    void fill(int j) {
        search(NONE, j);
        adopt(NONE);
    }

    /** Finds the shortest path from the mentee (or the sink) to the target and raises the prices by it. */
    private void search(int source, int to) {
        round++;
        heapSize = 0;
        readyCount = 0;
        settledCount = 0;
        now = 0;
        target = to;
        distance[target] = Graph.INFINITE;
        seen[target] = round;
        heapPlace[target] = NONE;
        boolean found;
        if (source >= 0) {
            found = scan(source, 0, leastCost(source));
        } else {
            sinkViaMentor = NONE;
            found = reach(sink(), 0, NONE, NONE) && target == sink();
        }
        while (!found) {
            int node;
            if (readyCount > 0) {
                node = ready[--readyCount];
                if (distance[node] < now) {
                    continue;
                }
            } else if (heapSize > 0) {
                node = pop();
                now = distance[node];
            } else {
                break;
            }
            if (distance[node] >= distance[target]) {
                break;
            }
            settled[settledCount++] = node;
            heapPlace[node] = -3;
            found = node == sink() ? leaveSink() : leave(node);
        }
        raisePrices();
    }

    /** Everything one step from a mentor: his next place, and where his mentees could go. */
    private boolean leave(int j) {
        if (nextPlace[j] < Graph.INFINITE && reachSink(now + nextPlace[j] - price[j], j, NONE)) {
            return true;
        }
        for (int i = head[j]; i >= 0; i = next[i]) {
            if (scan(i, now, graph.cost[arc[i]] + price[j])) {
                return true;
            }
        }
        return false;
    }

    /** Everything one step from the sink: places given up, and mentees left out. */
    private boolean leaveSink() {
        for (int i = 0; i < graph.mentees; i++) {
            if (arc[i] < 0 && !aside[i] && graph.start[i] < graph.end[i] && scan(i, now, graph.leftOut[i])) {
                return true;
            }
        }
        // Giving up a place last: it costs more than most ways to the target found by then, and is not followed up.
        for (int j = 0; j < graph.mentors; j++) {
            long d = now + price[j] - (paid[j] > 0 ? graph.placeCost(j, paid[j]) : 0);
            if (paid[j] > 0 && d < distance[target] && reach(j, d, NONE, NONE)) {
                return true;
            }
        }
        return false;
    }

    private boolean scan(int i, long base, long own) {
        if (reachSink(base + graph.leftOut[i] - own, NONE, i)) {
            return true;
        }
        boolean toSink = target == graph.mentors;
        long offset = base - own;
        int[] mentor = graph.mentor;
        long[] cost = graph.cost;
        int last = graph.end[i];
        long bound = distance[target];
        for (int e = graph.start[i]; e < last; e++) {
            int j = mentor[e];
            long d = offset + cost[e] + price[j];
            if (d < bound && (seen[j] != round || d < distance[j])) {
                if (reach(j, d, i, e)) {
                    return true;
                }
                if (toSink && nextPlace[j] < Graph.INFINITE) {
                    if (reachSink(d + nextPlace[j] - price[j], j, NONE)) {
                        return true;
                    }
                }
                bound = distance[target];
            }
        }
        return false;
    }

    private boolean reachSink(long d, int fromMentor, int fromMentee) {
        int sink = graph.mentors;
        if (seen[sink] == round && d >= distance[sink]) {
            return false;
        }
        if (d >= distance[target]) {
            return false;
        }
        sinkViaMentor = fromMentor;
        return reach(sink, d, fromMentee, NONE);
    }

    /** Notes a shorter way to the node; answers whether it is the target and nothing can be shorter. */
    private boolean reach(int node, long d, int fromMentee, int byArc) {
        boolean fresh = seen[node] != round;
        if (!fresh && d >= distance[node]) {
            return false;
        }
        distance[node] = d;
        viaMentee[node] = fromMentee;
        viaArc[node] = byArc;
        if (node == target) {
            return d == now;
        }
        if (fresh) {
            seen[node] = round;
            if (d == now) {
                heapPlace[node] = -2;
                ready[readyCount++] = node;
            } else {
                heapPlace[node] = heapSize;
                heap[heapSize] = node;
                up(heapSize++);
            }
        } else if (heapPlace[node] >= 0) {
            up(heapPlace[node]);
        }
        return false;
    }

    private void up(int from) {
        int at = from;
        int node = heap[at];
        long d = distance[node];
        while (at > 0) {
            int parent = (at - 1) >> 2;
            int other = heap[parent];
            if (distance[other] <= d) {
                break;
            }
            heap[at] = other;
            heapPlace[other] = at;
            at = parent;
        }
        heap[at] = node;
        heapPlace[node] = at;
    }

    private int pop() {
        int top = heap[0];
        int node = heap[--heapSize];
        if (heapSize > 0) {
            long d = distance[node];
            int at = 0;
            while (true) {
                int child = (at << 2) + 1;
                if (child >= heapSize) {
                    break;
                }
                int least = child;
                long leastDistance = distance[heap[child]];
                int last = Math.min(child + 4, heapSize);
                for (int k = child + 1; k < last; k++) {
                    long other = distance[heap[k]];
                    if (other < leastDistance) {
                        leastDistance = other;
                        least = k;
                    }
                }
                if (leastDistance >= d) {
                    break;
                }
                heap[at] = heap[least];
                heapPlace[heap[at]] = at;
                at = least;
            }
            heap[at] = node;
            heapPlace[node] = at;
        }
        return top;
    }

    private void raisePrices() {
        long end = distance[target];
        if (end >= Graph.INFINITE) {
            throw new IllegalStateException("no path to " + target);
        }
        long sinkRaise = 0;
        for (int k = 0; k < settledCount; k++) {
            int node = settled[k];
            long raise = end - distance[node];
            if (node == sink()) {
                sinkRaise = raise;
            } else {
                price[node] += raise;
            }
        }
        if (sinkRaise != 0) {
            // The sink's own price stays zero, so everybody else's moves the other way.
            for (int j = 0; j < graph.mentors; j++) {
                if (graph.high[j] > 0) {
                    price[j] -= sinkRaise;
                }
            }
        }
    }

    /** Moves the mentees along the path found. */
    private void adopt(int source) {
        int node = target;
        while (true) {
            if (node == sink()) {
                if (source < 0) {
                    return;
                }
                if (sinkViaMentor >= 0) {
                    node = sinkViaMentor;
                    pay(node, 1);
                    continue;
                }
            } else if (viaMentee[node] < 0) {
                pay(node, -1);
                node = sink();
                continue;
            }
            int mentee = viaMentee[node];
            int from = match[mentee];
            if (from >= 0) {
                detach(mentee);
            }
            if (node != sink()) {
                attach(mentee, viaArc[node]);
            }
            if (mentee == source) {
                return;
            }
            node = from >= 0 ? from : sink();
        }
    }
}
