package app.waymark.meeting;

import app.waymark.shared.TimeWindow;
import java.time.Duration;
import java.util.List;

/**
 * What two have free together.
 *
 * @param slots the best first; none where {@link #obstacle} says what is in the way
 * @param lengths how long the other likes meetings to be, the usual length first
 * @param length the one that was looked for
 * @param obstacle what is in the way
 * @param mineSaid whether one has said hours of one's own
 * @param told whether one is told as soon as there is a time
 * @param mineBusy when one has no time oneself, within {@link #read}
 * @param read where that was looked at
 */
public record SharedTimes(
        List<SharedSlot> slots,
        List<Duration> lengths,
        Duration length,
        Obstacle obstacle,
        boolean mineSaid,
        boolean told,
        List<TimeWindow> mineBusy,
        TimeWindow read) {

    /** What is in the way, in no more detail than either may know of the other. */
    public enum Obstacle {
        /** Nothing is: there are times. */
        NONE,
        /** The other has not said when they can be met; only proposals find a time. */
        THEIRS_UNSAID,
        /** The other has hours, all of which are night here. */
        APART,
        /** The other has hours, but none is free for both in the weeks that are looked at. */
        NOTHING_FREE
    }
}
