package app.waymark.shared;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was most likely meant by one that is not known. */
public final class NearestName {

    private static final int ALIKE_AT_THE_START = 3;

    private NearestName() {}

    /** The known name nearest to this one, if any is near: few letters differ, or both begin alike. */
    public static Optional<String> of(String name, Collection<String> known) {
        String plain = plain(name);
        return known.stream()
                .filter(one -> isNear(plain, plain(one)))
                .min(Comparator.<String>comparingInt(one -> distance(plain, plain(one)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static boolean isNear(String name, String known) {
        int shorter = Math.min(name.length(), known.length());
        boolean startsAlike =
                shorter >= ALIKE_AT_THE_START && name.regionMatches(0, known, 0, Math.min(shorter, ALIKE_AT_THE_START));
        return startsAlike || 2 * distance(name, known) <= shorter;
    }

    /** Without case, separators and endings such as {@code .csv.txt}. */
    private static String plain(String name) {
        int dot = name.indexOf('.', 1);
        return (dot < 0 ? name : name.substring(0, dot))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_-]+", "");
    }

    /** How many letters must be added, taken away or exchanged. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int k = 0; k < row.length; k++) {
            row[k] = k;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int k = 1; k < row.length; k++) {
                int exchanged = diagonal + (from.charAt(i - 1) == to.charAt(k - 1) ? 0 : 1);
                diagonal = row[k];
                row[k] = Math.min(exchanged, Math.min(row[k], row[k - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
