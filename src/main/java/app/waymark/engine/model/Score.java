package app.waymark.engine.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Scores are exact: whole numbers of millionths in a {@code long}. A decimal with up to six places is represented without
 * loss; sums are sums of whole numbers.
 */
public final class Score {
    /** Places after the decimal point. */
    public static final int PLACES = 6;

    /** How many units make a score of one. */
    public static final long ONE = 1_000_000L;

    /** The largest size of a single score, in units: a million and some, so that no sum over a round can overflow. */
    public static final long LIMIT = 1L << 40;

    private Score() {}

    /**
     * The score in units.
     *
     * @throws ArithmeticException if it has more than {@link #PLACES} places or is beyond {@link #LIMIT}
     */
    public static long of(BigDecimal score) {
        long units = score.movePointRight(PLACES)
                .setScale(0, RoundingMode.UNNECESSARY)
                .longValueExact();
        if (units > LIMIT || units < -LIMIT) {
            throw new ArithmeticException("score beyond " + decimal(LIMIT).toPlainString());
        }
        return units;
    }

    /** The score in units of a whole number. */
    public static long of(long whole) {
        return of(BigDecimal.valueOf(whole));
    }

    /** Units as a decimal without trailing zeros. */
    public static BigDecimal decimal(long units) {
        BigDecimal value = BigDecimal.valueOf(units, PLACES).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }
}
