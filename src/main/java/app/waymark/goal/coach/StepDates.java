package app.waymark.goal.coach;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** The steps of a goal as a plan. */
final class StepDates {

    private StepDates() {}

    /** Whether two steps or more have a date ahead, in order, and none is after the end. */
    static boolean fit(CoachedGoal goal, @Nullable LocalDate end) {
        var dated = new ArrayList<LocalDate>();
        for (var step : goal.steps()) {
            var due = step.dueOn();
            if (due != null) {
                dated.add(due);
            }
        }
        for (int i = 0; i < dated.size(); i++) {
            boolean ahead = ChronoUnit.DAYS.between(goal.writtenOn(), dated.get(i)) > 0;
            boolean inOrder = i == 0 || !dated.get(i).isBefore(dated.get(i - 1));
            boolean inTime = end == null || !dated.get(i).isAfter(end);
            if (!ahead || !inOrder || !inTime) {
                return false;
            }
        }
        return dated.size() >= 2;
    }
}
