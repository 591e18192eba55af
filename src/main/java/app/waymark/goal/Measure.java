package app.waymark.goal;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A number that shows progress.
 *
 * @param id names the measure within its goal, for ever: readings hold on to it
 * @param name what is measured
 * @param unit in what, may be empty
 * @param baseline where it started; null while it is being typed, never once it is saved
 * @param target where it should arrive, which may lie below the baseline, and of a range its lower end; null as the
 *     baseline
 * @param high the upper end of a {@link MeasureShape#RANGE}; null of every other
 * @param shape how its readings are read
 * @param about whether it is of what one does or of what comes of it; null where nobody has said
 */
public record Measure(
        UUID id,
        String name,
        String unit,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal target,
        @Nullable BigDecimal high,
        MeasureShape shape,
        @Nullable MeasureAbout about) {

    /** A new measure whose last reading says where one stands. */
    public static Measure of(String name, String unit, BigDecimal baseline, BigDecimal target) {
        return new Measure(UUID.randomUUID(), name, unit, baseline, target, null, MeasureShape.LAST, null);
    }

    /** The same measure, to arrive somewhere else. */
    public Measure withTarget(@Nullable BigDecimal other) {
        return new Measure(id, name, unit, baseline, other, high, shape, about);
    }
}
