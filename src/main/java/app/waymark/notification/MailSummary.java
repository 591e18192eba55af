package app.waymark.notification;

import app.waymark.shared.AccountId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One mail in the queue, without what it says.
 *
 * @param id the mail
 * @param recipient whom it is for
 * @param to the address it goes to
 * @param subject its subject, or null once it is sent: what two people say to each other is not kept here
 * @param state where it is on its way
 * @param attempts how often it has been tried
 * @param problem what the mail server said at the last try, or null
 * @param createdAt when it was written
 * @param sentAt when the mail server took it, or null
 */
public record MailSummary(
        UUID id,
        AccountId recipient,
        String to,
        @Nullable String subject,
        MailState state,
        int attempts,
        @Nullable String problem,
        Instant createdAt,
        @Nullable Instant sentAt) {}
