/**
 * Tells people: the inbox inside Waymark and the mail outside it. Listens to turns that are handed and news that is told,
 * in the transaction in which they happen, and sends after it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Notification",
        allowedDependencies = {
            "shared",
            "turn",
            "account",
            "program",
            "skill",
            "network",
            "meeting",
            "mentorship",
            "goal",
            "audit",
            "mailbox"
        })
package app.waymark.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
