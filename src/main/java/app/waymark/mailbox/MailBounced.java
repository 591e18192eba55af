package app.waymark.mailbox;

import app.waymark.shared.AccountId;
import java.util.UUID;

/**
 * A mail that a server had taken came back. Published inside the transaction in which the report was read.
 *
 * @param person to whom it was
 * @param mail which it was
 * @param forGood whether it is the address that fails, and will fail again
 * @param words what the server said
 */
public record MailBounced(AccountId person, UUID mail, boolean forGood, String words) {}
