/** A person's own profile. */
@NullMarked
@ApplicationModule(
        displayName = "Profile pages",
        allowedDependencies = {"profile", "availability", "availability.ui", "shared", "uikit"})
package app.waymark.profile.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
