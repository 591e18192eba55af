package app.waymark.goal.internal;

import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Collectors;

/** How the rows of steps write what is planned with them. */
final class PlanColumns {

    private PlanColumns() {}

    /** Days of the week in one column: {@code MONDAY,FRIDAY}. */
    static String days(List<DayOfWeek> days) {
        return days.stream().map(DayOfWeek::name).collect(Collectors.joining(","));
    }
}
