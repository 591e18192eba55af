package app.waymark.meeting;

import app.waymark.goal.GoalId;
import app.waymark.shared.AccountId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that the two could talk about and that is not on the agenda yet.
 *
 * @param source what it is, by which it is known once it is on the agenda
 * @param words what was promised, is to be done, or was written; of a review the goal's title
 * @param who who promised it, or whose move it is; null of a step
 * @param goal the goal it is about, or null
 * @param day by when it is due, or since when it waits; null where nobody said
 */
public record AgendaIdea(
        Kind kind,
        UUID source,
        String words,
        @Nullable AccountId who,
        @Nullable GoalId goal,
        @Nullable LocalDate day) {

    /** Where it comes from. */
    public enum Kind {
        /** Somebody said in an earlier meeting that they do it. */
        PROMISED,
        /** A review that has waited longer than a reminder takes. */
        REVIEW,
        /** A step of a shared goal that is due until the meeting. */
        STEP,
        /** A conversation in which one of the two waits for the other. */
        THREAD
    }
}
