package app.waymark.account;

import app.waymark.shared.AccountId;
import java.time.Instant;
import java.util.UUID;

/**
 * A one-time link was made for somebody and has to reach that person's mailbox, and no other place. Published inside the
 * transaction that made it.
 *
 * @param eventId names the event; one mail goes out for it
 * @param account to whose address
 * @param link the whole address of the page; a secret, for the mail only
 * @param expiresAt until when it works
 */
public record OneTimeLinkIssued(UUID eventId, AccountId account, Purpose purpose, String link, Instant expiresAt) {

    /** Hides the link: events end up in logs. */
    @Override
    public String toString() {
        return "OneTimeLinkIssued[eventId=%s, account=%s, purpose=%s, expiresAt=%s]"
                .formatted(eventId, account, purpose, expiresAt);
    }
}
