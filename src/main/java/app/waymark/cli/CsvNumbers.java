package app.waymark.cli;

import app.waymark.engine.model.Score;
import java.math.BigDecimal;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Numbers as they are written in the files: plain digits, a minus sign and a decimal point where they are allowed, or the
 * decimal comma of other languages where it cannot be taken for one that groups thousands.
 */
final class CsvNumbers {

    /** The largest size of a score: a round number below what the engine can add up. */
    static final int LARGEST_SCORE = 1_000_000;

    private static final int LONGEST = 20;

    private CsvNumbers() {}

    /** A whole number within bounds that are not negative; empty for anything else. */
    static OptionalInt whole(String text, int least, int most) {
        if (text.isEmpty() || text.length() > LONGEST || !allDigits(text, 0)) {
            return OptionalInt.empty();
        }
        // So many digits may not fit an int, but they fit a decimal of any size.
        BigDecimal value = new BigDecimal(text);
        boolean within =
                value.compareTo(BigDecimal.valueOf(least)) >= 0 && value.compareTo(BigDecimal.valueOf(most)) <= 0;
        return within ? OptionalInt.of(value.intValue()) : OptionalInt.empty();
    }

    /** A score in units of {@link Score}; empty where it is not a number, too large, or has too many places. */
    static OptionalLong score(String written) {
        if (mayGroup(written)) {
            return OptionalLong.empty();
        }
        String text = written.indexOf('.') < 0 ? written.replace(',', '.') : written;
        int point = text.indexOf('.');
        int places = point < 0 ? 0 : text.length() - point - 1;
        int start = text.startsWith("-") ? 1 : 0;
        String digits = point < 0 ? text : text.substring(0, point) + text.substring(point + 1);
        if (text.length() > LONGEST || digits.length() == start || point == start || !allDigits(digits, start)) {
            return OptionalLong.empty();
        }
        BigDecimal score = new BigDecimal(text);
        boolean tooLarge = score.abs().compareTo(BigDecimal.valueOf(LARGEST_SCORE)) > 0;
        return tooLarge || places > Score.PLACES ? OptionalLong.empty() : OptionalLong.of(Score.of(score));
    }

    /** Whether a comma stands where it may be meant to group thousands: "1,500" is 1.5 to some and 1500 to others. */
    static boolean mayGroup(String text) {
        return text.matches("-?[1-9][0-9]{0,2},[0-9]{3}");
    }

    private static boolean allDigits(String text, int start) {
        for (int i = start; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
