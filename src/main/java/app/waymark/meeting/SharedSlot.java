package app.waymark.meeting;

import app.waymark.shared.TimeWindow;

/**
 * A time that two have free together, and that either may book without asking.
 *
 * @param comfort how good it is for both
 */
public record SharedSlot(TimeWindow window, Comfort comfort) {

    /** The better first. */
    public enum Comfort {
        /** Within the hours that both have said. */
        BOTH,
        /** Within the other's hours, and in one's own daytime though not in one's own hours. */
        OUTSIDE_MINE
    }
}
