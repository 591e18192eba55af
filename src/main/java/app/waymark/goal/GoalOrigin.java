package app.waymark.goal;

import app.waymark.shared.AccountId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a goal was begun from; a goal that was begun from nothing has none.
 *
 * @param kind what sort of thing that was
 * @param source which suggestion, follow-up or template; null of a template that comes with Waymark
 * @param meeting the meeting in which it was agreed, or null
 * @param with who suggested it, or with whom it was agreed; null of a template
 * @param words what it was called there
 */
public record GoalOrigin(
        Kind kind,
        @Nullable UUID source,
        @Nullable UUID meeting,
        @Nullable AccountId with,
        String words) {

    /** The most of the words that is kept. */
    public static final int MOST_WORDS = 300;

    /** What a goal can be begun from. */
    public enum Kind {
        TEMPLATE,
        SUGGESTION,
        FOLLOW_UP
    }
}
