package app.waymark.goal.internal;

import app.waymark.feedback.Attachments;
import app.waymark.goal.CheckInResult;
import app.waymark.goal.CheckIns;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalMailSaid;
import app.waymark.goal.GoalSaid.CheckInOffered;
import app.waymark.goal.NewCheckIn;
import app.waymark.mailbox.AskedThen;
import app.waymark.mailbox.MailReceipt;
import app.waymark.mailbox.MailReceipt.Refused;
import app.waymark.mailbox.MailReceipt.Taken;
import app.waymark.mailbox.MailReceiver;
import app.waymark.mailbox.MailRefusalReason;
import app.waymark.mailbox.MailedWords;
import app.waymark.mailbox.PlainNumber;
import app.waymark.shared.Links;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Takes what a mentee answers to the mail that offers a check-in: a plain number says how sure they are and checks in, with
 * the words that follow as what was done. Whatever else it is becomes a post about the goal where the mentor sees all of its
 * check-ins; where they do not it is nobody's but the mentee's, who is led to the page.
 */
@Component
class MailedCheckIns implements MailReceiver {

    private final CheckIns checkIns;
    private final GoalDesk desk;
    private final MailedGoalPosts posts;

    MailedCheckIns(CheckIns checkIns, GoalDesk desk, MailedGoalPosts posts) {
        this.checkIns = checkIns;
        this.desk = desk;
        this.posts = posts;
    }

    @Override
    public String name() {
        return "check-in";
    }

    @Override
    public boolean takes(String kind) {
        return kind.equals(CheckInOffered.KIND);
    }

    @Override
    public int mostFiles() {
        return Attachments.MOST;
    }

    @Override
    public MailReceipt would(UUID subject, AskedThen asked, MailedWords mail) {
        var goal = desk.own(new GoalId(subject));
        var plain = plain(mail);
        if (!goal.state().open()) {
            return over(goal);
        }
        return plain.isPresent()
                ? checkedIn(goal, plain.get().number())
                : CheckInSight.openToMentor(goal) ? posts.would(subject) : unclear(goal);
    }

    @Override
    public MailReceipt receive(UUID subject, AskedThen asked, MailedWords mail) {
        var id = new GoalId(subject);
        var goal = desk.ownLocked(id);
        var plain = plain(mail).orElse(null);
        if (plain == null) {
            return CheckInSight.openToMentor(goal) ? posts.post(subject, mail) : unclear(goal);
        }
        return switch (checkIns.send(id, said(plain))) {
            case CheckInResult.Sent sent -> checkedIn(goal, plain.number());
            case CheckInResult.TooLong tooLong -> new Refused(MailRefusalReason.TOO_LONG, Links.checkIn(subject));
            case CheckInResult.BadReading bad -> throw new IllegalStateException("No mail brings a reading");
            case CheckInResult.Closed closed -> over(goal);
        };
    }

    /** Files have their place in a post alone: with them it is no plain answer. */
    private static Optional<PlainNumber> plain(MailedWords mail) {
        return mail.files().isEmpty() ? PlainNumber.of(mail.text()) : Optional.empty();
    }

    /** How it went is not asked by mail, and nothing is guessed of it. */
    private static NewCheckIn said(PlainNumber plain) {
        return new NewCheckIn(null, plain.number(), List.of(), plain.words(), null, "", null, null, Map.of());
    }

    private static MailReceipt checkedIn(Goal goal, int confidence) {
        return new Taken(Links.goal(goal.getId()), new GoalMailSaid.CheckedIn(goal.title(), confidence));
    }

    private static MailReceipt over(Goal goal) {
        return new Refused(MailRefusalReason.OVER, Links.goal(goal.getId()));
    }

    private static MailReceipt unclear(Goal goal) {
        return new Refused(MailRefusalReason.UNCLEAR, Links.checkIn(goal.getId()));
    }
}
