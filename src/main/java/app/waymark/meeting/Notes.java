package app.waymark.meeting;

import app.waymark.shared.AccountId;
import app.waymark.shared.TypedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Notes, as of one moment.
 *
 * @param text what they say
 * @param revision counts up with each save; give it back on saving, so that nobody writes over what they have not seen
 * @param by who saved them last, or null where nobody has
 * @param at when that was, or null
 */
public record Notes(
        String text,
        int revision,
        @Nullable AccountId by,
        @Nullable Instant at) {

    /** The longest notes that are kept. */
    public static final int LONGEST = 20_000;

    /** Notes that nobody has begun. */
    public static final Notes NONE = new Notes("", 0, null, null);

    private static final Pattern BETWEEN = Pattern.compile("\\R\\h*\\R\\s*");

    /** The paragraphs, between which lines are empty; none where nothing stands there. */
    public List<String> paragraphs() {
        return BETWEEN.splitAsStream(TypedText.strip(text))
                .map(String::stripTrailing)
                .filter(one -> !TypedText.blank(one))
                .toList();
    }

    /** What is left without one of the paragraphs. */
    public String without(int paragraph) {
        var left = new ArrayList<>(paragraphs());
        left.remove(paragraph);
        return String.join("\n\n", left);
    }
}
