/** The page of one's own calendars. */
@NullMarked
@ApplicationModule(
        displayName = "Availability UI",
        allowedDependencies = {"availability", "uikit", "shared"})
package app.waymark.availability.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
