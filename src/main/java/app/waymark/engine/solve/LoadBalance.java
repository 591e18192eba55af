package app.waymark.engine.solve;

import app.waymark.engine.model.Certificate.Aim;
import app.waymark.engine.model.Certificate.Stage;
import app.waymark.engine.model.ProblemRows;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Makes the mentors' loads as even as the face allows: the least sum of their squares, which is also the least greatest load,
 * then the fewest mentors who have it, and so on.
 *
 * <p>A mentee who has a tight pair with another mentor is an arc from the one to the other, and a path of such arcs takes a
 * mentee from its first mentor and gives one to its last. Loads are even when no path leads from a mentor to one with two
 * mentees fewer. To find all these paths at once the mentors are split at the middle of their loads: as much as can flow
 * from those above to those below does, and then nothing leads from the mentors who can still be reached from above it to the
 * others, so each part is split by itself, as often as the greatest load can be halved.
 */
final class LoadBalance {
    private static final int NONE = -1;

    private final ProblemRows problem;
    private final Face face;
    private final int[] edgeOf;
    private final Ticker ticker;
    private final int mentees;
    private final int mentors;
    /** The mentor of each pair in play; the rows are those of the face. */
    private final int[] mentor;

    /** Stands for "no mentor" among the nodes, which are the mentors otherwise. */
    private final int pool;

    private final int[] node;
    private final int[] head;
    private final int[] next;
    private final int[] previous;
    /** All the mentees of a mentor, and those who are neither locked nor from before. */
    private final int[] load;

    private final int[] free;

    /** Which part of the split each node is in. */
    private final int[] part;
    /** How many mentees a node is to give, or may take, in the flow under way. */
    private final int[] excess;

    private final int[] room;

    private final int[] layer;
    private final int[] queue;
    private final int[] cursor;
    private final int[] arcAt;
    private final int[] path;

    LoadBalance(Face face, int[] edgeOf, Ticker ticker) {
        this.problem = face.problem;
        this.face = face;
        this.edgeOf = edgeOf;
        this.ticker = ticker;
        mentees = problem.menteeIds.length;
        mentors = problem.mentorIds.length;
        pool = mentors;
        mentor = new int[face.size()];
        for (int k = 0; k < mentor.length; k++) {
            mentor[k] = problem.mentor[face.edges[k]];
        }
        node = new int[mentees];
        head = new int[mentors + 1];
        next = new int[mentees];
        previous = new int[mentees];
        load = new int[mentors + 1];
        free = new int[mentors + 1];
        part = new int[mentors + 1];
        excess = new int[mentors + 1];
        room = new int[mentors + 1];
        layer = new int[mentors + 1];
        queue = new int[mentors + 1];
        cursor = new int[mentors + 1];
        arcAt = new int[mentees];
        path = new int[mentors + 2];
        Arrays.fill(head, NONE);
        System.arraycopy(problem.has, 0, load, 0, mentors);
        for (int i = mentees - 1; i >= 0; i--) {
            if (problem.lockedTo[i] >= 0) {
                load[problem.lockedTo[i]]++;
                node[i] = NONE;
            } else {
                attach(i, edgeOf[i] < 0 ? pool : problem.mentor[edgeOf[i]]);
            }
        }
    }

    private void attach(int i, int to) {
        node[i] = to;
        next[i] = head[to];
        previous[i] = NONE;
        if (head[to] >= 0) {
            previous[head[to]] = i;
        }
        head[to] = i;
        load[to]++;
        free[to]++;
    }

    private void detach(int i) {
        int from = node[i];
        if (previous[i] >= 0) {
            next[previous[i]] = next[i];
        } else {
            head[from] = next[i];
        }
        if (next[i] >= 0) {
            previous[next[i]] = previous[i];
        }
        load[from]--;
        free[from]--;
    }

    /**
     * Moves mentees until the loads are even.
     *
     * @param fill whether mentees without a mentor may find a place first
     */
    void run(boolean fill) {
        Arrays.fill(part, NONE);
        int[] all = new int[mentors];
        int count = 0;
        for (int j = 0; j < mentors; j++) {
            if (face.high[j] > 0) {
                part[j] = 0;
                all[count++] = j;
            }
        }
        all = Arrays.copyOf(all, count);
        if (fill) {
            fill(all);
        }
        int parts = 1;
        Deque<int[]> open = new ArrayDeque<>();
        open.push(all);
        while (!open.isEmpty()) {
            int[] members = open.pop();
            int lowest = Integer.MAX_VALUE;
            int highest = 0;
            for (int j : members) {
                lowest = free[j] < face.high[j] ? Math.min(lowest, load[j]) : lowest;
                highest = free[j] > face.low[j] ? Math.max(highest, load[j]) : highest;
            }
            // Nobody can give to anybody who has two fewer.
            if (lowest > highest - 2) {
                continue;
            }
            int middle = (lowest + highest) >>> 1;
            for (int j : members) {
                excess[j] = Math.min(free[j] - face.low[j], Math.max(0, load[j] - middle));
                room[j] = Math.min(face.high[j] - free[j], Math.max(0, middle - load[j]));
            }
            flow(members);
            int[] above = Arrays.stream(members).filter(j -> layer[j] >= 0).toArray();
            int[] below = Arrays.stream(members).filter(j -> layer[j] < 0).toArray();
            for (int j : above) {
                part[j] = parts;
            }
            parts++;
            open.push(below);
            open.push(above);
        }
    }

