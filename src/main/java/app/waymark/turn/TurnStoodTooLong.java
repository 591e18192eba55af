package app.waymark.turn;

import app.waymark.shared.AccountId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A turn has stood so long that the programme's coordinators should look, once a turn.
 *
 * @param turn the turn
 * @param kind as in {@link Ask#kind()}
 * @param holder whose move it still is
 * @param asker who waits, or null
 * @param mentorship the mentorship it happens in, or null
 * @param programme whose coordinators are told
 * @param since when it became the holder's move
 */
public record TurnStoodTooLong(
        TurnId turn,
        String kind,
        AccountId holder,
        @Nullable AccountId asker,
        @Nullable UUID mentorship,
        UUID programme,
        Instant since) {}
