package app.waymark.meeting;

import app.waymark.shared.AccountId;
import app.waymark.shared.Said;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail with a calendar part is due. Published inside the transaction that booked, moved or cancelled; the
 * notification module writes it down there and sends it after the commit.
 *
 * @param eventId names the event; one event reaches one recipient once
 * @param said what there is to say, in this recipient's own view
 * @param subject the meeting
 * @param recipient whose calendar it is for
 * @param from the other of the two, whose name is the messages' argument {0}
 * @param path the meeting's page
 * @param method the calendar part's method, {@code REQUEST} or {@code CANCEL}
 * @param ics the calendar part, for this recipient alone
 * @param answering how it can be answered, or null where it asks nothing
 */
public record CalendarMailDue(
        UUID eventId,
        Said said,
        UUID subject,
        AccountId recipient,
        AccountId from,
        String path,
        String method,
        String ics,
        @Nullable Answering answering) {

    /**
     * How a mail can be answered.
     *
     * @param path below which one says without a sign-in whether one comes, or null where that is not said of one date
     * @param heard whether it is heard what the calendar answers
     */
    public record Answering(@Nullable String path, boolean heard) {}

    /** Which words to use, as in {@link Said#kind()}. */
    public String kind() {
        return said.kind();
    }
}
