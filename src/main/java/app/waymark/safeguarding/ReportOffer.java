package app.waymark.safeguarding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is shown before they report something.
 *
 * @param thing what would be reported
 * @param to who would receive it
 * @param reportedAt when this person reported it before and it is not settled yet, or null
 */
public record ReportOffer(
        ReportedThing thing, To to, @Nullable Instant reportedAt) {

    /** Who receives a report. */
    public enum To {
        COORDINATORS,
        ADMINISTRATORS,
        NOBODY
    }
}
