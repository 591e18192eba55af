package app.waymark.mailbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the mailbox that answers come to is doing.
 *
 * @param reads whether one is set up to be read
 * @param readAt when it was last read, or null where it never was
 * @param failedSince since when it cannot be read, or null where it can
 * @param problem what the server, or the network, said, or null
 * @param silent whether it has not been read for longer than it should
 */
public record MailboxState(
        boolean reads,
        @Nullable Instant readAt,
        @Nullable Instant failedSince,
        @Nullable String problem,
        boolean silent) {}
