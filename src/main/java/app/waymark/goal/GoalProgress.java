package app.waymark.goal;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What happened on the way to a goal: not part of what it says, so no revision and no conflict comes of it.
 *
 * @param done the steps that are done and the milestones that are reached, by their ids
 * @param readings what the measures showed, in the order of their days
 */
public record GoalProgress(Map<UUID, Tick> done, List<Reading> readings) {

    /** The most readings a goal keeps. */
    public static final int MOST_READINGS = 1_000;

    public GoalProgress {
        done = Map.copyOf(done);
        readings = readings.stream()
                .sorted(Comparator.comparing(Reading::on).thenComparing(Reading::id))
                .toList();
    }

    /** Whether this step is done, or this milestone reached. */
    public boolean done(UUID item) {
        return done.containsKey(item);
    }

    /** The readings of one measure, in the order of their days. */
    public List<Reading> of(UUID measure) {
        return readings.stream().filter(one -> one.measure().equals(measure)).toList();
    }

    /** Whether this number can be kept: twelve digits and four decimals at most. */
    public static boolean keeps(BigDecimal value) {
        return value.abs().compareTo(new BigDecimal("1e12")) < 0
                && value.stripTrailingZeros().scale() <= 4;
    }
}
