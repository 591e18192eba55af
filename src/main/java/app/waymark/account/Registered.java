package app.waymark.account;

import app.waymark.shared.AccountId;
import app.waymark.shared.EmailAddress;
import java.util.Map;
import java.util.Set;

/**
 * The accounts behind a batch of addresses.
 *
 * @param ids the account of each address, whether it was there before or is new
 * @param made those of them that are new
 */
public record Registered(Map<EmailAddress, AccountId> ids, Set<AccountId> made) {

    public Registered {
        ids = Map.copyOf(ids);
        made = Set.copyOf(made);
    }
}
