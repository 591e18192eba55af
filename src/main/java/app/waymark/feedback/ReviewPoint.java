package app.waymark.feedback;

import app.waymark.shared.Excerpt;
import org.jspecify.annotations.Nullable;

/**
 * One point of a review, as turns and mail tell it.
 *
 * @param part what of the thing it is about, in the words of the module that owns the thing; empty for the whole
 * @param passage the words it is about, empty for none
 * @param text what it says, may be empty where words are suggested
 * @param suggested the words it suggests, empty for none
 */
public record ReviewPoint(String part, String passage, String text, String suggested) {

    /** The longest words of a point. */
    static final int MOST = 400;

    /** A point, each of its words no longer than a mail has room for. */
    public static ReviewPoint of(
            @Nullable String part, @Nullable String passage, String text, @Nullable String suggested) {
        return new ReviewPoint(part == null ? "" : part, brief(passage), Excerpt.of(text, MOST), brief(suggested));
    }

    private static String brief(@Nullable String words) {
        return words == null ? "" : Excerpt.of(words, MOST);
    }
}
