package app.waymark.notification;

import org.jspecify.annotations.Nullable;

/**
 * What a mail says that no mail server has taken yet.
 *
 * @param calendar its calendar part, or null
 */
public record KeptMail(
        MailSummary summary,
        String subject,
        String text,
        String html,
        @Nullable String calendar) {}
