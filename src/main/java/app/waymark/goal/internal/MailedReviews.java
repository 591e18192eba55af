package app.waymark.goal.internal;

import app.waymark.feedback.Attachments;
import app.waymark.feedback.ReviewThreads;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalMailSaid;
import app.waymark.goal.GoalReviews;
import app.waymark.goal.GoalSaid.ReviewAsked;
import app.waymark.goal.GoalState;
import app.waymark.goal.GoalTurns;
import app.waymark.goal.ReviewResult;
import app.waymark.mailbox.AskedThen;
import app.waymark.mailbox.MailReceipt;
import app.waymark.mailbox.MailReceipt.Refused;
import app.waymark.mailbox.MailReceipt.Taken;
import app.waymark.mailbox.MailReceiver;
import app.waymark.mailbox.MailRefusalReason;
import app.waymark.mailbox.MailedWords;
import app.waymark.mailbox.PlainAnswer;
import app.waymark.shared.Links;
import app.waymark.shared.Said;
import app.waymark.shared.TypedText;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Takes what a mentor answers to the mail of a revision: a plain yes accepts that revision and no other, a no with its reason
 * asks for changes, and whatever else it is becomes a post about the goal.
 */
@Component
class MailedReviews implements MailReceiver {

    private final GoalReviews reviews;
    private final GoalDesk desk;
    private final GoalAsks asks;
    private final ReviewThreads collected;
    private final ReviewQuestionRows answers;
    private final MailedGoalPosts posts;

    MailedReviews(
            GoalReviews reviews,
            GoalDesk desk,
            GoalAsks asks,
            ReviewThreads collected,
            ReviewQuestionRows answers,
            MailedGoalPosts posts) {
        this.reviews = reviews;
        this.desk = desk;
        this.asks = asks;
        this.collected = collected;
        this.answers = answers;
        this.posts = posts;
    }

    @Override
    public String name() {
        return "goal-review";
    }

    @Override
    public boolean takes(String kind) {
        return kind.equals(GoalTurns.REVIEW);
    }

    @Override
    public AskedThen asked(Said said) {
        return said instanceof ReviewAsked review ? AskedThen.number(review.revision()) : AskedThen.NOTHING;
    }

    @Override
    public int mostFiles() {
        return Attachments.MOST;
    }

    @Override
    public MailReceipt would(UUID subject, AskedThen asked, MailedWords mail) {
        var goal = desk.readable(new GoalId(subject));
        return switch (plain(mail)) {
            case PlainAnswer.Yes yes -> accepted(goal, asked);
            case PlainAnswer.No no when TypedText.blank(no.because()) -> reasonMissing(subject);
            case PlainAnswer.No no -> changesAsked(goal, asked);
            case PlainAnswer.Picked picked -> posts.would(subject);
            case PlainAnswer.Unclear unclear -> posts.would(subject);
        };
    }

    @Override
    public MailReceipt receive(UUID subject, AskedThen asked, MailedWords mail) {
        var id = new GoalId(subject);
        return switch (plain(mail)) {
            case PlainAnswer.Yes(String words) -> {
                var goal = desk.sharedLocked(id);
                yield refused(goal, asked)
                        .orElseGet(() -> said(goal, reviews.accept(id, asked.number(), words), accepted(goal, asked)));
            }
            case PlainAnswer.No(String because) -> {
                var goal = desk.sharedLocked(id);
                yield refused(goal, asked)
                        .orElseGet(() -> said(
                                goal, reviews.askForChanges(id, asked.number(), because), changesAsked(goal, asked)));
            }
            case PlainAnswer.Picked picked -> posts.post(subject, mail);
            case PlainAnswer.Unclear unclear -> posts.post(subject, mail);
        };
    }

    /** Files have their place in a post alone: with them it is no plain answer. */
    private static PlainAnswer plain(MailedWords mail) {
        return mail.files().isEmpty() ? PlainAnswer.yesOrNo(mail.text()) : new PlainAnswer.Unclear();
    }

    /** Why that revision can be accepted, or refused, by mail no more; with the goal locked. */
    private Optional<MailReceipt> refused(Goal goal, AskedThen asked) {
        var path = Links.goal(goal.getId());
        if (!goal.isMentor(desk.me())) {
            return Optional.of(new Refused(MailRefusalReason.NOT_SHARED));
        }
        if (goal.state() == GoalState.SHARED && goal.revision() != asked.number()) {
            return Optional.of(new Refused(MailRefusalReason.OUTDATED, path));
        }
        if (goal.state() != GoalState.SHARED || !asks.reviewStands(goal)) {
            return Optional.of(new Refused(MailRefusalReason.OVER, path));
        }
        // A verdict sends what was collected, and who answers a mail does not have that before their eyes.
        var mentorship = Objects.requireNonNull(goal.mentorship(), "a shared goal");
        return collected.any(goal.getId(), mentorship, desk.me())
                        || !answers.begun(goal, desk.me()).isEmpty()
                ? Optional.of(new Refused(MailRefusalReason.BEGUN, path))
                : Optional.empty();
    }

    private static MailReceipt said(Goal goal, ReviewResult result, MailReceipt done) {
        return switch (result) {
            case ReviewResult.Done() -> done;
            case ReviewResult.Outdated outdated -> new Refused(MailRefusalReason.OUTDATED, Links.goal(goal.getId()));
            case ReviewResult.WordsMissing() -> reasonMissing(goal.getId());
            case ReviewResult.TooLong tooLong -> new Refused(MailRefusalReason.TOO_LONG);
            case ReviewResult.NotYours() -> new Refused(MailRefusalReason.NOT_SHARED);
            case ReviewResult.Closed closed -> new Refused(MailRefusalReason.OVER, Links.goal(goal.getId()));
        };
    }

    private static MailReceipt accepted(Goal goal, AskedThen asked) {
        return new Taken(Links.goal(goal.getId()), new GoalMailSaid.Accepted(goal.title(), asked.number()));
    }

    private static MailReceipt changesAsked(Goal goal, AskedThen asked) {
        return new Taken(Links.goal(goal.getId()), new GoalMailSaid.ChangesAsked(goal.title(), asked.number()));
    }

    private static MailReceipt reasonMissing(UUID goal) {
        return new Refused(MailRefusalReason.REASON_MISSING, Links.goal(goal));
    }
}
