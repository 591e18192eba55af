package app.waymark.turn;

import app.waymark.shared.AccountId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * It is nobody's move any more. Published inside the transaction that closed the turn.
 *
 * @param turn the turn
 * @param kind as in {@link Ask#kind()}
 * @param subject the thing that waited
 * @param holder whose move it was
 * @param mentorship the mentorship it happened in, or null
 * @param done whether the holder closed it: the move was made; otherwise it is no longer asked for
 */
public record TurnClosed(
        TurnId turn,
        String kind,
        UUID subject,
        AccountId holder,
        @Nullable UUID mentorship,
        boolean done) {}
