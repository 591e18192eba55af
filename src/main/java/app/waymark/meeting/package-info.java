/**
 * Meetings of a pair: times proposed and picked, booked so that nobody is ever in two at once, told to both calendars,
 * and what is prepared for them, written down in them, and agreed.
 */
@NullMarked
@ApplicationModule(
        displayName = "Meeting",
        allowedDependencies = {
            "shared",
            "turn",
            "audit",
            "account",
            "availability",
            "calendar",
            "profile",
            "program",
            "mentorship",
            "feedback",
            "mailbox",
            "goal",
            "search",
            "safeguarding"
        })
package app.waymark.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
