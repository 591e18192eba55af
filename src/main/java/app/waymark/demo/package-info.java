/**
 * A story to look around in: told through the services, as its people, at instants of the past half year. Runs once,
 * into an empty database, and only where {@code waymark.demo} is on.
 */
@NullMarked
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "shared",
            "turn",
            "account",
            "availability",
            "profile",
            "program",
            "mentorship",
            "feedback",
            "goal",
            "goal :: coach",
            "meeting",
            "recognition",
            "network",
            "safeguarding",
            "matching",
            "skill",
            "skill :: published",
            "learning",
            "engine :: criteria",
            "engine :: model",
            "notification"
        })
package app.waymark.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
