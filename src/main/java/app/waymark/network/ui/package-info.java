/** The pages with the people to stay in touch with and with introductions, and the door for who has no account. */
@NullMarked
@ApplicationModule(
        displayName = "Network pages",
        allowedDependencies = {"shared", "uikit", "account", "network", "mentorship", "recognition"})
package app.waymark.network.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
