package app.waymark.goal;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A day in somebody's goals.
 *
 * @param goal whose goal it is in
 * @param title what the goal is called
 * @param id of the step or the milestone
 * @param text what it says
 * @param on the day, on the mentee's own calendar
 * @param done whether it is done or reached
 */
public record GoalDay(GoalId goal, String title, Kind kind, UUID id, String text, LocalDate on, boolean done) {

    /** What is on that day. */
    public enum Kind {
        /** A step is due. One that repeats has no single day. */
        STEP,
        /** A milestone is to be reached. */
        MILESTONE
    }
}
