package app.waymark.meeting;

import app.waymark.shared.TimeWindow;
import java.time.LocalDate;
import java.util.Set;

/**
 * One date of a series, looked at before it is booked.
 *
 * @param on its day by the rule
 * @param window when it is
 * @param clashes what speaks against it, for the reader or the other; what exactly that is stays the other's
 */
public record SeriesDate(LocalDate on, TimeWindow window, Set<Clash> clashes) {

    public SeriesDate {
        clashes = Set.copyOf(clashes);
    }

    /** What can speak against a date. */
    public enum Clash {
        /** It is over, or begins within the minute. */
        PAST,
        /** The reader has another meeting then. */
        MINE_BOOKED,
        /** The reader's own calendars say that there is no time. */
        MINE_BUSY,
        /** It is outside the hours that the reader said, or on one of their days off. */
        OUTSIDE_MINE,
        /** The other has no time then. */
        THEIRS_TAKEN,
        /** It is outside the hours that the other said, or on one of their days off. */
        OUTSIDE_THEIRS,
        /** It is night for the other. */
        THEIR_NIGHT
    }

    /** Whether it can be booked; anything else that speaks against it is for the two to weigh. */
    public boolean bookable() {
        return !clashes.contains(Clash.PAST) && !clashes.contains(Clash.MINE_BOOKED);
    }
}