    /** Gives a place to as many mentees without one as can have one on the face. */
    private void fill(int[] all) {
        int[] members = Arrays.copyOf(all, all.length + 1);
        members[all.length] = pool;
        for (int j : all) {
            excess[j] = 0;
            room[j] = face.high[j] - free[j];
        }
        excess[pool] = free[pool];
        room[pool] = 0;
        part[pool] = 0;
        flow(members);
        part[pool] = NONE;
    }

    /** Sends as much as possible from excess to room within one part, along shortest paths (Dinic). */
    private void flow(int[] members) {
        while (layers(members)) {
            for (int source : members) {
                while (excess[source] > 0 && augment(source)) {
                    ticker.tick(0, 0);
                }
            }
        }
    }

    /** Finds for each node how many arcs it is away from any excess, as far as the first node with room. */
    private boolean layers(int[] members) {
        int last = 0;
        for (int j : members) {
            layer[j] = NONE;
            if (excess[j] > 0) {
                layer[j] = 0;
                queue[last++] = j;
            }
        }
        int within = last == 0 ? NONE : part[queue[0]];
        int reach = Integer.MAX_VALUE;
        for (int at = 0; at < last && layer[queue[at]] < reach; at++) {
            int from = queue[at];
            cursor[from] = head[from];
            for (int i = head[from]; i >= 0; i = next[i]) {
                arcAt[i] = face.start[i];
                for (int k = face.start[i]; k < face.end[i]; k++) {
                    int to = mentor[k];
                    if (layer[to] < 0 && part[to] == within) {
                        layer[to] = layer[from] + 1;
                        // Until it is looked at itself; nothing leads on from the layer of the room.
                        cursor[to] = NONE;
                        queue[last++] = to;
                        reach = room[to] > 0 ? layer[to] : reach;
                    }
                }
            }
        }
        return reach < Integer.MAX_VALUE;
    }

    /** Moves one mentee on from each node of a path to room, if there is a path left by these layers. */
    private boolean augment(int source) {
        int depth = 0;
        path[0] = source;
        while (depth >= 0) {
            int from = path[depth];
            if (depth > 0 && room[from] > 0) {
                move(depth);
                return true;
            }
            int to = advance(from);
            if (to >= 0) {
                path[++depth] = to;
            } else {
                layer[from] = NONE;
                if (--depth >= 0) {
                    arcAt[cursor[path[depth]]]++;
                }
            }
        }
        return false;
    }

    /** The next node one layer on; the node's cursor and its row then say by which mentee and pair. */
    private int advance(int from) {
        int beyond = layer[from] + 1;
        for (; cursor[from] >= 0; cursor[from] = next[cursor[from]]) {
            int i = cursor[from];
            for (; arcAt[i] < face.end[i]; arcAt[i]++) {
                int to = mentor[arcAt[i]];
                if (layer[to] == beyond && part[to] == part[from]) {
                    return to;
                }
            }
        }
        return NONE;
    }

    private void move(int depth) {
        excess[path[0]]--;
        room[path[depth]]--;
        for (int at = depth - 1; at >= 0; at--) {
            int from = path[at];
            int i = cursor[from];
            cursor[from] = next[i];
            detach(i);
            attach(i, path[at + 1]);
            edgeOf[i] = face.edges[arcAt[i]];
        }
    }

    /**
     * The proof: each mentor's price is what the dearest place costs that a path leads from, so that no mentee could be had
     * for less than it.
     */
    Stage stage() {
        long[] price = new long[mentors + 1];
        boolean[] seen = new boolean[mentors + 1];
        long leftOut = 2L * (mentees + Arrays.stream(problem.has).max().orElse(0)) + 1;
        spread(pool, leftOut, price, seen);
        long[] byLoad = new long[mentors];
        for (int j = 0; j < mentors; j++) {
            byLoad[j] = (long) load[j] << 32 | j;
        }
        Arrays.sort(byLoad);
        for (int k = mentors - 1; k >= 0; k--) {
            int j = (int) byLoad[k];
            if (free[j] > face.low[j] && !seen[j]) {
                spread(j, 2L * load[j] - 1, price, seen);
            }
        }
        long[] menteePrice = new long[mentees];
        for (int i = 0; i < mentees; i++) {
            menteePrice[i] = node[i] == NONE ? 0 : price[node[i]];
        }
        return new Stage(List.of(new Aim.LoadSquares()), new long[] {1}, menteePrice, Arrays.copyOf(price, mentors));
    }

    private void spread(int from, long value, long[] price, boolean[] seen) {
        int last = 0;
        queue[last++] = from;
        seen[from] = true;
        for (int at = 0; at < last; at++) {
            price[queue[at]] = value;
            for (int i = head[queue[at]]; i >= 0; i = next[i]) {
                for (int k = face.start[i]; k < face.end[i]; k++) {
                    if (!seen[mentor[k]]) {
                        seen[mentor[k]] = true;
                        queue[last++] = mentor[k];
                    }
                }
            }
        }
    }
}
