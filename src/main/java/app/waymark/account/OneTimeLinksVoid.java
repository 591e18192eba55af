package app.waymark.account;

import app.waymark.shared.AccountId;
import java.util.Set;
import java.util.UUID;

/**
 * Links that were made for somebody do not work any more: the password was set, or a newer link was sent. What of them has
 * not been mailed yet need not be. Published inside the transaction that made them void.
 *
 * @param account whose they were
 * @param links as in {@link OneTimeLinkIssued#eventId()}
 */
public record OneTimeLinksVoid(AccountId account, Set<UUID> links) {

    public OneTimeLinksVoid {
        links = Set.copyOf(links);
    }
}
