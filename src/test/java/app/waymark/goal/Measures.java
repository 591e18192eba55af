package app.waymark.goal;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Measures for tests, of every shape and changed in one thing. */
public final class Measures {

    private Measures() {}

    /** One that is to lie between two numbers. */
    public static Measure between(String name, String unit, BigDecimal baseline, BigDecimal low, BigDecimal high) {
        return new Measure(UUID.randomUUID(), name, unit, baseline, low, high, MeasureShape.RANGE, null);
    }

    /** One that is done or not. */
    public static Measure yesNo(String name) {
        return new Measure(
                UUID.randomUUID(), name, "", BigDecimal.ZERO, BigDecimal.ONE, null, MeasureShape.YES_NO, null);
    }

    /** One whose readings add up. */
    public static Measure count(String name, String unit, BigDecimal target) {
        return new Measure(UUID.randomUUID(), name, unit, BigDecimal.ZERO, target, null, MeasureShape.COUNT, null);
    }

    public static Measure about(Measure one, MeasureAbout about) {
        return new Measure(
                one.id(), one.name(), one.unit(), one.baseline(), one.target(), one.high(), one.shape(), about);
    }

    public static Measure from(Measure one, BigDecimal baseline) {
        return shaped(one, one.shape(), baseline, one.target(), one.high());
    }

    public static Measure to(Measure one, @Nullable BigDecimal target) {
        return shaped(one, one.shape(), one.baseline(), target, one.high());
    }

    /** Read in another way, from and to other numbers. */
    public static Measure shaped(
            Measure one,
            MeasureShape shape,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target,
            @Nullable BigDecimal high) {
        return new Measure(one.id(), one.name(), one.unit(), baseline, target, high, shape, one.about());
    }
}
