package app.waymark.learning;

import app.waymark.shared.TypedText;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of a shelf is looked for.
 *
 * @param words words that all occur in it; may be empty
 * @param kind of this kind, or null for all
 * @param framework with {@code skill}: on this skill, or null for all
 */
public record ShelfQuery(
        String words,
        @Nullable ResourceKind kind,
        @Nullable UUID framework,
        @Nullable UUID skill) {

    /** Everything. */
    public static final ShelfQuery ALL = new ShelfQuery("", null, null, null);

    private static final int MOST_WORDS = 6;
    private static final int MOST_LETTERS = 60;

    /** The words one by one, as many as are looked for. */
    public List<String> each() {
        return Arrays.stream(TypedText.strip(words).split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(word -> word.length() > MOST_LETTERS ? word.substring(0, MOST_LETTERS) : word)
                .toList();
    }
}
