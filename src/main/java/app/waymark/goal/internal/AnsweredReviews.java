package app.waymark.goal.internal;

import app.waymark.feedback.ThreadMoved;
import app.waymark.goal.GoalState;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Once everything that a review says is answered, nobody waits for its mentee any more; in the same transaction. */
@Component
class AnsweredReviews {

    private final GoalRepository goals;
    private final GoalAsks asks;

    AnsweredReviews(GoalRepository goals, GoalAsks asks) {
        this.goals = goals;
        this.asks = asks;
    }

    @EventListener
    void on(ThreadMoved moved) {
        if (moved.subjectType().equals(GoalSubjects.TYPE)) {
            goals.findById(moved.subject())
                    .filter(goal -> goal.state() == GoalState.SHARED)
                    .ifPresent(asks::keepWaiting);
        }
    }
}
