package app.waymark.program;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as the invited person sees it.
 *
 * @param id the invitation
 * @param round to which round of which programme
 * @param state how it stands
 * @param mentor whether as a mentor
 * @param mentee whether as a mentee
 * @param capacity how many mentees the programme believes a mentor takes; null where it was not said
 * @param invitedBy the name of the coordinator who asked, empty where nobody did by name
 * @param askedAt when it was last mailed, or null
 */
public record Invitation(
        InvitationId id,
        RoundSummary round,
        InvitationState state,
        boolean mentor,
        boolean mentee,
        @Nullable Integer capacity,
        String invitedBy,
        @Nullable Instant askedAt) {

    /** Whether it can be accepted: not while it is withdrawn, and not once the round is over. */
    public boolean open() {
        return round.state() != RoundState.ENDED
                && state != InvitationState.JOINED
                && state != InvitationState.WITHDRAWN;
    }
}
