/** The inbox, and the administrator's view of the mail. */
@NullMarked
@ApplicationModule(
        displayName = "Notification pages",
        allowedDependencies = {"notification", "mailbox", "account", "program", "shared", "uikit"})
package app.waymark.notification.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
