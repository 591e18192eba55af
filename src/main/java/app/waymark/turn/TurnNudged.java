package app.waymark.turn;

import app.waymark.shared.AccountId;
import app.waymark.shared.Said;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A turn has stood past its patience and its holder is reminded, once a turn.
 *
 * @param turn the turn
 * @param said as in {@link Ask#said()}
 * @param subject the thing that waits
 * @param holder whose move it still is
 * @param asker who waits, or null
 * @param path where the move is made
 * @param since when it became the holder's move
 * @param number which reminder of it this is, beginning with 1
 * @param told whether the coordinators are told where it stands on
 */
public record TurnNudged(
        TurnId turn,
        Said said,
        UUID subject,
        AccountId holder,
        @Nullable AccountId asker,
        String path,
        Instant since,
        int number,
        boolean told) {

    /** Which words to use, as in {@link Said#kind()}. */
    public String kind() {
        return said.kind();
    }
}
