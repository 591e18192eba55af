package app.waymark.shared;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something happened that a person should hear of although it is not their move. Published by the module in which it
 * happened, inside the transaction of the change; the notification module turns it into an entry in the inbox and a
 * mail. (Where it becomes somebody's move, the turn ledger says so instead, and tells by itself.)
 *
 * @param eventId names the event; one event reaches one recipient once, however often it is published
 * @param kind which words to use: the messages {@code news.<kind>.title} and {@code news.<kind>.body}
 * @param recipient who hears of it
 * @param from whose act it was, or null where it was nobody's; its name is the messages' argument {0}
 * @param arguments the messages' further arguments, {1} and so on; instants go in as ISO-8601 text and are shown
 *     in the recipient's zone
 * @param path the page on which to read on, starting with a slash
 */
public record News(
        UUID eventId,
        String kind,
        AccountId recipient,
        @Nullable AccountId from,
        List<String> arguments,
        String path) {

    public News {
        arguments = List.copyOf(arguments);
    }
}
