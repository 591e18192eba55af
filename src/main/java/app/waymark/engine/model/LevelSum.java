package app.waymark.engine.model;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Counts at levels, the lower level the more important: sums of these are compared by their first difference. Immutable and
 * sparse, because ways through a matching are short while there may be hundreds of thousands of levels: an array of terms,
 * levels ascending, each level in the upper and its count, never zero, in the lower half of a {@code long}.
 */
public final class LevelSum {
    /** Nothing at any level. */
    public static final long[] ZERO = {};
    /** Stands for a cost nothing has, a place that is not there or a way not found; told apart by its identity. */
    public static final long[] NEVER = {Long.MIN_VALUE};
    /** No level; greater than all. */
    public static final int NONE = Integer.MAX_VALUE;

    private LevelSum() {}

    /** A single count. */
    public static long[] of(int level, int count) {
        return new long[] {term(level, count)};
    }

    private static long term(int level, int count) {
        return (long) level << 32 | (count & 0xFFFF_FFFFL);
    }

    /**
     * The sign of {@code a + b - c}, with {@code unit} more at the level {@code plus} and as much less at the level
     * {@code minus}. Reads no further than the first level that differs.
     */
    public static int sign(long[] a, long[] b, long[] c, int plus, int minus, int unit) {
        return merge(a, b, c, plus, minus, unit, null);
    }

    /** What {@link #sign} gives the sign of. */
    public static long[] sum(long[] a, long[] b, long[] c, int plus, int minus, int unit) {
        long[] sum = new long[a.length + b.length + c.length + 2];
        int size = merge(a, b, c, plus, minus, unit, sum);
        return size == 0 ? ZERO : Arrays.copyOf(sum, size);
    }

    /** Writes the terms and tells how many; or, where there is nothing to write into, only the first one's count. */
    private static int merge(long[] a, long[] b, long[] c, int plus, int minus, int unit, long @Nullable [] into) {
        int size = 0;
        int more = plus;
        int less = minus;
        // What both begin with cancels out, and prices of a neighbourhood begin alike.
        int differ = Arrays.mismatch(a, c);
        int x = differ < 0 ? a.length : differ;
        int y = 0;
        int z = x;
        while (true) {
            int atA = x < a.length ? (int) (a[x] >>> 32) : NONE;
            int atB = y < b.length ? (int) (b[y] >>> 32) : NONE;
            int atC = z < c.length ? (int) (c[z] >>> 32) : NONE;
            int level = Math.min(Math.min(Math.min(atA, atB), Math.min(more, less)), atC);
            if (level == NONE) {
                return size;
            }
            int count = 0;
            if (atA == level) {
                count += (int) a[x++];
            }
            if (atB == level) {
                count += (int) b[y++];
            }
            if (atC == level) {
                count -= (int) c[z++];
            }
            if (more == level) {
                count += unit;
                more = NONE;
            }
            if (less == level) {
                count -= unit;
                less = NONE;
            }
            if (count != 0) {
                if (into == null) {
                    return count;
                }
                into[size++] = term(level, count);
            }
        }
    }

    /** Puts a sum together from its terms, levels ascending. */
    public static final class Terms {
        private long[] terms = new long[8];
        private int size;

        /** Adds a term at a level after all those so far; nothing where the count is zero. */
        public void add(int level, int count) {
            if (count != 0) {
                terms = size == terms.length ? Arrays.copyOf(terms, 2 * size) : terms;
                terms[size++] = term(level, count);
            }
        }

        /** The sum of the terms so far. */
        public long[] sum() {
            return size == 0 ? ZERO : Arrays.copyOf(terms, size);
        }
    }

    /** Which of two sums comes first, as a comparator says it. */
    public static int compare(long[] a, long[] b) {
        return a == b ? 0 : sign(a, ZERO, b, NONE, NONE, 0);
    }

    /** Both together. */
    public static long[] plus(long[] a, long[] b) {
        return a.length == 0 ? b : b.length == 0 ? a : sum(a, b, ZERO, NONE, NONE, 0);
    }

    /** The first less the second. */
    public static long[] minus(long[] a, long[] b) {
        return b.length == 0 ? a : sum(a, ZERO, b, NONE, NONE, 0);
    }
}
