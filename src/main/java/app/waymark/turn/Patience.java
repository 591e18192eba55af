package app.waymark.turn;

import java.time.Duration;

/**
 * What happens when nobody acts.
 *
 * @param nudgeAfter how long a turn may stand before its holder is reminded
 * @param escalateAfter how long it may stand before the programme's coordinators are told; longer than the former
 */
public record Patience(Duration nudgeAfter, Duration escalateAfter) {

    /** A week, then another: what mentoring programmes in the open have settled on (exercism nudges at 7, 14, 21 days). */
    public static final Patience STANDARD = new Patience(Duration.ofDays(7), Duration.ofDays(14));

    public Patience {
        if (nudgeAfter.isNegative() || nudgeAfter.isZero() || escalateAfter.compareTo(nudgeAfter) <= 0) {
            throw new IllegalArgumentException("A nudge comes before the coordinator is told");
        }
    }
}
