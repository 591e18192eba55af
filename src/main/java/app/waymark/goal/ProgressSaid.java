package app.waymark.goal;

import app.waymark.shared.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody chose by what a goal's progress is counted, or said how far it is.
 *
 * @param percent what was said, by hand; null otherwise
 * @param reason why, by hand; empty otherwise
 */
public record ProgressSaid(ProgressWay way, @Nullable Integer percent, String reason, AccountId by, Instant at) {

    /** The longest reason. */
    public static final int MOST_REASON = 300;
}
