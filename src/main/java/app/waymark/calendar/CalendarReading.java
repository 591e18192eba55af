package app.waymark.calendar;

import app.waymark.shared.TimeWindow;
import java.util.List;

/** What came of reading a calendar. */
public sealed interface CalendarReading {

    /**
     * It was read.
     *
     * @param windows when its owner is busy, in order, each apart from the next; cut to the time that was asked for
     * @param events how many events it has, busy or not, near or far
     * @param unread how many of these could not be understood and count for nothing
     */
    record Busy(List<TimeWindow> windows, int events, int unread) implements CalendarReading {}

    /** It was not, and none of it counts. */
    record Refused(Why why) implements CalendarReading {}

    /** Why a calendar is refused. */
    enum Why {
        /** Something else than iCalendar. */
        NO_CALENDAR,
        /** It breaks off: what is missing may be busy, too. */
        INCOMPLETE,
        /** More text than is read. */
        TOO_LARGE,
        /** More events than are read. */
        TOO_MANY_EVENTS,
        /** Parts within parts within parts. */
        TOO_DEEP,
        /** Repeats more often than can be worked out. */
        TOO_MUCH_REPEATED
    }
}
