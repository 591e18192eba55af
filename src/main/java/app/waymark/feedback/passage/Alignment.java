package app.waymark.feedback.passage;

import java.util.Arrays;

/**
 * The heaviest way to match words of one row with equal words of another, in order. Runs of neighbours weigh more than as many
 * words strewn about, so that a word is not matched with a chance twin beside the phrase that it belongs to.
 *
 * <p>S. B. Needleman, C. D. Wunsch, <i>A general method applicable to the search for similarities in the amino acid sequence of
 * two proteins</i>, Journal of Molecular Biology 48 (1970), without penalties and with a bonus a continued run.
 */
final class Alignment {

    /** Beyond so many pairs of words it takes too long; texts of that size with nothing in common do not occur in use. */
    static final long MOST = 4_000_000;

    private static final int RUN = 3;

    /** No match there. */
    private static final int NONE = Integer.MIN_VALUE;

    private static final byte UP = 1;
    private static final byte LEFT = 2;
    private static final byte MATCH = 3;

    private Alignment() {}

    /** Told each pair of words that are the same. */
    interface Pairs {
        /** A word of the one row and the same of the other, by their positions in the rows given. */
        void pair(int before, int after);
    }

    /**
     * Matches the rows and tells the pairs, last ones first.
     *
     * @return the weight of all words matched, without what runs add
     */
    static int align(int[] before, int[] after, int[] weightBefore, Pairs pairs) {
        int n = before.length;
        int m = after.length;
        if ((long) n * m > MOST || n == 0 || m == 0) {
            return 0;
        }
        int width = m + 1;
        var from = new byte[(n + 1) * width];
        // Whether a match at a place goes on from a match one before on both sides.
        var onwards = new boolean[(n + 1) * width];
        var best = new int[width];
        var run = new int[width];
        Arrays.fill(run, NONE);
        for (int i = 1; i <= n; i++) {
            int diagonalBest = best[0];
            int diagonalRun = run[0];
            int number = before[i - 1];
            int weight = weightBefore[i - 1];
            int row = i * width;
            for (int j = 1; j <= m; j++) {
                int above = best[j];
                int aboveRun = run[j];
                int value = best[j - 1];
                byte way = LEFT;
                if (above >= value) {
                    value = above;
                    way = UP;
                }
                int matched = NONE;
                if (number == after[j - 1]) {
                    int continued = diagonalRun == NONE ? NONE : diagonalRun + RUN;
                    boolean goesOn = continued >= diagonalBest;
                    matched = weight + (goesOn ? continued : diagonalBest);
                    onwards[row + j] = goesOn;
                    if (matched >= value) {
                        value = matched;
                        way = MATCH;
                    }
                }
                diagonalBest = above;
                diagonalRun = aboveRun;
                best[j] = value;
                run[j] = matched;
                from[row + j] = way;
            }
        }
        return trace(from, onwards, n, m, weightBefore, pairs);
    }

    private static int trace(byte[] from, boolean[] onwards, int n, int m, int[] weight, Pairs pairs) {
        int width = m + 1;
        int total = 0;
        int i = n;
        int j = m;
        boolean forced = false;
        while (i > 0 && j > 0) {
            byte way = forced ? MATCH : from[i * width + j];
            if (way == MATCH) {
                pairs.pair(i - 1, j - 1);
                total += weight[i - 1];
                forced = onwards[i * width + j];
                i--;
                j--;
            } else if (way == UP) {
                i--;
            } else {
                j--;
            }
        }
        return total;
    }
}
