package app.waymark.meeting;

import app.waymark.goal.GoalId;
import app.waymark.shared.AccountId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does after a meeting.
 *
 * @param who who does it
 * @param due by when, or null
 * @param goal the goal on whose plan it has become a step, or null where it is none
 * @param step the step it has become there, or null where it is none, or one of before steps were known here
 * @param begun the goal of its own that it has become, or null
 * @param done whether it is done; a step's own page says it for one that became a step
 */
public record FollowUp(
        FollowUpId id,
        String text,
        AccountId who,
        @Nullable LocalDate due,
        @Nullable GoalId goal,
        @Nullable UUID step,
        @Nullable GoalId begun,
        boolean done) {

    /** The longest text that is kept. */
    public static final int LONGEST = 300;
}
