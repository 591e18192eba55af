package app.waymark.recognition;

import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.AccountId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A mentorship that ran and is over, with the badges for it.
 *
 * @param endedAt when it was ended
 * @param badges the badges there are for it
 */
public record FinishedPair(
        MentorshipId mentorship, AccountId mentor, AccountId mentee, Instant endedAt, Map<BadgeKind, Given> badges) {

    /** A badge for one of the two, and how far it has come. */
    public record Given(UUID badge, BadgeState state) {}

    public FinishedPair {
        badges = Map.copyOf(badges);
    }

    /** Whom such a badge would be for. */
    public AccountId person(BadgeKind kind) {
        return kind == BadgeKind.MENTOR ? mentor : mentee;
    }
}
