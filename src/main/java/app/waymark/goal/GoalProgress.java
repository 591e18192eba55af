package app.waymark.goal;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

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
        var value = last(measure.id()).map(Reading::value).orElse(measure.baseline());
        var way = measure.target().subtract(measure.baseline());
        if (way.signum() == 0) {
            return value.compareTo(measure.target()) == 0 ? 1 : 0;
        }
        var come = value.subtract(measure.baseline()).doubleValue() / way.doubleValue();
        return Math.clamp(come, 0, 1);
    }

    public GoalProgress tick(UUID item, Tick tick) {
        var all = new HashMap<>(done);
        all.putIfAbsent(item, tick);
        return new GoalProgress(all, readings);
    }

    public GoalProgress untick(UUID item) {
        var all = new HashMap<>(done);
        all.remove(item);
        return new GoalProgress(all, readings);
    }

    public GoalProgress with(Reading reading) {
        return new GoalProgress(
                done, Stream.concat(readings.stream(), Stream.of(reading)).toList());
    }

    public GoalProgress without(UUID reading) {
        return new GoalProgress(
                done, readings.stream().filter(one -> !one.id().equals(reading)).toList());
    }

    /** Whether this number can be kept: twelve digits and four decimals at most. */
    public static boolean keeps(BigDecimal value) {
        return value.abs().compareTo(new BigDecimal("1e12")) < 0
                && value.stripTrailingZeros().scale() <= 4;
    }
}
