/**
 * Reads other people's calendars: iCalendar text in, busy times out, and never what they are for. Plain Java; what it reads
 * is hostile until shown otherwise, so everything is bounded, and nothing depends on the zone or language of the machine.
 *
 * <p>Start at {@link app.waymark.calendar.BusyTimes}. How calendars are expanded, and why not by a library:
 * {@code docs/adr/0018-calendars-are-expanded-here.md}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Calendar",
        allowedDependencies = {"shared"})
package app.waymark.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
