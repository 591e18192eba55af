package app.waymark.goal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That the mentor was asked to accept what came of a step, and what the mentor said.
 *
 * @param state how far that has come
 * @param text what the step said when it was asked
 * @param note what the mentee asked, may be empty
 * @param askedAt when
 * @param words what the mentor said, may be empty
 * @param decidedAt when, or null while it is open
 */
public record Acceptance(
        State state,
        String text,
        String note,
        Instant askedAt,
        String words,
        @Nullable Instant decidedAt) {

    /** The longest question. */
    public static final int MOST_NOTE = 500;

    /** The longest answer. */
    public static final int MOST_WORDS = 1_000;

    /** How far it has come. */
    public enum State {
        ASKED,
        ACCEPTED,
        NOT_YET
    }
}
