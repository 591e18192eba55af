/** Where something is reported, and where reports are received. */
@NullMarked
@ApplicationModule(
        displayName = "Safeguarding pages",
        allowedDependencies = {"shared", "uikit", "account", "file", "safeguarding"})
package app.waymark.safeguarding.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
