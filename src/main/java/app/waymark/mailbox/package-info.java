/**
 * Reads the mail that people answer with: judges whether it is theirs, cuts it down to what they wrote, and hands it to the
 * module that asked for it. Off until a mailbox is set up.
 */
@NullMarked
@ApplicationModule(
        displayName = "Mailbox",
        allowedDependencies = {"shared", "account", "audit", "turn", "file"})
package app.waymark.mailbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
