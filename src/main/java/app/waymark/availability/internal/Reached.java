package app.waymark.availability.internal;

import app.waymark.availability.CalendarFault;
import app.waymark.calendar.CalendarReading;
import org.jspecify.annotations.Nullable;

/** What came of fetching a calendar. */
sealed interface Reached {

    /** It is as it was. */
    record Unchanged() implements Reached {}

    /** It was read. */
    record Read(
            CalendarReading.Busy busy,
            @Nullable String entityTag,
            @Nullable String lastModified) implements Reached {}

    /** It was not. */
    record Failed(CalendarFault fault) implements Reached {}
}
