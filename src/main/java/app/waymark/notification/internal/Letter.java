package app.waymark.notification.internal;

import app.waymark.account.Contact;
import org.jspecify.annotations.Nullable;

/** A mail in its recipient's language and zone, ready to be put into the queue. */
record Letter(
        Contact recipient,
        String subject,
        String text,
        String html,
        @Nullable String calendar,
        @Nullable String calendarMethod) {}
