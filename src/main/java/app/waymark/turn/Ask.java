package app.waymark.turn;

import app.waymark.shared.AccountId;
import app.waymark.shared.Said;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of whom, as the asking module says it.
 *
 * @param said what there is to say; its kind says which words: {@code turn.<kind>.mine} (said to the holder), {@code
 *     turn.<kind>.theirs} (said to who waits), for the second line of a row {@code turn.<kind>.detail}, and {@code
 *     turn.<kind>.done} once it is done, all with the other person's name as argument {0}
 * @param subject the thing that waits: a goal, thread, meeting, mentorship
 * @param holder whose move it is
 * @param asker who waits for it, or null where nobody in particular does
 * @param path the page on which the move is made, starting with a slash
 * @param mentorship the mentorship it happens in, or null
 * @param programme whose coordinators hear of it when it stands too long, or null for nobody
 * @param patience how long it may stand
 */
public record Ask(
        Said said,
        UUID subject,
        AccountId holder,
        @Nullable AccountId asker,
        String path,
        @Nullable UUID mentorship,
        @Nullable UUID programme,
        Patience patience) {

    /** Which words to use, as in {@link Said#kind()}. */
    public String kind() {
        return said.kind();
    }
}
