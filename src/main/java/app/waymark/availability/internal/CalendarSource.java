package app.waymark.availability.internal;

import app.waymark.shared.TimeWindow;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Where calendars come from. */
interface CalendarSource {

    /** Fetches and reads a calendar, unless it is as these say that it was; never throws for what is wrong out there. */
    Reached fetch(
            CalendarAddress address,
            @Nullable String entityTag,
            @Nullable String lastModified,
            TimeWindow window,
            ZoneId reader);
}
