package app.waymark.mentorship;

import app.waymark.shared.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That two are, or were, matched in a round.
 *
 * @param endedAt when it was declined or ended, or null
 */
public record Pairing(
        MentorshipId id,
        AccountId mentor,
        AccountId mentee,
        MentorshipState state,
        @Nullable Instant endedAt) {}
