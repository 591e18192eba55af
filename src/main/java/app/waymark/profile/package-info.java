/** What a person tells of themselves everywhere, in their own words. */
@NullMarked
@ApplicationModule(
        displayName = "Profile",
        allowedDependencies = {"shared", "turn", "audit", "account"})
package app.waymark.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
