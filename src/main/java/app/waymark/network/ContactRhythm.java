package app.waymark.network;

import java.time.LocalDate;

/**
 * How often one wants to be in touch with somebody.
 *
 * @param number every so many, 1 to {@link #MOST}
 * @param unit of these
 */
public record ContactRhythm(int number, Unit unit) {

    /** The longest rhythm. */
    public static final int MOST = 36;

    /** What is counted. */
    public enum Unit {
        WEEKS,
        MONTHS
    }

    public ContactRhythm {
        if (number < 1 || number > MOST) {
            throw new IllegalArgumentException("Every 1 to " + MOST);
        }
    }

    /** The day after this one on which it is time again. */
    public LocalDate after(LocalDate day) {
        return unit == Unit.WEEKS ? day.plusWeeks(number) : day.plusMonths(number);
    }
}
