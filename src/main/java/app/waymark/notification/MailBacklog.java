package app.waymark.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be sent.
 *
 * @param waiting how many mails
 * @param due how many of them could have gone by now: the others wait for their hour, or for more to the same person
 * @param oldest since when the one could have gone that waits longest, or null where none could
 * @param late whether that is longer ago than mail should ever wait
 * @param problem what the mail server, or the network, said at the last try of the oldest, or null
 */
public record MailBacklog(
        long waiting,
        long due,
        @Nullable Instant oldest,
        boolean late,
        @Nullable String problem) {}
