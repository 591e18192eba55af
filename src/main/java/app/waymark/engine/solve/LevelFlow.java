package app.waymark.engine.solve;

import static app.waymark.engine.model.LevelSum.NEVER;
import static app.waymark.engine.model.LevelSum.NONE;
import static app.waymark.engine.model.LevelSum.ZERO;

import app.waymark.engine.model.LevelSum;
import app.waymark.engine.model.ProblemRows;
import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * What {@link Flow} is for one number a pair, with costs compared level by level: a matching, prices under which it is best,
 * and shortest paths that keep it so. One path here does what takes all the stages of a run, since a price holds all levels
 * at once. Meant for few paths; {@link Flow} places thousands faster.
 */
final class LevelFlow {
    private final int mentees;
    private final int mentors;
    private final int[] start;
    private final int[] end;
    private final int[] mentor;
    private final int[] level;
    private final int unit;
    private final Face face;

    /** What a place costs over the pair's own cost; {@link LevelSum#NEVER} where there is none. */
    final long[][] price;
    /** The pair each mentee has, or -1. */
    final int[] arc;

    private final int[] load;
    private final int[] head;
    private final int[] next;
    /** How many places are paid for; differs from the load only while a mentee is being moved. */
    private final int[] paid;
    /** Mentees whose rows do not fit the prices yet; no search may pass through them. */
    private final boolean[] aside;

    /** What the best way found to each node costs, and the same with the node's price. */
    private final long[][] way;

    private final long[][] key;
    private final boolean[] settled;
    private final int[] viaMentee;
    private final int[] viaArc;
    private int viaMentor;
    private int target;
    private PriorityQueue<LevelStep> open = new PriorityQueue<>();

    LevelFlow(Face face, int[] level, int unit, long[][] price) {
        ProblemRows problem = face.problem;
        mentees = problem.menteeIds.length;
        mentors = problem.mentorIds.length;
        start = problem.start;
        end = new int[mentees];
        for (int i = 0; i < mentees; i++) {
            end[i] = problem.lockedTo[i] >= 0 ? start[i] : start[i + 1];
        }
        mentor = problem.mentor;
        this.level = level;
        this.unit = unit;
        this.face = face;
        this.price = price;
        arc = new int[mentees];
        load = new int[mentors];
        head = new int[mentors];
        next = new int[mentees];
        paid = new int[mentors];
        aside = new boolean[mentees];
        way = new long[mentors + 1][];
        key = new long[mentors + 1][];
        settled = new boolean[mentors + 1];
        viaMentee = new int[mentors + 1];
        viaArc = new int[mentors + 1];
        Arrays.fill(arc, -1);
        Arrays.fill(head, -1);
    }

    /** Stands for "no more": places end there and mentees left out come from there. */
    private int sink() {
        return mentors;
    }

    boolean hasRow(int i) {
        return start[i] < end[i];
    }

    boolean hasPlace(int j) {
        return load[j] < face.high[j];
    }

    boolean isCandidate(int e) {
        return e >= 0 && level[e] >= 0;
    }

    int matchOf(int i) {
        return arc[i] < 0 ? -1 : mentor[arc[i]];
    }

    private long[] placeCost(int j, int k) {
        return Levels.placeCost(face, j, k);
    }

    /** The least cost of placing the mentee, himself as he is placed. */
    long[] menteePrice(int i) {
        return arc[i] < 0 ? Levels.ONE_LEFT_OUT : cost(arc[i]);
    }

    private long[] cost(int e) {
        return LevelSum.sum(price[mentor[e]], ZERO, ZERO, level[e], NONE, unit);
    }

    /** Whether something in the mentee's row is better than what he has. */
    boolean loose(int i) {
        long[] own = menteePrice(i);
        for (int e = start[i]; e < end[i]; e++) {
            long[] p = price[mentor[e]];
            if (level[e] >= 0 && p != NEVER && LevelSum.sign(p, ZERO, own, level[e], NONE, unit) < 0) {
                return true;
            }
        }
        return arc[i] >= 0 && LevelSum.compare(Levels.ONE_LEFT_OUT, own) < 0;
    }

    /** Gives the mentor, who had no place, the least price at which no row has to be looked at again. */
    void reopen(int j) {
        long[] least = placeCost(j, 1);
        for (int i = 0; i < mentees; i++) {
            int e = Arrays.binarySearch(mentor, start[i], end[i], j);
            if (e >= 0 && level[e] >= 0) {
                long[] worth = LevelSum.sum(menteePrice(i), ZERO, ZERO, NONE, level[e], unit);
                least = LevelSum.compare(worth, least) > 0 ? worth : least;
            }
        }
        price[j] = least;
    }

    void place(int i, int e) {
        attach(i, e);
        paid[mentor[e]]++;
    }

    /** Takes mentees off who are not worth their place; must be followed by {@link #payFreePlaces}. */
    void displaceUnworthy(int j) {
        while (load[j] > 0 && LevelSum.compare(price[j], placeCost(j, load[j])) < 0) {
            paid[j]--;
            detach(head[j]);
        }
    }

    private void attach(int i, int e) {
        int j = mentor[e];
        arc[i] = e;
        next[i] = head[j];
        head[j] = i;
        load[j]++;
    }

    private void detach(int i) {
        int j = mentor[arc[i]];
        if (head[j] == i) {
            head[j] = next[i];
        } else {
            int before = head[j];
            while (next[before] != i) {
                before = next[before];
            }
            next[before] = next[i];
        }
        load[j]--;
        arc[i] = -1;
    }

