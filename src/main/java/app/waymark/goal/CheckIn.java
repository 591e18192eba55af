package app.waymark.goal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One weekly look at a goal, as its mentee wrote it.
 *
 * @param id the check-in
 * @param on the day, as the mentee counts days
 * @param at when it was sent
 * @param went how it went
 * @param confidence how sure the mentee is to get there, from 1 to 10; 0 where it is held back from who reads
 * @param steps the steps that were done, in their words
 * @param did what else was done, may be empty
 * @param inTheWay what got in the way, or null where nothing was said
 * @param words what there is to say about that, may be empty
 * @param cueCame whether the cue of an if-then plan came, and what then; null where nothing was said
 * @param shared whether it was written for the mentor whom the goal is shared with now
 * @param seenAt when that mentor looked at it first, or null
 */
public record CheckIn(
        UUID id,
        LocalDate on,
        Instant at,
        @Nullable Went went,
        int confidence,
        List<String> steps,
        String did,
        @Nullable InTheWay inTheWay,
        String words,
        @Nullable CueCame cueCame,
        boolean shared,
        @Nullable Instant seenAt) {

    private static final String PART = GoalParts.CHECK_IN;

    /** The longest of each of its texts. */
    public static final int MOST_WORDS = 1_000;

    /** The most steps that one check-in ticks. */
    public static final int MOST_STEPS = 20;

    /** The name under which threads know it as a part of its goal. */
    public String part() {
        return PART + id;
    }

    /** Whether threads mean a check-in by this part of a goal. */
    public static boolean isPart(String part) {
        return part.startsWith(PART);
    }

    /** The same for who is not to see how sure the mentee is. */
    public CheckIn withoutConfidence() {
        return new CheckIn(id, on, at, went, 0, steps, did, inTheWay, words, cueCame, shared, seenAt);
    }
}
