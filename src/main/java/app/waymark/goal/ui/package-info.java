/** The pages of goals: the mentee's list, a goal, its editor, and the mentor's reviews. */
@NullMarked
@ApplicationModule(
        displayName = "Goal UI",
        allowedDependencies = {
            "shared",
            "uikit",
            "turn",
            "turn.ui",
            "file",
            "account",
            "program",
            "mentorship",
            "feedback",
            "feedback.ui",
            "skill",
            "learning",
            "goal",
            "goal :: coach"
        })
package app.waymark.goal.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
