package app.waymark.matching;

import app.waymark.shared.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A policy as it was saved.
 *
 * @param number counted from 1 within the round; 0 is what Waymark proposes while nobody has saved one
 * @param savedBy who saved it, or null for Waymark's own
 * @param savedAt when, or null for Waymark's own
 */
public record PolicyVersion(
        int number,
        Policy policy,
        @Nullable AccountId savedBy,
        @Nullable Instant savedAt) {}
