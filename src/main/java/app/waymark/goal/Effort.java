package app.waymark.goal;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much work a step is: of one that repeats, each time. Kept in minutes, so that hours and days add up exactly; a day
 * is a working day of {@value #HOURS_A_DAY} hours.
 *
 * @param minutes how many
 */
public record Effort(int minutes) implements Comparable<Effort> {

    /** How many hours a day of work has. */
    public static final int HOURS_A_DAY = 8;

    /** The most a step takes; what needs more is several steps. */
    public static final int MOST_MINUTES = 2_000 * 60;

    /** In what it is typed and said. */
    public enum Unit {
        HOURS(60),
        DAYS(60 * HOURS_A_DAY);

        private final int minutes;

        Unit(int minutes) {
            this.minutes = minutes;
        }
    }

    /** So many hours. */
    public static Effort hours(int hours) {
        return new Effort(hours * 60);
    }

    /**
     * What was typed, to the minute.
     *
     * @throws ArithmeticException where it is more than anybody can work; {@link #keeps} asks first
     */
    public static Effort of(BigDecimal amount, Unit unit) {
        return new Effort(amount.multiply(BigDecimal.valueOf(unit.minutes))
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact());
    }

    /** Whether this much can be kept: a minute at least, and {@link #MOST_MINUTES} at most. */
    public static boolean keeps(BigDecimal amount, Unit unit) {
        var minutes = amount.multiply(BigDecimal.valueOf(unit.minutes));
        return minutes.compareTo(BigDecimal.ONE) >= 0 && minutes.compareTo(BigDecimal.valueOf(MOST_MINUTES)) <= 0;
    }

    /** Days where it is whole days, else hours. */
    public Unit unit() {
        return minutes > 0 && minutes % Unit.DAYS.minutes == 0 ? Unit.DAYS : Unit.HOURS;
    }

    /** How many of a unit it is, to two decimals. */
    public BigDecimal in(Unit unit) {
        return BigDecimal.valueOf(minutes)
                .divide(BigDecimal.valueOf(unit.minutes), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }

    @Override
    public int compareTo(Effort other) {
        return Integer.compare(minutes, other.minutes);
    }
}
