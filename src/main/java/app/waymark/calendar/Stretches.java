package app.waymark.calendar;

import app.waymark.shared.TimeWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Gathers stretches of time and puts together what overlaps or touches; a series of a million times stays small. */
final class Stretches {

    private static final int FULL = 1 << 16;

    private final long from;
    private final long to;
    private long[][] kept = new long[256][];
    private int size;

    /** Cuts to this window, in seconds since 1970. */
    Stretches(long from, long to) {
        this.from = from;
        this.to = to;
    }

    void add(long start, long end) {
        long begin = Math.max(start, from);
        long stop = Math.min(end, to);
        if (begin >= stop) {
            return;
        }
        if (size == kept.length) {
            if (size >= FULL) {
                merge();
            }
            if (size > kept.length / 2) {
                kept = Arrays.copyOf(kept, kept.length * 2);
            }
        }
        kept[size++] = new long[] {begin, stop};
    }

    private void merge() {
        Arrays.sort(kept, 0, size, (one, other) -> Long.compare(one[0], other[0]));
        int last = -1;
        for (int at = 0; at < size; at++) {
            if (last >= 0 && kept[at][0] <= kept[last][1]) {
                kept[last][1] = Math.max(kept[last][1], kept[at][1]);
            } else {
                kept[++last] = kept[at];
            }
        }
        size = last + 1;
    }

    /** What was gathered, in order, each apart from the next. */
    List<TimeWindow> windows() {
        merge();
        var windows = new ArrayList<TimeWindow>(size);
        for (int at = 0; at < size; at++) {
            windows.add(new TimeWindow(Instant.ofEpochSecond(kept[at][0]), Instant.ofEpochSecond(kept[at][1])));
        }
        return windows;
    }
}
