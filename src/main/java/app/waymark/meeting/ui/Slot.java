package app.waymark.meeting.ui;

import java.time.Instant;

/**
 * A time to be chosen, in what is shown of it.
 *
 * @param mine the time on one's own clock; of a time that comes twice that night it says which
 * @param theirs the second line: the other's time where it differs, or why it cannot be chosen; empty where there is none
 * @param whose whose time the second line is; empty where it says so itself
 * @param apart whether the two clocks show different times
 * @param night whether it is night for the other
 */
record Slot(
        Instant start,
        String mine,
        String theirs,
        String whose,
        boolean apart,
        boolean night,
        boolean chosen,
        boolean enabled) {}
