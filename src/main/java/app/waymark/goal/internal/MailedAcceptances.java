package app.waymark.goal.internal;

import app.waymark.feedback.Attachments;
import app.waymark.goal.Acceptance;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalMailSaid;
import app.waymark.goal.GoalTurns;
import app.waymark.goal.ProgressResult;
import app.waymark.goal.StepAcceptance;
import app.waymark.mailbox.AskedThen;
import app.waymark.mailbox.MailReceipt;
import app.waymark.mailbox.MailReceipt.Refused;
import app.waymark.mailbox.MailReceipt.Taken;
import app.waymark.mailbox.MailReceiver;
import app.waymark.mailbox.MailRefusalReason;
import app.waymark.mailbox.MailedWords;
import app.waymark.mailbox.PlainAnswer;
import app.waymark.shared.Links;
import app.waymark.shared.TypedText;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Takes what a mentor answers to the mail that asks them to accept what came of a step: a plain yes accepts it, a no with its
 * reason says what is missing, and whatever else it is becomes a post about the goal.
 */
@Component
class MailedAcceptances implements MailReceiver {

    private final StepAcceptance acceptances;
    private final GoalDesk desk;
    private final PlanRows rows;
    private final MailedGoalPosts posts;

    MailedAcceptances(StepAcceptance acceptances, GoalDesk desk, PlanRows rows, MailedGoalPosts posts) {
        this.acceptances = acceptances;
        this.desk = desk;
        this.rows = rows;
        this.posts = posts;
    }

    @Override
    public String name() {
        return "goal-step";
    }

    @Override
    public boolean takes(String kind) {
        return kind.equals(GoalTurns.ACCEPT);
    }

    @Override
    public int mostFiles() {
        return Attachments.MOST;
    }

    @Override
    public MailReceipt would(UUID subject, AskedThen asked, MailedWords mail) {
        var step = rows.stepAsked(subject).orElse(null);
        if (step == null) {
            return new Refused(MailRefusalReason.OVER);
        }
        var goal = desk.readable(new GoalId(step.goal()));
        return switch (plain(mail)) {
            case PlainAnswer.Yes yes -> accepted(goal, step);
            case PlainAnswer.No no
            when TypedText.blank(no.because()) ->
                new Refused(MailRefusalReason.REASON_MISSING, Links.goal(step.goal()));
            case PlainAnswer.No no -> notYet(goal, step);
            case PlainAnswer.Picked picked -> posts.would(step.goal());
            case PlainAnswer.Unclear unclear -> posts.would(step.goal());
        };
    }

    @Override
    public MailReceipt receive(UUID subject, AskedThen asked, MailedWords mail) {
        var found = rows.stepAsked(subject).orElse(null);
        if (found == null) {
            return new Refused(MailRefusalReason.OVER);
        }
        var id = new GoalId(found.goal());
        var goal = desk.sharedLocked(id);
        // Under the lock: what is asked anew is another question, which its mentor may not have read.
        var step = rows.stepAsked(subject).orElse(null);
        if (step == null) {
            return new Refused(MailRefusalReason.OVER, Links.goal(found.goal()));
        }
        return switch (plain(mail)) {
            case PlainAnswer.Yes(String words) ->
                open(step)
                        ? said(goal, acceptances.accept(id, step.step(), words), accepted(goal, step))
                        : new Refused(MailRefusalReason.OVER, Links.goal(step.goal()));
            case PlainAnswer.No(String because) ->
                open(step)
                        ? said(goal, acceptances.notYet(id, step.step(), because), notYet(goal, step))
                        : new Refused(MailRefusalReason.OVER, Links.goal(step.goal()));
            case PlainAnswer.Picked picked -> posts.post(step.goal(), mail);
            case PlainAnswer.Unclear unclear -> posts.post(step.goal(), mail);
        };
    }

    private static boolean open(PlanRows.StepAsked step) {
        return step.acceptance().state() == Acceptance.State.ASKED;
    }

    /** Files have their place in a post alone: with them it is no plain answer. */
    private static PlainAnswer plain(MailedWords mail) {
        return mail.files().isEmpty() ? PlainAnswer.yesOrNo(mail.text()) : new PlainAnswer.Unclear();
    }

    private static MailReceipt said(Goal goal, ProgressResult result, MailReceipt done) {
        var path = Links.goal(goal.getId());
        return switch (result) {
            case ProgressResult.Done() -> done;
            case ProgressResult.Incomplete() -> new Refused(MailRefusalReason.REASON_MISSING, path);
            case ProgressResult.TooLong tooLong -> new Refused(MailRefusalReason.TOO_LONG);
            case ProgressResult.NotYours() -> new Refused(MailRefusalReason.NOT_SHARED);
            default -> new Refused(MailRefusalReason.OVER, path);
        };
    }

    private static MailReceipt accepted(Goal goal, PlanRows.StepAsked step) {
        return new Taken(
                Links.goal(step.goal()),
                new GoalMailSaid.StepAccepted(goal.title(), step.acceptance().text()));
    }

    private static MailReceipt notYet(Goal goal, PlanRows.StepAsked step) {
        return new Taken(
                Links.goal(step.goal()),
                new GoalMailSaid.StepNotYet(goal.title(), step.acceptance().text()));
    }
}
