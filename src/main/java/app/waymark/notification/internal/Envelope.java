package app.waymark.notification.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Everything that the mail server is given. */
record Envelope(
        String messageId,
        String toAddress,
        String toName,
        String subject,
        String text,
        String html,
        @Nullable String calendar,
        @Nullable String calendarMethod,
        Instant writtenAt) {}
