/** Home, and the coordinator's pages about a round and its people. */
@NullMarked
@ApplicationModule(
        displayName = "Report pages",
        allowedDependencies = {
            "report",
            "shared",
            "turn",
            "turn.ui",
            "availability",
            "availability.ui",
            "account",
            "profile",
            "program",
            "mentorship",
            "goal",
            "learning",
            "meeting",
            "recognition",
            "network",
            "notification",
            "uikit"
        })
package app.waymark.report.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
