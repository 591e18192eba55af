/** The pair: from proposed to closed, and who may see what because of it. */
@NullMarked
@ApplicationModule(
        displayName = "Mentorship",
        allowedDependencies = {
            "shared",
            "turn",
            "audit",
            "mailbox",
            "account",
            "profile",
            "program",
            "search",
            "availability",
            "safeguarding"
        })
package app.waymark.mentorship;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
