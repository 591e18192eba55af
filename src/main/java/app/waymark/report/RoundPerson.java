package app.waymark.report;

import app.waymark.program.InvitationState;
import app.waymark.shared.AccountId;
import app.waymark.shared.EmailAddress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One person of a round, as its coordinators see them. Until somebody takes part they see of them what their own import
 * says, and nothing that would tell whether the address has an account.
 *
 * @param account whose part it is
 * @param name the name: the person's own once they take part, else the import's
 * @param email the address
 * @param mentor whether they mentor, or are asked to
 * @param mentee whether they are mentored, or are asked to be
 * @param capacity how many mentees they take; null where nobody has said it yet
 * @param mentees how many they have, or are proposed, in this round
 * @param matched whether, as a mentee, they have a mentor or are proposed one
 * @param state how they stand to the round
 * @param askedAt when an invitation was mailed last; null where none was
 */
public record RoundPerson(
        AccountId account,
        String name,
        EmailAddress email,
        boolean mentor,
        boolean mentee,
        @Nullable Integer capacity,
        int mentees,
        boolean matched,
        InvitationState state,
        @Nullable Instant askedAt) {

    /** Whether an invitation was mailed. */
    public boolean asked() {
        return askedAt != null;
    }
}
