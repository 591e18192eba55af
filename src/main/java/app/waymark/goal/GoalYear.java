package app.waymark.goal;

import java.time.Instant;
import java.util.List;

/**
 * What became of somebody's goals in a year.
 *
 * @param reached the goals and milestones that were reached, the earliest first
 * @param adjusted what was changed in shared goals, with the reasons
 * @param learned the goals that were let go, with what was learned
 */
public record GoalYear(List<Moment> reached, List<Noted> adjusted, List<Noted> learned) {

    /** Words that were said of a goal, and when. */
    public record Noted(GoalId goal, String title, String words, Instant at) {}

    public GoalYear {
        reached = List.copyOf(reached);
        adjusted = List.copyOf(adjusted);
        learned = List.copyOf(learned);
    }
}
