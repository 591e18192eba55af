package app.waymark.shared;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something happened that a person should hear of although it is not their move. Published by the module in which it
 * happened, inside the transaction of the change; the notification module turns it into an entry in the inbox and a
 * mail. (Where it becomes somebody's move, the turn ledger says so instead, and tells by itself.)
 *
 * @param eventId names the event; one event reaches one recipient once, however often it is published
 * @param said what there is to say; its kind says which words: {@code news.<kind>.title} and {@code news.<kind>.body}
 * @param subject the thing it is about: what is said of one thing reaches one person in its order
 * @param recipient who hears of it
 * @param from whose act it was, or null where it was nobody's; its name is the messages' argument {0}
 * @param path the page on which to read on, starting with a slash
 */
public record News(
        UUID eventId,
        Said said,
        UUID subject,
        AccountId recipient,
        @Nullable AccountId from,
        String path) {

    /** Which words to use, as in {@link Said#kind()}. */
    public String kind() {
        return said.kind();
    }
}
