package app.waymark.meeting;

import app.waymark.shared.AccountId;
import java.util.List;
import java.util.UUID;

/**
 * A mail with a calendar part is due. Published inside the transaction that booked, moved or cancelled; the
 * notification module writes it down there and sends it after the commit.
 *
 * @param eventId names the event; one event reaches one recipient once
 * @param recipient whose calendar it is for
 * @param from the other of the two, whose name is the messages' argument {0}
 * @param kind which words to use: the messages {@code news.<kind>.title} and {@code news.<kind>.body}
 * @param arguments the messages' further arguments, as in {@link app.waymark.shared.News#arguments()}
 * @param path the meeting's page
 * @param method the calendar part's method, {@code REQUEST} or {@code CANCEL}
 * @param ics the calendar part, for this recipient alone
 */
public record CalendarMailDue(
        UUID eventId,
        AccountId recipient,
        AccountId from,
        String kind,
        List<String> arguments,
        String path,
        String method,
        String ics) {

    public CalendarMailDue {
        arguments = List.copyOf(arguments);
    }
}
