package app.waymark.turn;

import app.waymark.shared.AccountId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * It became somebody's move. Published inside the transaction that handed the turn.
 *
 * @param turn the turn; a fresh one each time the move passes, so it names this event too
 * @param kind as in {@link Ask#kind()}
 * @param holder whose move it is
 * @param asker who waits, or null
 * @param arguments as in {@link Ask#arguments()}
 * @param path where the move is made
 */
public record TurnHanded(
        TurnId turn,
        String kind,
        AccountId holder,
        @Nullable AccountId asker,
        List<String> arguments,
        String path) {}
