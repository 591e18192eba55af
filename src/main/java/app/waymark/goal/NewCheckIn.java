package app.waymark.goal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says when checking in. How it went and the confidence are enough.
 *
 * @param went how it went, which the page asks; null where nobody asked, in an answer by mail
 * @param confidence from 1 to 10
 * @param steps the steps that are done now, which are ticked as well
 * @param did what else was done, may be empty
 * @param inTheWay what got in the way, or null
 * @param words what there is to say about that, may be empty
 * @param plan the if-then plan that was asked about, or null
 * @param cueCame what is said of it, or null
 * @param readings what the measures show today, by their ids
 */
public record NewCheckIn(
        @Nullable Went went,
        int confidence,
        List<UUID> steps,
        String did,
        @Nullable InTheWay inTheWay,
        String words,
        @Nullable UUID plan,
        @Nullable CueCame cueCame,
        Map<UUID, BigDecimal> readings) {

    public NewCheckIn {
        steps = List.copyOf(steps);
        readings = Map.copyOf(readings);
    }
}
