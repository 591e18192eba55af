package app.waymark.goal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The goals of one horizon in somebody's list, what needs them first.
 *
 * @param total how many there are in all
 * @param goals the first of them
 */
public record GoalGroup(Horizon horizon, int total, List<Listed> goals) {

    public GoalGroup {
        goals = List.copyOf(goals);
    }

    /** A goal of the list with the longer one that it is a part of, or null. */
    public record Listed(GoalSummary goal, @Nullable GoalTitle longer) {}

    /** Which of one's goals a list has. */
    public enum Shown {
        /** Those being worked on. */
        OPEN,
        /** Those that are paused. */
        PAUSED,
        /** Those reached and let go, the latest first. */
        DONE,
        /** Those of them that were put away. */
        ARCHIVED
    }
}
