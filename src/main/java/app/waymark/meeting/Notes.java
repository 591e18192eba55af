package app.waymark.meeting;

import app.waymark.shared.AccountId;
import java.time.Instant;
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
}
