package app.waymark.goal;

import app.waymark.shared.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a goal.
 *
 * @param number counted from 1, the first one that was shared
 * @param by who made it
 * @param at when
 * @param why what changed and why, may be empty
 * @param restored the number of the revision that this one brings back, or null
 * @param thanks who suggested words that came into it, or null
 */
public record Revision(
        int number,
        AccountId by,
        Instant at,
        String why,
        @Nullable Integer restored,
        @Nullable AccountId thanks) {}
