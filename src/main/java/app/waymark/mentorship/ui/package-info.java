/** One mentorship's page, and the way to it. */
@NullMarked
@ApplicationModule(
        displayName = "Mentorship pages",
        allowedDependencies = {"mentorship", "availability", "program", "profile", "account", "shared", "turn", "uikit"
        })
package app.waymark.mentorship.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
