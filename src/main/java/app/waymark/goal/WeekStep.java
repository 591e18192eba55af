package app.waymark.goal;

import app.waymark.goal.Repeat.Occurrence;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step that there is something to do about this week.
 *
 * @param goal whose step it is
 * @param title the goal's title
 * @param step the step
 * @param text what is to be done
 * @param dueOn until when, or null
 * @param effort how much work it is, or null
 * @param times the times of this week, where it repeats; else empty
 * @param ticked those of them that are done
 * @param blockedBy a step that comes first and is not done, or null
 */
public record WeekStep(
        GoalId goal,
        String title,
        UUID step,
        String text,
        @Nullable LocalDate dueOn,
        @Nullable Effort effort,
        List<Occurrence> times,
        Set<Occurrence> ticked,
        @Nullable String blockedBy) {

    public WeekStep {
        times = List.copyOf(times);
        ticked = Set.copyOf(ticked);
    }

    /** Whether its day has passed; of what repeats, no time is ever late. */
    public boolean overdue(LocalDate today) {
        return times.isEmpty() && dueOn != null && dueOn.isBefore(today);
    }
}
