package app.waymark.notification.internal;

import app.waymark.account.AccountSummary;
import org.jspecify.annotations.Nullable;

/** A mail in its recipient's language and zone, ready to be put into the queue. */
record Letter(
        AccountSummary recipient,
        String subject,
        String text,
        String html,
        @Nullable String calendar,
        @Nullable String calendarMethod) {}
