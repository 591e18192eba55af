package app.waymark.goal.internal;

import app.waymark.feedback.PostWritten;
import app.waymark.goal.GoalContent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the mentor writes on what could get in the way is what was asked of them. */
@Component
class HeardObstacles {

    private final GoalRepository goals;
    private final GoalAsks asks;

    HeardObstacles(GoalRepository goals, GoalAsks asks) {
        this.goals = goals;
        this.asks = asks;
    }

    @EventListener
    void on(PostWritten post) {
        if (post.subjectType().equals(GoalSubjects.TYPE) && GoalContent.OBSTACLE.equals(post.part())) {
            goals.lock(post.subject())
                    .filter(goal -> goal.isMentor(post.author()))
                    .ifPresent(asks::obstacleHeard);
        }
    }
}
