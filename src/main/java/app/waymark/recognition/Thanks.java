package app.waymark.recognition;

import app.waymark.shared.AccountId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Thanks that somebody said for something they reached.
 *
 * @param item the goal or milestone
 * @param to whom, where that is somebody of Waymark who is told; or null
 * @param toWhom the name, where it is somebody else; empty otherwise
 */
public record Thanks(UUID id, UUID item, @Nullable AccountId to, String toWhom, String words, Instant at) {}
