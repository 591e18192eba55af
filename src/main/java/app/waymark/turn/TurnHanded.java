package app.waymark.turn;

import app.waymark.shared.AccountId;
import app.waymark.shared.Said;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * It became somebody's move. Published inside the transaction that handed the turn.
 *
 * @param turn the turn; a fresh one each time the move passes, so it names this event too
 * @param said as in {@link Ask#said()}
 * @param subject the thing that waits
 * @param holder whose move it is
 * @param asker who waits, or null
 * @param mentorship the mentorship it happens in, or null
 * @param path where the move is made
 */
public record TurnHanded(
        TurnId turn,
        Said said,
        UUID subject,
        AccountId holder,
        @Nullable AccountId asker,
        @Nullable UUID mentorship,
        String path) {

    /** Which words to use, as in {@link Said#kind()}. */
    public String kind() {
        return said.kind();
    }
}
