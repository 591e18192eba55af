/**
 * When people have time, and when they are away: the calendars elsewhere that they let Waymark read, of which only the busy times are kept. What is
 * busy, nobody is told but their owner; others learn that a time is not free, never why.
 */
@NullMarked
@ApplicationModule(
        displayName = "Availability",
        allowedDependencies = {"shared", "account", "calendar", "turn"})
package app.waymark.availability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
