package app.waymark.engine.model;

import java.util.Arrays;

/** One number a pair, collected in any order; plain arrays, so that millions of pairs stay cheap. */
final class PairValues {
    private long[] keys = new long[16];
    private long[] values = new long[16];
    private int size;
    private long greatest;

    void put(long key, long value) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        keys[size] = key;
        values[size++] = value;
        greatest = Math.max(greatest, value);
    }

    boolean isEmpty() {
        return size == 0;
    }

    int greatest() {
        return (int) greatest;
    }

    /** These values by the places in the order of ids in place of those in the order of adding, sorted. */
    PairValues renamed(int[] menteePlace, int[] mentorPlace, String what, String[] menteeIds, String[] mentorIds) {
        PairValues renamed = new PairValues();
        renamed.keys = new long[size];
        renamed.values = Arrays.copyOf(values, size);
        renamed.size = size;
        renamed.greatest = greatest;
        boolean ascending = true;
        for (int k = 0; k < size; k++) {
            renamed.keys[k] = ProblemRows.key(menteePlace[(int) (keys[k] >> 32)], mentorPlace[(int) keys[k]]);
            ascending &= k == 0 || renamed.keys[k - 1] < renamed.keys[k];
        }
        if (!ascending) {
            renamed.sort();
        }
        renamed.refuseTwice(what, menteeIds, mentorIds);
        return renamed;
    }

    private void refuseTwice(String what, String[] menteeIds, String[] mentorIds) {
        for (int k = 1; k < size; k++) {
            if (keys[k - 1] == keys[k]) {
                throw new InvalidProblemException(what + " of " + menteeIds[(int) (keys[k] >> 32)] + ", "
                        + mentorIds[(int) keys[k]] + " given twice");
            }
        }
    }

    /** Bottom-up merge sort of both arrays; boxing two million pairs would cost more than all the rest of the building. */
    private void sort() {
        long[] fromKeys = keys;
        long[] fromValues = values;
        long[] toKeys = new long[size];
        long[] toValues = new long[size];
        for (int width = 1; width < size; width *= 2) {
            for (int low = 0; low < size; low += 2 * width) {
                int middle = Math.min(low + width, size);
                int high = Math.min(low + 2 * width, size);
                int a = low;
                int b = middle;
                for (int k = low; k < high; k++) {
                    boolean left = a < middle && (b >= high || fromKeys[a] <= fromKeys[b]);
                    int from = left ? a++ : b++;
                    toKeys[k] = fromKeys[from];
                    toValues[k] = fromValues[from];
                }
            }
            long[] swap = fromKeys;
            fromKeys = toKeys;
            toKeys = swap;
            swap = fromValues;
            fromValues = toValues;
            toValues = swap;
        }
        keys = fromKeys;
        values = fromValues;
    }

    /** The keys of all, ascending, each once. */
    static long[] union(PairValues... all) {
        int total = 0;
        for (PairValues one : all) {
            total += one.size;
        }
        long[] union = new long[total];
        int[] at = new int[all.length];
        int count = 0;
        while (true) {
            long least = Long.MAX_VALUE;
            for (int k = 0; k < all.length; k++) {
                if (at[k] < all[k].size) {
                    least = Math.min(least, all[k].keys[at[k]]);
                }
            }
            if (least == Long.MAX_VALUE) {
                return Arrays.copyOf(union, count);
            }
            union[count++] = least;
            for (int k = 0; k < all.length; k++) {
                if (at[k] < all[k].size && all[k].keys[at[k]] == least) {
                    at[k]++;
                }
            }
        }
    }

    Cursor cursor() {
        return new Cursor();
    }

    /** Reads values by ascending keys. */
    final class Cursor {
        private int at;

        /** The value of the key, or 0. */
        long at(long key) {
            while (at < size && keys[at] < key) {
                at++;
            }
            return at < size && keys[at] == key ? values[at] : 0;
        }
    }
}
