package app.waymark.goal;

import app.waymark.shared.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One goal, as a list shows it.
 *
 * @param id the goal
 * @param mentee whose it is
 * @param mentor whom it is shared with, or null
 * @param title its title
 * @param horizon how far ahead
 * @param targetOn when it should be reached, or null
 * @param state how far it has come
 * @param verdict what the mentor says of it
 * @param stepsDone how many steps are done
 * @param steps how many there are
 * @param far how far it has come, and by what that is counted
 * @param nextStep the first step that is not done, or null
 * @param nextDueOn until when, or null
 * @param revision the number of its last revision, 0 where it was never shared
 * @param createdAt when it was begun
 * @param changedAt when it was last saved
 * @param pausedUntil the day on which it goes on where it is paused, or null
 * @param shown whether the people of a programme see its title
 */
public record GoalSummary(
        GoalId id,
        AccountId mentee,
        @Nullable AccountId mentor,
        String title,
        Horizon horizon,
        @Nullable LocalDate targetOn,
        GoalState state,
        Verdict verdict,
        int stepsDone,
        int steps,
        HowFar far,
        @Nullable String nextStep,
        @Nullable LocalDate nextDueOn,
        int revision,
        Instant createdAt,
        Instant changedAt,
        @Nullable LocalDate pausedUntil,
        boolean shown) {}