    /** Keeps searches out of the mentee's row until he is inserted; his place, if he has one, stays paid for. */
    void setAside(int i) {
        if (arc[i] >= 0) {
            detach(i);
        }
        aside[i] = true;
    }

    /** Places a mentee set aside at least cost, moving others where that is better; he or another may be left out. */
    void insert(int i) {
        search(i, sink());
        aside[i] = false;
        adopt(i);
    }

    /** Places a mentee set aside in such a way that the place he left, which is paid for, is taken again. */
    void insertFor(int i, int hole) {
        search(i, hole);
        aside[i] = false;
        adopt(i);
    }

    /** Pays for every free place that costs less than the price says; each must then be filled. Answers how many. */
    int payFreePlaces(int j) {
        int more = 0;
        while (paid[j] < face.high[j] && LevelSum.compare(price[j], placeCost(j, paid[j] + 1)) > 0) {
            paid[j]++;
            more++;
        }
        return more;
    }

    /** Finds who takes a place that is paid for, or lowers the price until nobody need. */
    void fill(int j) {
        search(-1, j);
        adopt(-1);
    }

    private void search(int source, int to) {
        Arrays.fill(way, NEVER);
        Arrays.fill(key, NEVER);
        Arrays.fill(settled, false);
        open = new PriorityQueue<>();
        target = to;
        viaMentor = -1;
        if (source >= 0) {
            scan(source, ZERO, NONE);
        } else {
            reach(sink(), ZERO, -1, -1);
        }
        while (!open.isEmpty()) {
            LevelStep step = open.remove();
            int node = step.node();
            if (settled[node] || step.key() != key[node]) {
                continue;
            }
            if (key[target] != NEVER && LevelSum.compare(step.key(), key[target]) >= 0) {
                break;
            }
            settled[node] = true;
            if (node == sink()) {
                leaveSink();
            } else {
                leave(node);
            }
        }
        raisePrices();
    }

    /** Everything one step from a mentor: his next place, and where his mentees could go. */
    private void leave(int j) {
        long[] place = placeCost(j, paid[j] + 1);
        if (place != NEVER) {
            reachSink(LevelSum.plus(way[j], place), j, -1);
        }
        for (int i = head[j]; i >= 0; i = next[i]) {
            scan(i, way[j], level[arc[i]]);
        }
    }

    /** Everything one step from the sink: mentees left out, and places given up. */
    private void leaveSink() {
        long[] base = LevelSum.minus(way[sink()], Levels.ONE_LEFT_OUT);
        for (int i = 0; i < mentees; i++) {
            if (arc[i] < 0 && !aside[i] && start[i] < end[i]) {
                scan(i, base, NONE);
            }
        }
        for (int j = 0; j < mentors; j++) {
            if (paid[j] > 0 && !settled[j]) {
                reach(j, LevelSum.minus(way[sink()], placeCost(j, paid[j])), -1, -1);
            }
        }
    }

    /** Where the mentee could go; he comes at that cost so far and leaves a pair of the level {@code own}. */
    private void scan(int i, long[] base, int own) {
        reachSink(LevelSum.sum(base, Levels.ONE_LEFT_OUT, ZERO, NONE, own, unit), -1, i);
        for (int e = start[i]; e < end[i]; e++) {
            int j = mentor[e];
            long[] p = price[j];
            if (level[e] < 0 || p == NEVER || settled[j]) {
                continue;
            }
            long[] bound = key[j] != NEVER ? key[j] : key[target];
            if (bound != NEVER && LevelSum.sign(base, p, bound, level[e], own, unit) >= 0) {
                continue;
            }
            reach(j, LevelSum.sum(base, ZERO, ZERO, level[e], own, unit), i, e);
        }
    }

    private void reachSink(long[] cost, int fromMentor, int fromMentee) {
        if (!settled[sink()] && reach(sink(), cost, fromMentee, -1)) {
            viaMentor = fromMentor;
        }
    }

    private boolean reach(int node, long[] cost, int fromMentee, int byArc) {
        long[] at = node == sink() ? cost : LevelSum.plus(cost, price[node]);
        long[] known = key[node] != NEVER ? key[node] : key[target];
        if (known != NEVER && LevelSum.compare(at, known) >= 0) {
            return false;
        }
        way[node] = cost;
        key[node] = at;
        viaMentee[node] = fromMentee;
        viaArc[node] = byArc;
        open.add(new LevelStep(at, node));
        return true;
    }

    private void raisePrices() {
        long[] last = key[target];
        if (last == NEVER) {
            throw new IllegalStateException("no path to " + target);
        }
        for (int j = 0; j < mentors; j++) {
            if (settled[j]) {
                price[j] = LevelSum.minus(last, way[j]);
            }
        }
        if (settled[sink()]) {
            // The sink's own price stays zero, so everybody else's moves the other way.
            long[] raise = LevelSum.minus(last, key[sink()]);
            for (int j = 0; j < mentors && raise.length > 0; j++) {
                if (price[j] != NEVER) {
                    price[j] = LevelSum.minus(price[j], raise);
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
                if (viaMentor >= 0) {
                    node = viaMentor;
                    paid[node]++;
                    continue;
                }
            } else if (viaMentee[node] < 0) {
                paid[node]--;
                node = sink();
                continue;
            }
            int mentee = viaMentee[node];
            int from = matchOf(mentee);
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
