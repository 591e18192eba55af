package app.waymark.goal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A goal as the mentor it is shared with sees it among all of a mentee's, without what is held back.
 *
 * @param id the goal
 * @param title its title
 * @param horizon how far ahead
 * @param targetOn when it should be reached, or null
 * @param state how far it has come
 * @param pausedUntil the day on which it goes on where it is paused, or null
 * @param verdict what the mentor says of it
 * @param far how far it has come, and by what that is counted
 * @param checkIns the last of those that were written for this mentorship, the latest first; none where they are held back
 */
public record MenteeGoal(
        GoalId id,
        String title,
        Horizon horizon,
        @Nullable LocalDate targetOn,
        GoalState state,
        @Nullable LocalDate pausedUntil,
        Verdict verdict,
        HowFar far,
        List<CheckIn> checkIns) {

    public MenteeGoal {
        checkIns = List.copyOf(checkIns);
    }
}
