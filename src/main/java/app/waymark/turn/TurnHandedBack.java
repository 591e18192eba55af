package app.waymark.turn;

import app.waymark.shared.AccountId;
import app.waymark.shared.Said;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody handed back what was asked of them. Published inside the transaction, so that the module that asked can keep
 * what was said where both read it.
 *
 * @param said what was asked
 * @param subject the thing that waits
 * @param by who handed it back
 * @param to who asked, whose move it is now
 * @param mentorship the mentorship it happens in, or null
 * @param word what was said with it
 */
public record TurnHandedBack(
        Said said,
        UUID subject,
        AccountId by,
        AccountId to,
        @Nullable UUID mentorship,
        String word) {}
