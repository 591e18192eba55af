package app.waymark.goal.internal;

import app.waymark.mentorship.MentorshipEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What was shared in a mentorship is hidden with its end, in the same transaction. */
@Component
class EndedSharing {

    private final GoalRepository goals;
    private final GoalDesk desk;

    EndedSharing(GoalRepository goals, GoalDesk desk) {
        this.goals = goals;
        this.desk = desk;
    }

    @EventListener
    void on(MentorshipEnded ended) {
        goals.lockInMentorship(ended.mentorship().value()).forEach(desk::unshare);
    }
}
