package app.waymark.turn;

import app.waymark.shared.AccountId;
import app.waymark.shared.Said;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One open turn, as it is shown.
 *
 * @param id the turn
 * @param said as in {@link Ask#said()}
 * @param subject the thing that waits
 * @param holder whose move it is
 * @param asker who waits, or null
 * @param since when it became the holder's move
 * @param nudgeAt when the holder is reminded, or was
 * @param escalateAt when the coordinators are told, or were
 * @param path where the move is made
 * @param mentorship the mentorship it happens in, or null
 */
public record Waiting(
        TurnId id,
        Said said,
        UUID subject,
        AccountId holder,
        @Nullable AccountId asker,
        Instant since,
        Instant nudgeAt,
        Instant escalateAt,
        String path,
        @Nullable UUID mentorship) {

    /** Which words to use, as in {@link Said#kind()}. */
    public String kind() {
        return said.kind();
    }
}
