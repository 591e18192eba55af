/** Read-only views across the modules: what waits for a person, and how a round is doing. */
@NullMarked
@ApplicationModule(
        displayName = "Report",
        allowedDependencies = {
            "shared",
            "turn",
            "audit",
            "account",
            "profile",
            "program",
            "mentorship",
            "feedback",
            "goal",
            "learning",
            "meeting",
            "recognition",
            "network",
            "matching",
            "notification"
        })
package app.waymark.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
