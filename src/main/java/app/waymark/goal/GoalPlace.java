package app.waymark.goal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a goal stands among the others, as one person sees it.
 *
 * @param longer the goal it is a part of, or null
 * @param below the goals that are a part of it, those that are open first; {@link #MOST_BELOW} at most
 * @param more whether there are more than these
 * @param asked whether its mentee is asked where it leads: a short goal under none, of which nothing was said yet
 */
public record GoalPlace(@Nullable GoalTitle longer, List<Below> below, boolean more, boolean asked) {

    /** The most goals that are listed below one. */
    public static final int MOST_BELOW = 50;

    public GoalPlace {
        below = List.copyOf(below);
    }

    /** A goal that is a part of another. */
    public record Below(GoalId id, String title, Horizon horizon, GoalState state) {}
}
