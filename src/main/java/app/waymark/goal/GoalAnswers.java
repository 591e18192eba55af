package app.waymark.goal;

import app.waymark.feedback.ReviewThreads;
import app.waymark.feedback.ThreadId;
import app.waymark.goal.GoalSaid.PointAnswered;
import app.waymark.goal.internal.GoalAsks;
import app.waymark.goal.internal.GoalDesk;
import app.waymark.shared.RetryOnConflict;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a mentee's edits say to what the mentor asked about the words that they changed. */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class GoalAnswers {

    private final GoalDesk desk;
    private final GoalAsks asks;
    private final ReviewThreads reviews;

    GoalAnswers(GoalDesk desk, GoalAsks asks, ReviewThreads reviews) {
        this.desk = desk;
        this.asks = asks;
        this.reviews = reviews;
    }

    /**
     * Says that an edit answers what the mentor asked: it is proposed as settled. Whoever has the revision still to look at
     * finds it there and is told nothing more; otherwise it is news.
     */
    public AnsweredResult answered(GoalId id, ThreadId thread) {
        var goal = desk.sharedLocked(id);
        var mentor = goal.mentor();
        var mentorship = goal.mentorship();
        if (!goal.isMentee(desk.me()) || mentor == null || mentorship == null) {
            return new AnsweredResult.NotYours();
        }
        if (goal.state() != GoalState.SHARED) {
            return new AnsweredResult.Closed(goal.state());
        }
        var said = reviews.answeredByEdit(id.value(), mentorship, thread, desk.me());
        if (said.isEmpty()) {
            return new AnsweredResult.Meanwhile();
        }
        if (!asks.reviewStands(goal)) {
            asks.tell(new PointAnswered(goal.title(), said.get().text()), goal, mentor);
        }
        desk.changed(goal);
        return new AnsweredResult.Done();
    }
}
