package app.waymark.goal;

import app.waymark.goal.GoalSaid.GoalDropped;
import app.waymark.goal.GoalSaid.GoalReached;
import app.waymark.goal.GoalSaid.MilestoneReached;
import app.waymark.goal.internal.Goal;
import app.waymark.goal.internal.GoalDesk;
import app.waymark.shared.RetryOnConflict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Walking the way: ticking steps, reaching milestones, noting what the measures show, and calling a goal reached or
 * dropped. The mentee does this, and the mentor who may edit ticks and notes too.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class GoalSteps {

    /** The longest note of a reading. */
    public static final int MOST_NOTE = 300;

    private final GoalDesk desk;

    GoalSteps(GoalDesk desk) {
        this.desk = desk;
    }

    /**
     * Ticks a step or milestone, or takes the tick away. The mentor hears of a milestone that the mentee reached.
     */
    public ProgressResult tick(GoalId id, UUID item, boolean done) {
        var goal = desk.sharedLocked(id);
        var refused = refused(goal);
        if (refused.isPresent()) {
            return refused.get();
        }
        var me = desk.me();
        var before = goal.progress().done(item);
        if (!goal.tick(item, done, me, desk.now())) {
            return new ProgressResult.Gone();
        }
        var mentor = goal.mentor();
        if (done && !before && mentor != null && goal.isMentee(me)) {
            goal.content().milestones().stream()
                    .filter(one -> one.id().equals(item))
                    .findFirst()
                    .ifPresent(reached -> desk.tell(new MilestoneReached(goal.title(), reached.title()), goal, mentor));
        }
        desk.changed(goal);
        return new ProgressResult.Done();
    }

    /** Notes what a measure showed on a day. */
    public ProgressResult addReading(GoalId id, UUID measure, LocalDate on, BigDecimal value, String note) {
        var goal = desk.sharedLocked(id);
        var refused = refused(goal);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (goal.content().measures().stream().noneMatch(one -> one.id().equals(measure))) {
            return new ProgressResult.Gone();
        }
        if (note.length() > MOST_NOTE
                || !GoalProgress.keeps(value)
                || goal.progress().readings().size() >= GoalProgress.MOST_READINGS) {
            return new ProgressResult.Incomplete();
        }
        goal.add(new Reading(desk.nextId(), measure, on, value.stripTrailingZeros(), note.strip(), desk.me()));
        desk.changed(goal);
        return new ProgressResult.Done();
    }

    /** Takes a reading back. */
    public ProgressResult removeReading(GoalId id, UUID reading) {
        var goal = desk.sharedLocked(id);
        var refused = refused(goal);
        if (refused.isPresent()) {
            return refused.get();
        }
        goal.remove(reading);
        desk.changed(goal);
        return new ProgressResult.Done();
    }

    /** Calls a goal reached; for its mentee. The mentor hears of it and celebrates. */
    public ProgressResult reach(GoalId id, String words) {
        var goal = desk.ownLocked(id);
        if (!goal.state().open()) {
            return new ProgressResult.Closed(goal.state());
        }
        if (words.length() > GoalReviews.MOST_WORDS) {
            return new ProgressResult.Incomplete();
        }
        goal.reach(words.strip(), desk.now());
        closed(goal, new GoalReached(goal.title(), words.strip()));
        return new ProgressResult.Done();
    }

    /** Drops a goal, with the reason, which is kept; for its mentee. It can be taken up again. */
    public ProgressResult drop(GoalId id, String why) {
        var goal = desk.ownLocked(id);
        if (!goal.state().open()) {
            return new ProgressResult.Closed(goal.state());
        }
        if (why.isBlank() || why.length() > GoalReviews.MOST_WORDS) {
            return new ProgressResult.Incomplete();
        }
        goal.drop(why.strip(), desk.now());
        closed(goal, new GoalDropped(goal.title(), why.strip()));
        return new ProgressResult.Done();
    }

    /** Takes a goal that was reached or dropped up again, shared as it was; for its mentee. */
    public ProgressResult reopen(GoalId id) {
        var goal = desk.ownLocked(id);
        if (goal.state().open()) {
            return new ProgressResult.Closed(goal.state());
        }
        goal.reopen();
        if (goal.state() == GoalState.SHARED) {
            desk.resumeThreads(goal);
        }
        desk.changed(goal);
        return new ProgressResult.Done();
    }

    private void closed(Goal goal, GoalSaid said) {
        desk.closeTurns(goal);
        desk.suspendThreads(goal);
        var mentor = goal.mentor();
        if (mentor != null) {
            desk.tell(said, goal, mentor);
        }
        desk.changed(goal);
    }

    private Optional<ProgressResult> refused(Goal goal) {
        if (!goal.editableBy(desk.me())) {
            return Optional.of(new ProgressResult.NotYours());
        }
        return goal.state().open() ? Optional.empty() : Optional.of(new ProgressResult.Closed(goal.state()));
    }
}
