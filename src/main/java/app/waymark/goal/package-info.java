/**
 * Goals with their measures and plans, as versioned documents: written by a mentee, shared with one mentor at a time,
 * reviewed, revised, reached or dropped with the reason kept.
 */
@NullMarked
@ApplicationModule(
        displayName = "Goal",
        allowedDependencies = {
            "shared",
            "turn",
            "availability",
            "audit",
            "file",
            "account",
            "program",
            "mentorship",
            "feedback",
            "mailbox",
            "skill",
            "learning",
            "skill",
            "search",
            "safeguarding"
        })
package app.waymark.goal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
