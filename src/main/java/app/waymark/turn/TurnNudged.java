package app.waymark.turn;

import app.waymark.shared.AccountId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A turn has stood past its patience and its holder is reminded, once a turn.
 *
 * @param turn the turn
 * @param kind as in {@link Ask#kind()}
 * @param holder whose move it still is
 * @param asker who waits, or null
 * @param arguments as in {@link Ask#arguments()}
 * @param path where the move is made
 * @param since when it became the holder's move
 */
public record TurnNudged(
        TurnId turn,
        String kind,
        AccountId holder,
        @Nullable AccountId asker,
        List<String> arguments,
        String path,
        Instant since) {}
