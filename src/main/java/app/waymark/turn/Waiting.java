package app.waymark.turn;

import app.waymark.shared.AccountId;
import app.waymark.shared.Said;
import java.time.Instant;
import java.time.LocalDate;
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
 * @param nudgeAt when the holder is reminded next, or was last; null where nobody is
 * @param escalateAt when the coordinators are told, or were; null where nobody is
 * @param restsOn the day before which its holder does not want it, or null
 * @param awayUntil the day on which its holder is back, or null
 * @param expected how long the answer was expected to take when it was asked, or null where nobody can tell
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
        @Nullable Instant nudgeAt,
        @Nullable Instant escalateAt,
        @Nullable LocalDate restsOn,
        @Nullable LocalDate awayUntil,
        @Nullable ExpectedWait expected,
        String path,
        @Nullable UUID mentorship) {

    /** Which words to use, as in {@link Said#kind()}. */
    public String kind() {
        return said.kind();
    }
}
