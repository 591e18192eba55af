package app.waymark.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be sent.
 *
 * @param waiting how many mails
 * @param oldest when the oldest of them was written, or null where none waits
 * @param late whether that is longer ago than mail should ever wait
 * @param problem what the mail server, or the network, said at the last try of the oldest, or null
 */
public record MailBacklog(
        long waiting,
        @Nullable Instant oldest,
        boolean late,
        @Nullable String problem) {}
