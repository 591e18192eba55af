package app.waymark.goal;

import app.waymark.goal.internal.GoalDesk;
import app.waymark.goal.internal.ReviewQuestionRows;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.TypedText;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a mentor is answering to the questions of the programme while reviewing a goal. Nobody else reads it, nothing is
 * published of it, and it is sent with the review.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class ReviewAnswers {

    /** The longest answer that can be sent. */
    public static final int MOST_TEXT = 2_000;

    /** The longest that is kept: more than can be sent, so that what is too long is not lost either. */
    public static final int MOST_DRAFT = 40_000;

    private final GoalDesk desk;
    private final ReviewQuestionRows rows;

    ReviewAnswers(GoalDesk desk, ReviewQuestionRows rows) {
        this.desk = desk;
        this.rows = rows;
    }

    /**
     * Keeps what the mentor who is acting has typed; blank text forgets it.
     *
     * @return whether it was kept; it is not where it is longer than {@link #MOST_DRAFT}, the goal is not theirs to review,
     *     or nobody asks this
     */
    public boolean keep(GoalId id, UUID question, String text) {
        var goal = desk.readable(id);
        var mentorship = goal.mentorship();
        var programme = goal.programme();
        if (!goal.isMentor(desk.me()) || mentorship == null || programme == null || text.length() > MOST_DRAFT) {
            return false;
        }
        if (TypedText.blank(text)) {
            rows.forget(desk.me(), id.value(), question);
            return true;
        }
        return rows.keep(desk.me(), id.value(), mentorship, programme, question, text, desk.now());
    }
}
