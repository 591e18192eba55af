/** The meetings' pages: the list, one meeting, and the choosing of times. */
@NullMarked
@ApplicationModule(
        displayName = "Meeting UI",
        allowedDependencies = {
            "meeting",
            "availability",
            "program",
            "mentorship",
            "account",
            "goal",
            "feedback",
            "feedback.ui",
            "uikit",
            "shared"
        })
package app.waymark.meeting.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
