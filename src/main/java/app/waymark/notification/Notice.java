package app.waymark.notification;

import app.waymark.shared.AccountId;
import app.waymark.shared.Said;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the inbox.
 *
 * @param id the entry
 * @param key the message that is its sentence; argument {0} is the other person's name
 * @param from whose act it was, or null
 * @param said what it says
 * @param path where to read on
 * @param at when it happened
 * @param read whether it has been opened or marked as read
 * @param settled what became of what it asked for, or null where it asks still, or never asked
 * @param settledAt since when, or null
 * @param done whether its reader is done with it, because it is settled or because they said so
 * @param laterUntil until when its reader put it off, or null
 */
public record Notice(
        UUID id,
        String key,
        @Nullable AccountId from,
        Said said,
        String path,
        Instant at,
        boolean read,
        @Nullable Settled settled,
        @Nullable Instant settledAt,
        boolean done,
        @Nullable Instant laterUntil) {

    /** The sentence as it stands now: what was asked and done is told as done. */
    public String sentence() {
        return settled == Settled.DONE && key.endsWith(".mine") ? key.replaceAll("mine$", "done") : key;
    }
}
