package app.waymark.notification.internal;

import app.waymark.account.Contact;
import app.waymark.notification.Topic;
import app.waymark.program.ProgrammeId;
import app.waymark.shared.Said;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail in its recipient's language and zone, ready to be put into the queue.
 *
 * @param kind what it says, as {@link app.waymark.shared.Said#kind()}, or null for a one-time link
 * @param said what it says, or null where nothing later can make it say something else
 * @param about the thing it is about, or null where it stands alone
 * @param body what follows the subject, without greeting and footer: what it brings into a mail that says several things
 * @param link the whole address behind the button
 * @param calendar its calendar part, or null
 * @param gathers whether it waits a moment for others to the same person, to be one mail with them
 * @param topic by which choice of its recipient's it comes, or null where it is none of theirs
 * @param programme which programme's it is, or null where it is Waymark's
 */
record OutgoingMail(
        Contact recipient,
        @Nullable String kind,
        @Nullable Said said,
        @Nullable UUID about,
        Written written,
        String body,
        String link,
        @Nullable CalendarPart calendar,
        boolean gathers,
        @Nullable Topic topic,
        @Nullable ProgrammeId programme) {

    /** A mail's words. */
    record Written(String subject, String text, String html) {}

    /** A file for a calendar and what the calendar is to do with it. */
    record CalendarPart(String ics, String method) {}
}
