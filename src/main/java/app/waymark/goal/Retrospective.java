package app.waymark.goal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One looking back at a goal, as its mentee wrote it.
 *
 * @param goal the goal that is looked back at
 * @param from the first of the days that it is about
 * @param until the last
 * @param at when it was finished
 * @param wentWell what went well, may be empty
 * @param inTheWay what got in the way, may be empty
 * @param changes what changes, in words, may be empty
 * @param facts what had happened, as it stood then
 * @param revision the revision in which what changed was done, or null where nothing was
 * @param seenAt when the mentor looked at it first, or null
 */
public record Retrospective(
        UUID id,
        GoalId goal,
        LocalDate from,
        LocalDate until,
        Instant at,
        String wentWell,
        String inTheWay,
        String changes,
        LookBackFacts facts,
        @Nullable Integer revision,
        @Nullable Instant seenAt) {

    /** The longest of each of its texts. */
    public static final int MOST_WORDS = 4_000;

    /** The most things that change at once. */
    public static final int MOST_EDITS = 50;

    /** The same for who is not to see how sure the mentee is. */
    public Retrospective withoutConfidence() {
        return new Retrospective(
                id, goal, from, until, at, wentWell, inTheWay, changes, facts.withoutConfidence(), revision, seenAt);
    }
}
