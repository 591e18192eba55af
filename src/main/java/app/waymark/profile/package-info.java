/** What a person offers and seeks, and whatever else of them a programme matches on. */
@NullMarked
@ApplicationModule(
        displayName = "Profile",
        allowedDependencies = {"shared", "turn", "audit", "account"})
package app.waymark.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
