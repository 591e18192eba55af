package app.waymark.goal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One's vision with what it was before.
 *
 * @param present as it is now; null where there is none
 * @param edition what to pass with the next save
 * @param before what it was before, the latest first
 */
public record VisionPage(@Nullable Vision present, int edition, List<Before> before) {

    public VisionPage {
        before = List.copyOf(before);
    }

    /** What it said once, and since when. */
    public record Before(int edition, String text, Instant writtenAt) {}
}
