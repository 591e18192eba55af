package app.waymark.feedback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is still open in the threads about one thing.
 *
 * @param count how many are not resolved
 * @param mine since when an answer of the reader is waited for, or null where none is
 * @param theirs since when the reader waits for an answer of the other one, or null where for none
 */
public record OpenThreads(
        int count, @Nullable Instant mine, @Nullable Instant theirs) {}
