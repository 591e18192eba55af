/** Frameworks: written by coordinators, read by the people of a programme, and searched as one types. */
@NullMarked
@ApplicationModule(
        displayName = "Skill pages",
        allowedDependencies = {
            "shared",
            "uikit",
            "account",
            "program",
            "mentorship",
            "feedback",
            "feedback.ui",
            "skill",
            "skill :: published"
        })
package app.waymark.skill.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
