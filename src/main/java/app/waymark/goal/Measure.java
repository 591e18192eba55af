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
 * @param target where it should arrive, which may lie below the baseline; null as the baseline
 */
public record Measure(
        UUID id,
        String name,
        String unit,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal target) {

    /** A new measure. */
    public static Measure of(String name, String unit, BigDecimal baseline, BigDecimal target) {
        return new Measure(UUID.randomUUID(), name, unit, baseline, target);
    }
}
