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
 * @param brings what its recipient does without where it never arrives
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
        @Nullable Instant sentAt,
        Brings brings) {

    /** What a mail brings. */
    public enum Brings {
        /** A link that somebody waits for, or a letter to somebody without an account: it stands nowhere else. */
        LINK,
        /** What always arrives, whatever its recipient chose: an invitation, a meeting that is booked, moved or called off, safety. */
        ALWAYS,
        /** News that stand in Waymark too. */
        NEWS;

        /** What a mail of this kind brings, which came by this choice. */
        public static Brings of(@Nullable String kind, @Nullable Topic topic) {
            if (kind == null) {
                return LINK;
            }
            // A letter that says several things says nothing that does not stand in the inbox.
            boolean news = topic == null ? kind.equals(LETTER) : topic != Topic.ALWAYS;
            return news ? NEWS : ALWAYS;
        }

        private static final String LETTER = "notification.digest";
    }
}
