package app.waymark.goal;

import app.waymark.goal.GoalSaid.AcceptanceAsked;
import app.waymark.goal.GoalSaid.StepAccepted;
import app.waymark.goal.GoalSaid.StepNotYet;
import app.waymark.goal.internal.Goal;
import app.waymark.goal.internal.GoalAsks;
import app.waymark.goal.internal.GoalDesk;
import app.waymark.goal.internal.PlanRows;
import app.waymark.shared.PerMinute;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.TypedText;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * That the mentor accepts what came of a step, where the mentee asks for it. It is the mentor's turn from then on, until
 * the mentor has said something, or it is asked for no longer.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class StepAcceptance {

    private final GoalDesk desk;
    private final GoalAsks asks;
    private final PlanRows rows;

    StepAcceptance(GoalDesk desk, GoalAsks asks, PlanRows rows) {
        this.desk = desk;
        this.asks = asks;
        this.rows = rows;
    }

    /**
     * Asks the mentor; for the mentee of a goal that is shared. Asked again, it is asked anew, and what was said before is
     * not kept.
     *
     * @param note what the mentor should look at, may be empty
     */
    @PerMinute(60)
    public ProgressResult ask(GoalId id, UUID step, String note) {
        var goal = desk.ownLocked(id);
        var mentor = goal.mentor();
        var mentorship = goal.mentorship();
        if (!goal.state().open() || mentor == null || mentorship == null) {
            return new ProgressResult.Closed(goal.state());
        }
        var words = TypedText.strip(note);
        if (words.length() > Acceptance.MOST_NOTE) {
            return new ProgressResult.TooLong("note", words.length(), Acceptance.MOST_NOTE);
        }
        var planned = rows.step(id.value(), step);
        if (planned.isEmpty()) {
            return new ProgressResult.Gone();
        }
        rows.asked(id.value(), step, mentorship).ifPresent(before -> asks.closeAcceptance(before.id()));
        var text = planned.get().text();
        var subject = desk.nextId();
        rows.ask(
                id.value(),
                step,
                subject,
                mentorship,
                mentor,
                new Acceptance(Acceptance.State.ASKED, text, words, desk.now(), "", null));
        asks.askForAcceptance(new AcceptanceAsked(goal.title(), text, words), goal, subject);
        desk.movedOn(goal);
        return new ProgressResult.Done();
    }

    /** Asks no longer; for the mentee. What the mentor said of it goes with it. */
    public ProgressResult withdraw(GoalId id, UUID step) {
        var goal = desk.ownLocked(id);
        var asked = asked(goal, step);
        if (asked.isEmpty()) {
            return new ProgressResult.Gone();
        }
        asks.closeAcceptance(asked.get().id());
        rows.withdraw(asked.get().id());
        desk.movedOn(goal);
        return new ProgressResult.Done();
    }

    /** Accepts what came of a step; for the mentor who is asked. The mentee hears of it. */
    public ProgressResult accept(GoalId id, UUID step, String words) {
        return decide(id, step, Acceptance.State.ACCEPTED, words);
    }

    /** Says what is still missing; for the mentor who is asked. */
    public ProgressResult notYet(GoalId id, UUID step, String words) {
        return TypedText.blank(words)
                ? new ProgressResult.Incomplete()
                : decide(id, step, Acceptance.State.NOT_YET, words);
    }

    private ProgressResult decide(GoalId id, UUID step, Acceptance.State state, String typed) {
        var goal = desk.sharedLocked(id);
        if (!goal.isMentor(desk.me())) {
            return new ProgressResult.NotYours();
        }
        if (!goal.state().open()) {
            return new ProgressResult.Closed(goal.state());
        }
        var words = TypedText.strip(typed);
        if (words.length() > Acceptance.MOST_WORDS) {
            return new ProgressResult.TooLong("words", words.length(), Acceptance.MOST_WORDS);
        }
        var asked = asked(goal, step).filter(one -> one.acceptance().state() == Acceptance.State.ASKED);
        if (asked.isEmpty()) {
            return new ProgressResult.Gone();
        }
        var subject = asked.get().id();
        var text = asked.get().acceptance().text();
        rows.decide(subject, state, words, desk.now());
        asks.closeAcceptance(subject);
        asks.tell(
                state == Acceptance.State.ACCEPTED
                        ? new StepAccepted(goal.title(), text, words)
                        : new StepNotYet(goal.title(), text, words),
                goal,
                subject,
                goal.mentee());
        desk.movedOn(goal);
        return new ProgressResult.Done();
    }

    private Optional<PlanRows.Asked> asked(Goal goal, UUID step) {
        var mentorship = goal.mentorship();
        return mentorship == null ? Optional.empty() : rows.asked(goal.getId(), step, mentorship);
    }
}
