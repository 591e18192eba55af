package app.waymark.turn;

import app.waymark.shared.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One open turn, as it is shown.
 *
 * @param id the turn
 * @param kind as in {@link Ask#kind()}
 * @param subject the thing that waits
 * @param holder whose move it is
 * @param asker who waits, or null
 * @param since when it became the holder's move
 * @param nudgeAt when the holder is reminded, or was
 * @param escalateAt when the coordinators are told, or were
 * @param arguments as in {@link Ask#arguments()}
 * @param path where the move is made
 * @param mentorship the mentorship it happens in, or null
 */
public record Waiting(
        TurnId id,
        String kind,
        UUID subject,
        AccountId holder,
        @Nullable AccountId asker,
        Instant since,
        Instant nudgeAt,
        Instant escalateAt,
        List<String> arguments,
        String path,
        @Nullable UUID mentorship) {}
