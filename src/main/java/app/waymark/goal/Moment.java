package app.waymark.goal;

import app.waymark.shared.AccountId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A goal or a milestone that was reached.
 *
 * @param goal the goal
 * @param item the milestone, or the goal itself
 * @param goalTitle how the goal is called
 * @param title how that is called which was reached
 * @param mentee whose it is
 * @param mentor whom it is shared with just now, or null
 * @param at when it was reached
 */
public record Moment(
        GoalId goal,
        UUID item,
        String goalTitle,
        String title,
        AccountId mentee,
        @Nullable AccountId mentor,
        Instant at) {

    /** Whether the whole goal was reached; otherwise a milestone of it. */
    public boolean whole() {
        return item.equals(goal.value());
    }
}
