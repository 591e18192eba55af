package app.waymark.goal;

import app.waymark.goal.internal.Goal;
import app.waymark.goal.internal.GoalDesk;
import app.waymark.goal.internal.GoalDraft;
import app.waymark.goal.internal.GoalPen;
import app.waymark.goal.internal.GoalRepository;
import app.waymark.goal.internal.GoalRevision;
import app.waymark.shared.AccountId;
import app.waymark.shared.PerMinute;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.TypedText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Bringing a revision of a goal back, as a new revision. What was meant is as it was then; what happened stays: no tick,
 * no reading and no note of the mentee's goes. For whoever may edit the goal, and only with revisions that they may read.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class GoalRestoring {

    private final GoalRepository goals;
    private final GoalDesk desk;
    private final GoalPen pen;

    GoalRestoring(GoalRepository goals, GoalDesk desk, GoalPen pen) {
        this.goals = goals;
        this.desk = desk;
        this.pen = pen;
    }

    /**
     * What bringing a revision back would do.
     *
     * @param edition the edition that it is foretold for
     * @param then the revision
     * @param changes what would be different from what the goal says now
     * @param asked the mentor who would be asked for a review, or null where nobody would be
     * @param accepted whether that mentor has accepted the goal as it stands, which would hold no longer
     * @param typed when the person acting last typed something that is not saved, or null where nothing waits
     */
    public record Foretold(
            int edition,
            Revision then,
            GoalChanges changes,
            @Nullable AccountId asked,
            boolean accepted,
            @Nullable Instant typed) {}

    /** What becomes of what the person typed and did not save. */
    public enum Unsaved {
        /** It must not be there: where it is, nothing is done and {@link RestoreResult.Typed} says so. */
        ASK,
        /** It stays, and is put together with what was brought back when it is saved. */
        KEEP,
        /** It is forgotten. */
        FORGET
    }

    /** Says beforehand what {@link #restore} would do; empty where the person acting could not do it. */
    @Transactional(readOnly = true)
    public Optional<Foretold> foretell(GoalId id, int revision) {
        var goal = desk.readable(id);
        var me = desk.me();
        if (!goal.editableBy(me) || !goal.state().open()) {
            return Optional.empty();
        }
        var sight = desk.sight(goal);
        return find(goal, me, revision)
                .map(then -> new Foretold(
                        goal.edition(),
                        then.toRevision(),
                        sight.changes(goal.content(), then.content()),
                        goal.isMentee(me) && goal.state() == GoalState.SHARED ? goal.mentor() : null,
                        goal.verdict() == Verdict.ACCEPTED,
                        draft(id, me).map(GoalDraft::keptAt).orElse(null)));
    }

    /**
     * Brings a revision back. Where the goal is shared, the mentee's asks the mentor for a review and the mentor's is told
     * to the mentee, as every revision is.
     *
     * @param expected the edition for which it was foretold
     * @param why why it is brought back; the other one reads it
     */
    @PerMinute(60)
    public RestoreResult restore(GoalId id, int revision, int expected, String why, Unsaved unsaved) {
        var goal = desk.sharedLocked(id);
        var me = desk.me();
        var refused = refused(goal, me, expected);
        if (refused.isPresent()) {
            return refused.get();
        }
        var then = find(goal, me, revision);
        if (then.isEmpty()) {
            return new RestoreResult.Gone();
        }
        var reason = TypedText.strip(why);
        if (reason.isEmpty()) {
            return new RestoreResult.WhyMissing();
        }
        if (reason.length() > GoalEdit.MOST_WHY) {
            return new RestoreResult.TooLong(reason.length(), GoalEdit.MOST_WHY);
        }
        var content = desk.sight(goal).written(then.get().content(), goal.content());
        if (GoalChanges.between(goal.content(), content).none()) {
            return new RestoreResult.Same();
        }
        var typed = draft(id, me);
        if (typed.isPresent() && unsaved == Unsaved.ASK) {
            return new RestoreResult.Typed(typed.get().keptAt());
        }
        var forgotten = unsaved == Unsaved.FORGET
                ? typed.map(draft -> draft.kept(desk.sight(goal))).orElse(null)
                : null;
        if (forgotten != null) {
            goals.dropDraft(me.value(), id.value());
        }
        write(goal, content, reason, revision);
        return new RestoreResult.Restored(goal.revision(), goal.edition(), forgotten);
    }

    /**
     * Undoes what {@link #restore} did: the goal says what it said before, as a further revision, for the other one may
     * have read it already. For whoever brought the revision back, while nobody has saved since.
     *
     * @param edition the edition that bringing it back made
     */
    public RestoreResult undo(GoalId id, int edition) {
        var goal = desk.sharedLocked(id);
        var me = desk.me();
        var refused = refused(goal, me, edition);
        if (refused.isPresent()) {
            return refused.get();
        }
        var last = find(goal, me, goal.revision())
                .filter(one -> one.restores() && one.toRevision().by().equals(me))
                .filter(one ->
                        GoalChanges.between(one.content(), goal.content()).none());
        var before = pen.keptEdition(goal, edition - 1);
        if (last.isEmpty() || before.isEmpty()) {
            return new RestoreResult.Gone();
        }
        var content = before.get().content();
        var same = find(goal, me, goal.revision() - 1)
                .filter(one -> GoalChanges.between(one.content(), content).none())
                .map(one -> one.toRevision().number());
        write(goal, content, "", same.orElse(null));
        return new RestoreResult.Restored(goal.revision(), goal.edition(), null);
    }

    private void write(Goal goal, GoalContent content, String why, @Nullable Integer restored) {
        var before = goal.content();
        pen.write(goal, content);
        pen.revise(goal, why, restored, before);
        goals.flush();
        desk.changed(goal);
    }

    private Optional<RestoreResult> refused(Goal goal, AccountId me, int expected) {
        if (!goal.editableBy(me)) {
            return Optional.of(new RestoreResult.NotYours());
        }
        if (!goal.state().open()) {
            return Optional.of(new RestoreResult.Closed(goal.state()));
        }
        if (goal.edition() != expected) {
            // Who was the mentor before is not the next one's to know.
            var by = goal.isMentee(me) || goal.isMentor(goal.changedBy()) ? goal.changedBy() : goal.mentee();
            return Optional.of(new RestoreResult.Meanwhile(by, goal.changedAt()));
        }
        return Optional.empty();
    }

    private Optional<GoalRevision> find(Goal goal, AccountId me, int revision) {
        return goals.revisions(goal.getId(), List.of(revision)).stream()
                .filter(one -> goal.isMentee(me) || one.madeFor(goal.mentorship()))
                .findFirst();
    }

    private Optional<GoalDraft> draft(GoalId id, AccountId me) {
        return goals.draft(me.value(), id.value());
    }
}
