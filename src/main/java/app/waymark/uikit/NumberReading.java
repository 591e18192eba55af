package app.waymark.uikit;

import app.waymark.shared.TypedText;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads a number as people write it in their language, and never as another one: digits, a sign, the decimal sign, and
 * marks between groups of three. The decimal sign of the other habit (comma or point) is understood where it cannot mean
 * anything else; where it can, the reader has to ask.
 */
sealed interface NumberReading {

    /** More digits than this are no number that anybody means. */
    int MOST_DIGITS = 15;

    /** Nothing is there. */
    record Empty() implements NumberReading {}

    /** It is this number. */
    record Read(BigDecimal number) implements NumberReading {}

    /** It can be either: the first with the sign between groups of three, the second with a decimal sign. */
    record TwoWays(BigDecimal grouped, BigDecimal decimal) implements NumberReading {}

    /** It is no number. */
    record Unreadable() implements NumberReading {}

    /** Reads a text in this language. */
    static NumberReading of(String text, Locale locale) {
        var bare = TypedText.strip(text).replace('−', '-');
        if (bare.isEmpty()) {
            return new Empty();
        }
        char own = point(locale);
        char other = own == '.' ? ',' : '.';
        var quoted = Pattern.quote(String.valueOf(other));
        var groups = "[+-]?[1-9]\\d{0,2}(?:%s\\d{3})+";
        if (bare.chars().filter(Character::isDigit).count() > MOST_DIGITS) {
            return new Unreadable();
        }
        if (bare.matches(groups.formatted(quoted))) {
            var grouped = number(bare.replace(String.valueOf(other), ""), own);
            return bare.indexOf(other) == bare.lastIndexOf(other)
                    ? new TwoWays(grouped, number(bare, other))
                    : new Read(grouped);
        }
        var plain = "[+-]?(?:[0-9]+%1$s[0-9]+|[0-9]+|%1$s[0-9]+)";
        if (bare.matches(plain.formatted(Pattern.quote(String.valueOf(own))))) {
            return new Read(number(bare, own));
        }
        if (bare.matches(plain.formatted(quoted))) {
            return new Read(number(bare, other));
        }
        // Marks of groups and a decimal sign, or marks that are no decimal sign anywhere.
        for (char point : new char[] {own, other}) {
            for (char mark : new char[] {point == '.' ? ',' : '.', ' ', '\u00a0', '\u202f', '\'', '’'}) {
                var whole = groups.formatted(Pattern.quote(String.valueOf(mark)));
                if (bare.matches(whole + "(?:" + Pattern.quote(String.valueOf(point)) + "[0-9]+)?")) {
                    return new Read(number(bare.replace(String.valueOf(mark), ""), point));
                }
            }
        }
        return new Unreadable();
    }

    /** Writes a number so that it is read as itself. */
    static String write(BigDecimal number, Locale locale) {
        return number.stripTrailingZeros().toPlainString().replace('.', point(locale));
    }

    private static char point(Locale locale) {
        return DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
    }

    private static BigDecimal number(String text, char point) {
        return new BigDecimal(text.replace(point, '.'));
    }
}
