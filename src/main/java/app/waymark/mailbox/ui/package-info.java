/** One's own answers by mail, and the door through which a mail server may hand mail over. */
@NullMarked
@ApplicationModule(
        displayName = "Mailbox pages",
        allowedDependencies = {"mailbox", "shared", "uikit", "account"})
package app.waymark.mailbox.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
