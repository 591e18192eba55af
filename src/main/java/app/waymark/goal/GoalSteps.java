package app.waymark.goal;

import app.waymark.goal.GoalSaid.GoalDropped;
import app.waymark.goal.GoalSaid.GoalPaused;
import app.waymark.goal.GoalSaid.GoalReached;
import app.waymark.goal.GoalSaid.GoalReopened;
import app.waymark.goal.GoalSaid.MilestoneNotReached;
import app.waymark.goal.GoalSaid.MilestoneReached;
import app.waymark.goal.internal.Goal;
import app.waymark.goal.internal.GoalAsks;
import app.waymark.goal.internal.GoalBeginning;
import app.waymark.goal.internal.GoalDesk;
import app.waymark.goal.internal.GoalPen;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.TypedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    private final GoalPen pen;
    private final GoalAsks asks;
    private final GoalBeginning beginning;

    GoalSteps(GoalDesk desk, GoalPen pen, GoalAsks asks, GoalBeginning beginning) {
        this.desk = desk;
        this.pen = pen;
        this.asks = asks;
        this.beginning = beginning;
    }

    /**
     * Ticks a step or milestone, or takes the tick away. The mentor hears of a milestone that the mentee reached, and of
     * one that is not reached after all; what the mentor ticks is not told, and holds back what was to be told of it.
     */
    public ProgressResult tick(GoalId id, UUID item, boolean done) {
        var goal = desk.sharedLocked(id);
        var refused = desk.refused(goal);
        if (refused.isPresent()) {
            return refused.get();
        }
        var ticked = pen.tick(goal, item, done);
        if (ticked.isEmpty()) {
            return new ProgressResult.Gone();
        }
        var milestone = ticked.get().milestone();
        var mentor = goal.mentor();
        if (ticked.get().changed() && milestone != null && mentor != null) {
            if (goal.isMentee(desk.me())) {
                var said = done
                        ? new MilestoneReached(goal.title(), milestone)
                        : new MilestoneNotReached(goal.title(), milestone);
                asks.tell(said, goal, item, mentor);
            } else {
                // Whoever did it need not be told, and what was to be told of before is so no longer.
                asks.untell(goal, Set.of(item));
            }
        }
        desk.movedOn(goal);
        return new ProgressResult.Done();
    }

    /**
     * Adds a step at the end of a goal's plan, outside any milestone: for a follow-up that becomes a step. By the
     * mentee, or by the mentor it is shared with. A quiet revision comes of it, and no review.
     *
     * @param source where it comes from, for the plan to say so ({@code meeting:<id>}); null where it was typed
     */
    public AddStepResult add(GoalId id, String text, @Nullable LocalDate dueOn, @Nullable String source) {
        var goal = desk.sharedLocked(id);
        if (!goal.isMentee(desk.me()) && !goal.isMentor(desk.me())) {
            return new AddStepResult.NotYours();
        }
        if (!goal.state().open()) {
            return new AddStepResult.Closed(goal.state());
        }
        var content = goal.content();
        var line = TypedText.strip(text);
        if (line.isEmpty()) {
            return new AddStepResult.Blank();
        }
        if (line.length() > GoalContent.MOST_LINE) {
            return new AddStepResult.TooLong(line.length(), GoalContent.MOST_LINE);
        }
        if (content.allSteps().count() >= GoalContent.MOST_STEPS) {
            return new AddStepResult.Full(GoalContent.MOST_STEPS);
        }
        var step = Step.of(desk.nextId(), line, dueOn, source);
        var steps = new ArrayList<>(content.steps());
        steps.add(step);
        pen.write(goal, content.withPlan(steps, content.milestones()));
        if (goal.state() == GoalState.SHARED) {
            pen.reviseQuietly(goal, desk.me());
        }
        desk.changed(goal);
        return new AddStepResult.Added(step.id());
    }

    /**
     * Notes what a measure showed on a day.
     *
     * @param on that day or one before today, as the person acting counts days
     */
    public ProgressResult addReading(GoalId id, UUID measure, LocalDate on, BigDecimal value, String note) {
        var goal = desk.sharedLocked(id);
        var refused = desk.refused(goal).or(() -> unkept(on, value, TypedText.strip(note)));
        if (refused.isPresent()) {
            return refused.get();
        }
        if (!desk.rows().hasMeasure(id.value(), measure)) {
            return new ProgressResult.Gone();
        }
        if (desk.rows().readings(id.value()) >= GoalProgress.MOST_READINGS) {
            return new ProgressResult.Full(GoalProgress.MOST_READINGS);
        }
        desk.rows().add(id.value(), new Reading(desk.nextId(), measure, on, value, TypedText.strip(note), desk.me()));
        pen.summarise(goal);
        desk.movedOn(goal);
        return new ProgressResult.Done();
    }

    /** What a measure showed on a day, to be noted. */
    public record NewReading(LocalDate on, BigDecimal value, String note) {}

    /** Notes several readings of a measure, all of them or none: {@code Noted}, for {@link #removeReadings}, or a refusal. */
    public ProgressResult addReadings(GoalId id, UUID measure, List<NewReading> readings) {
        var goal = desk.sharedLocked(id);
        var refused = desk.refused(goal).or(() -> readings.stream()
                .flatMap(one -> unkept(one.on(), one.value(), TypedText.strip(one.note())).stream())
                .findFirst());
        if (refused.isPresent()) {
            return refused.get();
        }
        if (!desk.rows().hasMeasure(id.value(), measure)) {
            return new ProgressResult.Gone();
        }
        if (desk.rows().readings(id.value()) + readings.size() > GoalProgress.MOST_READINGS) {
            return new ProgressResult.Full(GoalProgress.MOST_READINGS);
        }
        var noted = readings.stream()
                .map(one -> new Reading(
                        desk.nextId(), measure, one.on(), one.value(), TypedText.strip(one.note()), desk.me()))
                .toList();
        noted.forEach(one -> desk.rows().add(id.value(), one));
        pen.summarise(goal);
        desk.movedOn(goal);
        return new ProgressResult.Noted(noted.stream().map(Reading::id).toList());
    }

    /** Corrects a reading; what it said before is not kept. */
    public ProgressResult correctReading(GoalId id, UUID reading, LocalDate on, BigDecimal value, String note) {
        var goal = desk.sharedLocked(id);
        var refused = desk.refused(goal).or(() -> unkept(on, value, TypedText.strip(note)));
        if (refused.isPresent()) {
            return refused.get();
        }
        if (!desk.rows().hasReading(id.value(), reading)) {
            return new ProgressResult.Gone();
        }
        desk.rows().correct(id.value(), reading, on, value, TypedText.strip(note), desk.me());
        pen.summarise(goal);
        desk.movedOn(goal);
        return new ProgressResult.Done();
    }

    /** Takes a reading back. */
    public ProgressResult removeReading(GoalId id, UUID reading) {
        var goal = desk.sharedLocked(id);
        var refused = desk.refused(goal);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (!desk.rows().hasReading(id.value(), reading)) {
            return new ProgressResult.Gone();
        }
        desk.rows().removeReading(id.value(), reading);
        pen.summarise(goal);
        desk.movedOn(goal);
        return new ProgressResult.Done();
    }

    /** Takes several readings back, as many as are still there: what was noted together goes together. */
    public ProgressResult removeReadings(GoalId id, List<UUID> readings) {
        var goal = desk.sharedLocked(id);
        var refused = desk.refused(goal);
        if (refused.isPresent()) {
            return refused.get();
        }
        readings.forEach(one -> desk.rows().removeReading(id.value(), one));
        pen.summarise(goal);
        desk.movedOn(goal);
        return new ProgressResult.Done();
    }

    private Optional<ProgressResult> unkept(LocalDate on, BigDecimal value, String note) {
        var today = desk.today();
        if (on.isAfter(today)) {
            return Optional.of(new ProgressResult.FutureDay(today));
        }
        if (note.length() > MOST_NOTE) {
            return Optional.of(new ProgressResult.TooLong("note", note.length(), MOST_NOTE));
        }
        return GoalProgress.keeps(value) ? Optional.empty() : Optional.of(new ProgressResult.OutOfRange());
    }

    /**
     * Calls a goal reached; for its mentee. The mentor hears of it and celebrates, and where it closes a gap is asked where they
     * see the mentee now.
     */
    public ProgressResult reach(GoalId id, String words) {
        var goal = desk.ownLocked(id);
        if (goal.state().over()) {
            return new ProgressResult.Closed(goal.state());
        }
        if (TypedText.strip(words).length() > GoalReviews.MOST_WORDS) {
            return new ProgressResult.TooLong("words", TypedText.strip(words).length(), GoalReviews.MOST_WORDS);
        }
        goal.reach(TypedText.strip(words), desk.now());
        closed(goal, new GoalReached(goal.title(), TypedText.strip(words)));
        beginning.reached(goal);
        return new ProgressResult.Done();
    }

    /** Lets a goal go, with what was learned, which is kept; for its mentee. It can be taken up again. */
    public ProgressResult drop(GoalId id, String why) {
        var goal = desk.ownLocked(id);
        if (goal.state().over()) {
            return new ProgressResult.Closed(goal.state());
        }
        if (TypedText.blank(why)) {
            return new ProgressResult.Incomplete();
        }
        if (TypedText.strip(why).length() > GoalReviews.MOST_WORDS) {
            return new ProgressResult.TooLong("words", TypedText.strip(why).length(), GoalReviews.MOST_WORDS);
        }
        goal.drop(TypedText.strip(why), desk.now());
        closed(goal, new GoalDropped(goal.title(), TypedText.strip(why)));
        return new ProgressResult.Done();
    }

    /** Takes a goal that was reached, let go or paused up again, shared as it was; for its mentee. */
    public ProgressResult reopen(GoalId id) {
        var goal = desk.ownLocked(id);
        if (goal.state().open()) {
            return new ProgressResult.Closed(goal.state());
        }
        goal.reopen();
        beginning.reopened(goal);
        asks.resume(goal);
        var mentor = goal.mentor();
        if (mentor != null) {
            asks.tell(new GoalReopened(goal.title()), goal, mentor);
        }
        desk.changed(goal);
        return new ProgressResult.Done();
    }

    /**
     * Lets a goal rest until a day, on which it goes on by itself; for its mentee. Until then nobody is waited for, and the
     * mentor is told once.
     *
     * @param until a day after today, as the person acting counts days
     * @param words why, may be empty
     */
    public ProgressResult pause(GoalId id, LocalDate until, String words) {
        var goal = desk.ownLocked(id);
        if (!goal.state().open()) {
            return new ProgressResult.Closed(goal.state());
        }
        var today = desk.today();
        if (!until.isAfter(today)) {
            return new ProgressResult.PastDay(today);
        }
        if (TypedText.strip(words).length() > GoalReviews.MOST_WORDS) {
            return new ProgressResult.TooLong("words", TypedText.strip(words).length(), GoalReviews.MOST_WORDS);
        }
        goal.pause(until, desk.begins(until), TypedText.strip(words), desk.now());
        closed(goal, new GoalPaused(goal.title(), until, TypedText.strip(words)));
        return new ProgressResult.Done();
    }

    /** Puts a goal that is over out of the list, or back into it; for its mentee. */
    public ProgressResult archive(GoalId id, boolean away) {
        var goal = desk.ownLocked(id);
        if (!goal.state().over()) {
            return new ProgressResult.Closed(goal.state());
        }
        goal.archive(away, desk.now());
        desk.changed(goal);
        return new ProgressResult.Done();
    }

    private void closed(Goal goal, GoalSaid said) {
        asks.closeTurns(goal);
        asks.suspendThreads(goal);
        var mentor = goal.mentor();
        if (mentor != null) {
            asks.tell(said, goal, mentor);
        }
        desk.changed(goal);
    }
}
