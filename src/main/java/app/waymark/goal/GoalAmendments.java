package app.waymark.goal;

import app.waymark.feedback.Amendment;
import app.waymark.feedback.PostResult;
import app.waymark.feedback.QuotedPassage.Standing;
import app.waymark.feedback.ReviewThreads;
import app.waymark.feedback.ReviewThreads.Suggested;
import app.waymark.feedback.ThreadId;
import app.waymark.feedback.Threads;
import app.waymark.goal.GoalSaid.WordsTaken;
import app.waymark.goal.internal.AmendedGoal;
import app.waymark.goal.internal.Goal;
import app.waymark.goal.internal.GoalAsks;
import app.waymark.goal.internal.GoalDesk;
import app.waymark.goal.internal.GoalPen;
import app.waymark.goal.internal.GoalRepository;
import app.waymark.goal.internal.GoalRules;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.TypedText;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the mentee does with the words that a mentor suggests: take them, take others that come of them, or leave the text as
 * it is. All of it is decided under the goal's lock, so that of two at once one is told what the other did.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class GoalAmendments {

    private final GoalRepository goals;
    private final GoalDesk desk;
    private final GoalPen pen;
    private final GoalAsks asks;
    private final ReviewThreads reviews;
    private final Threads threads;

    GoalAmendments(
            GoalRepository goals, GoalDesk desk, GoalPen pen, GoalAsks asks, ReviewThreads reviews, Threads threads) {
        this.goals = goals;
        this.desk = desk;
        this.pen = pen;
        this.asks = asks;
        this.reviews = reviews;
        this.threads = threads;
    }

    /**
     * Takes suggested words into the text, as a revision with thanks to whoever suggested them. A verdict stands as it does,
     * for its mentor knows these words; once nothing of a review that asked for changes is left to say anything to, its
     * mentor is asked to look again.
     *
     * @param over the words in whose place they are to stand: those that the mentee was shown there
     */
    public AmendResult take(GoalId id, ThreadId thread, @Nullable String over) {
        var goal = desk.sharedLocked(id);
        var refused = refused(goal);
        if (refused.isPresent()) {
            return refused.get();
        }
        var suggested = suggested(goal, thread);
        if (!suggested.words().open()) {
            return new AmendResult.Decided(suggested.words().state());
        }
        var before = goal.content();
        var result = put(goal, suggested, suggested.words().words(), over);
        if (result.isPresent()) {
            return result.get();
        }
        reviews.decide(thread, Amendment.State.TAKEN);
        revise(goal, suggested, 1, before);
        return new AmendResult.Done(goal.revision());
    }

    /**
     * Takes all suggested words whose passages stand as they were quoted, as one revision. The others stay suggested.
     *
     * @return how many were taken
     */
    public int takeAll(GoalId id) {
        var goal = desk.sharedLocked(id);
        if (refused(goal).isPresent()) {
            return 0;
        }
        var before = goal.content();
        int taken = 0;
        Suggested last = null;
        for (var one : reviews.suggested(id.value(), mentorship(goal))) {
            // Where it stands may have changed with the one before.
            var suggested = suggested(goal, one.thread());
            if (put(goal, suggested, suggested.words().words(), suggested.quote())
                    .isEmpty()) {
                reviews.decide(suggested.thread(), Amendment.State.TAKEN);
                goals.flush();
                last = suggested;
                taken++;
            }
        }
        if (last != null) {
            revise(goal, last, taken, before);
        }
        return taken;
    }

    /**
     * Puts other words in the place of those that were suggested to be replaced: as a revision with thanks, of which the
     * mentor is asked what they think.
     *
     * @param over as for {@link #take}
     */
    public AmendResult adapt(GoalId id, ThreadId thread, @Nullable String over, String words) {
        var goal = desk.sharedLocked(id);
        var refused = refused(goal);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (TypedText.blank(words)) {
            return new AmendResult.Blank();
        }
        var suggested = suggested(goal, thread);
        if (!suggested.words().open()) {
            return new AmendResult.Decided(suggested.words().state());
        }
        if (TypedText.strip(words).equals(suggested.words().words())) {
            return take(id, thread, over);
        }
        var before = goal.content();
        var result = put(goal, suggested, TypedText.strip(words), over);
        if (result.isPresent()) {
            return result.get();
        }
        reviews.decide(thread, Amendment.State.ADAPTED);
        goals.flush();
        pen.revise(goal, "", null, suggested.by(), before);
        desk.changed(goal);
        return new AmendResult.Done(goal.revision());
    }

    /**
     * Leaves the text as it is.
     *
     * @param why what is said to the mentor; empty for nothing
     */
    public AmendResult leave(GoalId id, ThreadId thread, String why) {
        var goal = desk.sharedLocked(id);
        var refused = refused(goal);
        if (refused.isPresent()) {
            return refused.get();
        }
        var suggested = suggested(goal, thread);
        if (!suggested.words().open()) {
            return new AmendResult.Decided(suggested.words().state());
        }
        reviews.decide(thread, Amendment.State.LEFT);
        if (!TypedText.blank(why) && !(threads.post(thread, why) instanceof PostResult.Posted)) {
            // What was said would be lost otherwise.
            desk.nothingOfIt();
            return new AmendResult.NotYours();
        }
        desk.changed(goal);
        return new AmendResult.Done(goal.revision());
    }

    /** Takes back words that the mentor who is acting suggested and to which nobody has said anything. */
    public AmendResult withdraw(GoalId id, ThreadId thread) {
        var goal = desk.sharedLocked(id);
        if (!goal.isMentor(desk.me())) {
            return new AmendResult.NotYours();
        }
        var suggested = suggested(goal, thread);
        if (!suggested.words().open()) {
            return new AmendResult.Decided(suggested.words().state());
        }
        reviews.decide(thread, Amendment.State.WITHDRAWN);
        desk.changed(goal);
        return new AmendResult.Done(goal.revision());
    }

    private Suggested suggested(Goal goal, ThreadId thread) {
        return reviews.suggested(goal.getId(), mentorship(goal), thread)
                .orElseThrow(() -> new IllegalArgumentException("Suggests nothing for this goal: " + thread));
    }

    /** Writes the words where they belong; says why where they cannot stand there. */
    private Optional<AmendResult> put(Goal goal, Suggested suggested, String words, @Nullable String over) {
        var content = goal.content();
        var quote = suggested.quote();
        GoalContent amended;
        if (quote == null) {
            amended = AmendedGoal.withStep(content, suggested.thread().value(), words);
        } else {
            var passage = suggested.passage();
            var conflict = new AmendResult.Conflict(
                    quote,
                    passage == null || passage.standing() == Standing.GONE ? null : passage.words(),
                    suggested.words().words());
            var text = AmendedGoal.text(content, suggested.part());
            if (passage == null || !passage.standsIn(text)) {
                return Optional.of(new AmendResult.Conflict(quote, null, conflict.words()));
            }
            if (over == null || !passage.reads(over)) {
                return Optional.of(conflict);
            }
            var whole = text.substring(0, passage.at())
                    + words
                    + text.substring(passage.at() + passage.words().length());
            amended = AmendedGoal.with(content, suggested.part(), whole);
        }
        var faults = GoalRules.faults(GoalEdit.of(amended));
        if (!faults.isEmpty()) {
            return Optional.of(new AmendResult.Unfit(faults));
        }
        pen.write(goal, amended);
        goals.flush();
        return Optional.empty();
    }

    private void revise(Goal goal, Suggested suggested, int taken, GoalContent before) {
        goals.flush();
        var answered = goal.verdict() == Verdict.CHANGES_ASKED
                && reviews.waiting(goal.getId(), mentorship(goal)).isEmpty();
        if (answered) {
            pen.revise(goal, "", null, suggested.by(), before);
        } else {
            pen.reviseWithThanks(goal, suggested.by());
            asks.tell(new WordsTaken(goal.title(), taken), goal, suggested.by());
        }
        desk.changed(goal);
    }

    private Optional<AmendResult> refused(Goal goal) {
        if (!goal.isMentee(desk.me()) || goal.mentorship() == null) {
            return Optional.of(new AmendResult.NotYours());
        }
        return goal.state() == GoalState.SHARED ? Optional.empty() : Optional.of(new AmendResult.Closed(goal.state()));
    }

    private static UUID mentorship(Goal goal) {
        return Objects.requireNonNull(goal.mentorship(), "a shared goal");
    }
}
