package app.waymark.program;

import app.waymark.shared.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A coordinator asks people to take part in a round, and each is to be mailed. Published inside the transaction of the
 * asking. The mail is the same whether or not its reader has an account; only where its link leads differs.
 *
 * @param programme which programme asks
 * @param programmeName what it is called
 * @param roundName to which round
 * @param inviter the name of the coordinator who asks
 * @param inviterAccount who asks, for the address at which to ask back
 * @param invited whom
 */
public record InvitationsDue(
        ProgrammeId programme,
        String programmeName,
        String roundName,
        String inviter,
        AccountId inviterAccount,
        List<Invited> invited) {

    public InvitationsDue {
        invited = List.copyOf(invited);
    }

    /**
     * One invited person.
     *
     * @param eventId names the asking; one mail goes out for it
     * @param invitation which invitation: asked again, or settled before its mail went, that one is not sent any more
     * @param account to whose address
     * @param name what the programme calls the person
     * @param language the language of the mail: the one the import says, else the programme's
     * @param mentor whether as a mentor
     * @param mentee whether as a mentee
     * @param link the whole address at which to answer; a secret where it signs in
     * @param expiresAt until when the link works, or null where it does for good
     */
    public record Invited(
            UUID eventId,
            UUID invitation,
            AccountId account,
            String name,
            Locale language,
            boolean mentor,
            boolean mentee,
            String link,
            @Nullable Instant expiresAt) {

        /** Hides the link: events end up in logs. */
        @Override
        public String toString() {
            return "Invited[eventId=%s, account=%s]".formatted(eventId, account);
        }
    }
}
