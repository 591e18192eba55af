package app.waymark.skill;

import java.time.Instant;
import java.util.List;

/**
 * What became different of where somebody stands from one time to the next.
 *
 * @param until until when it was as it was before
 * @param changes what is different; never empty
 */
public record StandingChanges(Instant until, List<Change> changes) {

    public StandingChanges {
        changes = List.copyOf(changes);
    }

    /**
     * One thing that is different.
     *
     * @param before what it said, empty where it is new
     * @param after what it said then, empty where it was taken away
     */
    public record Change(StandingPart part, String before, String after) {}
}
