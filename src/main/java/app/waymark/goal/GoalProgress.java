package app.waymark.goal;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Where a goal begins. */
    public static GoalProgress none() {
        return new GoalProgress(Map.of(), List.of());
    }

    /** Whether this step is done, or this milestone reached. */
    public boolean done(UUID item) {
        return done.containsKey(item);
    }

    /** The readings of one measure, in the order of their days. */
    public List<Reading> of(UUID measure) {
        return readings.stream().filter(one -> one.measure().equals(measure)).toList();
    }

    /** What a measure showed last. */
    public Optional<Reading> last(UUID measure) {
        return of(measure).reversed().stream().findFirst();
    }

    /** How far a measure has come from its baseline to its target, from 0 to 1. */
    public double reached(Measure measure) {
        var baseline = measure.baseline();
        var target = measure.target();
        if (baseline == null || target == null) {
            return 0;
        }
        var value = last(measure.id()).map(Reading::value).orElse(baseline);
        var way = target.subtract(baseline);
        if (way.signum() == 0) {
            return value.compareTo(target) == 0 ? 1 : 0;
        }
        var come = value.subtract(baseline).doubleValue() / way.doubleValue();
        return Math.clamp(come, 0, 1);
    }

    /** Whether this number can be kept: twelve digits and four decimals at most. */
    public static boolean keeps(BigDecimal value) {
        return value.abs().compareTo(new BigDecimal("1e12")) < 0
                && value.stripTrailingZeros().scale() <= 4;
    }
}
