package app.waymark.notification;

import app.waymark.shared.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the inbox.
 *
 * @param id the entry
 * @param key the message that is its sentence; argument {0} is the other person's name
 * @param from whose act it was, or null
 * @param arguments the message's further arguments
 * @param path where to read on
 * @param at when it happened
 * @param read whether it has been opened or marked as read
 */
public record Notice(
        UUID id, String key, @Nullable AccountId from, List<String> arguments, String path, Instant at, boolean read) {}
