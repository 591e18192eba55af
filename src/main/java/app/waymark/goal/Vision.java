package app.waymark.goal;

import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a mentee wants to get to, in their own words.
 *
 * @param text the words; never empty
 * @param edition what to pass with the next save
 * @param writtenAt when it was written
 * @param readAt when its mentee read it again and left it as it is, or null
 * @param sharing whom it is shared with, or null
 */
public record Vision(
        String text,
        int edition,
        Instant writtenAt,
        @Nullable Instant readAt,
        @Nullable Sharing sharing) {

    /** The longest one: a few sentences. */
    public static final int MOST_TEXT = 1_200;

    /** Whom a vision is shared with, and in which mentorship. */
    public record Sharing(MentorshipId mentorship, AccountId mentor) {}
}
