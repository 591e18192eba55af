/** The page with the people to stay in touch with. */
@NullMarked
@ApplicationModule(
        displayName = "Network pages",
        allowedDependencies = {"shared", "uikit", "account", "network", "recognition"})
package app.waymark.network.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
