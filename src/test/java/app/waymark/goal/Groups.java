package app.waymark.goal;

import java.util.List;
import java.util.Map;

/** What tests ask of the list of goals. */
public final class Groups {

    private Groups() {}

    /** So many of each horizon. */
    public static Map<Horizon, Integer> upTo(int most) {
        return Map.of(Horizon.SHORT, most, Horizon.MEDIUM, most, Horizon.LONG, most);
    }

    /** The goals of the person acting that such a list has, in its order. */
    public static List<GoalSummary> of(Goals goals, GoalGroup.Shown shown) {
        return goals.groups(shown, upTo(50)).stream()
                .flatMap(group -> group.goals().stream())
                .map(GoalGroup.Listed::goal)
                .toList();
    }
}
