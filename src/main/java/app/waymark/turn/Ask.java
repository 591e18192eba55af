package app.waymark.turn;

import app.waymark.shared.AccountId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of whom, as the asking module says it.
 *
 * @param kind which words to use, as {@code module.what}: the messages {@code turn.<kind>.mine} (said to the holder),
 *     {@code turn.<kind>.theirs} (said to who waits), both with argument {0} the other person's name and {1}… the
 *     arguments, and, for the second line of a row, {@code turn.<kind>.detail}
 * @param subject the thing that waits: a goal, thread, meeting, mentorship
 * @param holder whose move it is
 * @param asker who waits for it, or null where nobody in particular does
 * @param arguments titles and short quotations for the messages; instants as ISO-8601 text
 * @param path the page on which the move is made, starting with a slash
 * @param mentorship the mentorship it happens in, or null
 * @param programme whose coordinators hear of it when it stands too long, or null for nobody
 * @param patience how long it may stand
 */
public record Ask(
        String kind,
        UUID subject,
        AccountId holder,
        @Nullable AccountId asker,
        List<String> arguments,
        String path,
        @Nullable UUID mentorship,
        @Nullable UUID programme,
        Patience patience) {

    public Ask {
        arguments = List.copyOf(arguments);
    }
}
