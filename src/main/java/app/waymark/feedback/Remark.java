package app.waymark.feedback;

import app.waymark.shared.TypedText;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has collected for a review and not sent. Nobody reads it but its author.
 *
 * @param id names it
 * @param part what of the thing it is about, in the words of the module that owns the thing; null for the whole
 * @param quote the passage it is about, as it stood when the remark was written; null for none
 * @param passage where that stands now; null for none, and where nobody can say
 * @param text what it says, may be empty where words are suggested
 * @param amends the words that it suggests, or null
 * @param writtenAt when it was begun
 * @param withheld whether the part is kept from its author by now: its words are not shown, and it is not sent
 */
public record Remark(
        UUID id,
        @Nullable String part,
        @Nullable String quote,
        @Nullable QuotedPassage passage,
        String text,
        @Nullable String amends,
        Instant writtenAt,
        boolean withheld) {

    /** Whether there is anything in it to send. */
    public boolean says() {
        return !TypedText.blank(text) || (amends != null && !TypedText.blank(amends));
    }
}
