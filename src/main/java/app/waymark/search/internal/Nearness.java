package app.waymark.search.internal;

/** Whether a word is another but for one slip: a letter too many, too few or wrong, or two that changed places. */
final class Nearness {

    private Nearness() {}

    /** Whether at most one slip makes one of the other. */
    static boolean oneSlip(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        if (Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int same = 0;
        while (same < shorter && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        if (same == shorter) {
            return true;
        }
        return one.length() == other.length()
                ? tail(one, same + 1, other, same + 1) || swapped(one, other, same)
                : one.length() > other.length() ? tail(one, same + 1, other, same) : tail(one, same, other, same + 1);
    }

    /** Whether the beginning of a longer word is this one but for a slip. */
    static boolean begins(String word, String typed) {
        for (int length = typed.length() - 1; length <= typed.length() + 1; length++) {
            if (length <= word.length() && oneSlip(word.substring(0, length), typed)) {
                return true;
            }
        }
        return false;
    }

    /** Whether this one stands somewhere within a longer word but for a slip. */
    static boolean within(String word, String typed) {
        for (int from = 1; from < word.length() - typed.length() + 2; from++) {
            if (begins(word.substring(from), typed)) {
                return true;
            }
        }
        return false;
    }

    private static boolean tail(String one, int from, String other, int start) {
        return one.length() - from == other.length() - start
                && one.regionMatches(from, other, start, one.length() - from);
    }

    private static boolean swapped(String one, String other, int at) {
        return at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && tail(one, at + 2, other, at + 2);
    }
}
