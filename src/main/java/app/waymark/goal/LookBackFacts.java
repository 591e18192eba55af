package app.waymark.goal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happened with a goal in some days, as it stood when somebody looked back at them.
 *
 * @param from the first day
 * @param until the last
 * @param checkIns how many check-ins there were
 * @param stepsDone how many steps were done in those days
 * @param stepsLate how many steps should have been done by the last day, and are not
 * @param confidence how sure the person was at each check-in, in their order
 * @param inTheWay what got in the way, and how often it was named
 * @param measures the measures that were read in those days
 */
public record LookBackFacts(
        LocalDate from,
        LocalDate until,
        int checkIns,
        int stepsDone,
        int stepsLate,
        List<Integer> confidence,
        Map<InTheWay, Integer> inTheWay,
        List<Read> measures) {

    /**
     * What a measure showed.
     *
     * @param before the last reading before those days, or null
     * @param now the last of those days
     */
    public record Read(String name, String unit, @Nullable BigDecimal before, BigDecimal now) {}

    public LookBackFacts {
        confidence = List.copyOf(confidence);
        inTheWay = Map.copyOf(inTheWay);
        measures = List.copyOf(measures);
    }

    /** The same for who is not to see how sure the person is. */
    public LookBackFacts withoutConfidence() {
        return new LookBackFacts(from, until, checkIns, stepsDone, stepsLate, List.of(), inTheWay, measures);
    }
}
