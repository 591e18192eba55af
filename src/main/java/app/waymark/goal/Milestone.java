package app.waymark.goal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dated point on the plan that groups steps and is celebrated when it is reached.
 *
 * @param id names the milestone within its goal, for ever
 * @param title what will be true then
 * @param dueOn when, or null
 * @param steps what leads to it, in order
 */
public record Milestone(UUID id, String title, @Nullable LocalDate dueOn, List<Step> steps) {

    public Milestone {
        steps = List.copyOf(steps);
    }

    /** A new milestone. */
    public static Milestone of(String title, @Nullable LocalDate dueOn, Step... steps) {
        return new Milestone(UUID.randomUUID(), title, dueOn, List.of(steps));
    }
}
