package app.waymark.meeting;

import app.waymark.shared.AccountId;
import app.waymark.shared.TimeWindow;
import java.util.Map;

/**
 * A time at which a group could meet.
 *
 * @param inTheWay whom something keeps from it, and what, in no more detail than anybody may know
 * @param mine whether who asks has something else then
 */
public record GroupSlot(TimeWindow window, Map<AccountId, InTheWay> inTheWay, boolean mine) {

    /** What is in the way; not why. */
    public enum InTheWay {
        /** It is night where they are. */
        NIGHT,
        /** They are away. */
        AWAY,
        /** It is outside the hours they said. */
        OUTSIDE,
        /** They have something else. */
        BUSY
    }

    public GroupSlot {
        inTheWay = Map.copyOf(inTheWay);
    }
}
