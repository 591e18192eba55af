package app.waymark.goal;

import app.waymark.goal.internal.Goal;
import app.waymark.goal.internal.GoalBeginning;
import app.waymark.goal.internal.GoalDesk;
import app.waymark.goal.internal.GoalDraft;
import app.waymark.goal.internal.GoalPen;
import app.waymark.goal.internal.GoalRepository;
import app.waymark.goal.internal.GoalRules;
import app.waymark.goal.internal.SeenDifferently;
import app.waymark.goal.internal.Sight;
import app.waymark.shared.AccountId;
import app.waymark.shared.PerMinute;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.TypedText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writing goals. A mentee writes their own; the mentor it is shared with writes too where the mentee said so. Nothing
 * typed is ever lost: a save upon something newer is refused with both versions, and what is not saved yet is kept.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class GoalEditing {

    private final GoalRepository goals;
    private final GoalDesk desk;
    private final GoalPen pen;
    private final SeenDifferently seen;
    private final GoalBeginning beginning;

    GoalEditing(GoalRepository goals, GoalDesk desk, GoalPen pen, SeenDifferently seen, GoalBeginning beginning) {
        this.goals = goals;
        this.desk = desk;
        this.pen = pen;
        this.seen = seen;
        this.beginning = beginning;
    }

    /** What was typed and not saved, upon which edition, and when. */
    public record Kept(GoalEdit edit, int edition, Instant at) {}

    /** Begins a goal from nothing, as a draft that only the person acting sees; {@code Saved} or {@code Incomplete}. */
    @PerMinute(60)
    public GoalSaveResult create(GoalEdit edit) {
        return begun(edit, null);
    }

    /** Begins a goal from something; a mentor who suggested it is told. */
    @PerMinute(60)
    public GoalSaveResult create(GoalEdit edit, GoalOrigin from) {
        return begun(edit, from);
    }

    private GoalSaveResult begun(GoalEdit edit, @Nullable GoalOrigin from) {
        var me = desk.me();
        var faults = GoalRules.faults(edit);
        if (!faults.isEmpty()) {
            return new GoalSaveResult.Incomplete(faults);
        }
        var typed = tidied(edit.content());
        var goal = goals.save(new Goal(desk.nextId(), me.value(), typed, edit.privateNotes(), desk.now()));
        if (from != null) {
            goals.flush();
            beginning.settle(goal, from);
        }
        pen.project(goal, typed);
        goals.flush();
        goals.dropDraft(me.value(), me.value());
        seen.settle(me.value(), goal.getId());
        desk.changed(goal);
        return new GoalSaveResult.Saved(goal.id(), goal.edition(), goal.revision(), null);
    }

    /**
     * Saves what was typed upon an edition. A draft is just saved; of a shared goal every save is a revision: the
     * mentee's asks the mentor for a review, the mentor's is told to the mentee. What somebody else saved since that edition
     * is put together with it; only what both touched, each differently, is a {@code Conflict} and asked.
     *
     * @param expected the edition that was being edited
     */
    public GoalSaveResult save(GoalId id, int expected, GoalEdit edit) {
        var goal = desk.sharedLocked(id);
        var me = desk.me();
        if (!goal.editableBy(me)) {
            return new GoalSaveResult.NotYours();
        }
        if (!goal.state().open()) {
            return new GoalSaveResult.Closed(goal.state());
        }
        var faults = GoalRules.faults(edit);
        if (!faults.isEmpty()) {
            return new GoalSaveResult.Incomplete(faults);
        }
        if (goal.edition() != expected) {
            return putTogether(goal, expected, edit);
        }
        return reasoned(goal, edit).orElseGet(() -> saved(goal, edit, null));
    }

    /** Moving what the other one counts on is said with a reason. */
    private Optional<GoalSaveResult> reasoned(Goal goal, GoalEdit edit) {
        return goal.state() == GoalState.SHARED
                        && TypedText.blank(edit.why())
                        && GoalRules.movesTarget(goal.content(), edit.content())
                ? Optional.of(new GoalSaveResult.Incomplete(
                        List.of(new GoalFault(GoalProblem.WHY_MISSING, "reason", 0, GoalEdit.MOST_WHY))))
                : Optional.empty();
    }

    private GoalSaveResult putTogether(Goal goal, int expected, GoalEdit edit) {
        var mine = new GoalEdit(tidied(edit.content()), edit.privateNotes(), edit.why());
        var base = pen.edition(goal, expected);
        var theirs = new GoalEdit(goal.content(), goal.privateNotes(), "");
        if (!goal.isMentee(desk.me())) {
            // The notes are not the mentor's to see, nor to overwrite.
            var sight = desk.sight(goal);
            base = new GoalEdit(sight.content(base.content()), "", "");
            theirs = GoalEdit.of(sight.content(goal.content()));
            mine = new GoalEdit(mine.content(), "", mine.why());
        }
        var merge = GoalMerge.of(base, mine, theirs);
        if (!merge.clashes().isEmpty()) {
            return new GoalSaveResult.Conflict(
                    theirs.content(), goal.edition(), goal.changedBy(), goal.changedAt(), edit, merge);
        }
        var together = merge.settled(Map.of());
        var faults = GoalRules.faults(together);
        var with = theirs.content().equals(base.content()) ? null : goal.changedBy();
        return faults.isEmpty()
                ? reasoned(goal, together).orElseGet(() -> saved(goal, together, with))
                : new GoalSaveResult.Incomplete(faults);
    }

    private GoalSaveResult saved(Goal goal, GoalEdit edit, @Nullable AccountId with) {
        var me = desk.me();
        write(goal, me, edit);
        goals.flush();
        goals.dropDraft(me.value(), goal.getId());
        return new GoalSaveResult.Saved(goal.id(), goal.edition(), goal.revision(), with);
    }

    private void write(Goal goal, AccountId me, GoalEdit edit) {
        var before = goal.content();
        var typed = tidied(desk.sight(goal).written(edit.content(), before));
        if (goal.isMentee(me) && !goal.privateNotes().equals(edit.privateNotes())) {
            pen.note(goal, edit.privateNotes());
        }
        if (GoalChanges.between(before, typed).none()) {
            desk.changed(goal);
            return;
        }
        pen.write(goal, typed);
        if (goal.state() == GoalState.SHARED) {
            pen.revise(goal, TypedText.strip(edit.why()), null, before);
        }
        desk.changed(goal);
    }

    /**
     * Keeps what is being typed, so that a lost connection or node costs nothing; nobody else sees it.
     *
     * @param id the goal that is edited, or null for a new one
     * @param edition the edition that is being edited, 0 for a new goal
     */
    public void keep(@Nullable GoalId id, int edition, GoalEdit edit) {
        var me = desk.me();
        // An editor that was open when something was held back still has it.
        var document = GoalDraft.document(sight(id).typed(edit));
        if (document.length() > GoalEdit.MOST_DRAFT) {
            throw new IllegalArgumentException("No editor holds as much");
        }
        goals.keepDraft(me.value(), place(id, me), edition, document, desk.now());
    }

    /** What the person acting typed and did not save, for this goal or, with null, for a new one. */
    @Transactional(readOnly = true)
    public Optional<Kept> kept(@Nullable GoalId id) {
        var me = desk.me();
        var sight = sight(id);
        return goals.draft(me.value(), place(id, me)).map(draft -> draft.kept(sight));
    }

    /**
     * Forgets what was typed and not saved, and gives it: to bring it back, {@link #keep} it again. Of a goal that the person
     * acting reads no longer it is forgotten alone, for most of it is somebody else's.
     */
    public Optional<Kept> discard(@Nullable GoalId id) {
        var me = desk.me();
        var kept = id == null || desk.reads(id) ? kept(id) : Optional.<Kept>empty();
        goals.dropDraft(me.value(), place(id, me));
        return kept;
    }

    private Sight sight(@Nullable GoalId id) {
        return id == null ? Sight.ofAuthor() : desk.sight(desk.readable(id));
    }

    /**
     * Deletes a goal that was never shared, with all that was typed; one that was shared is dropped instead. For a day
     * it can be brought back.
     */
    public void delete(GoalId id) {
        var goal = desk.ownLocked(id);
        if (goal.revision() > 0) {
            throw new AccessDeniedException("What was shared is dropped, not deleted");
        }
        beginning.deleted(goal);
        goals.delete(id.value(), desk.now());
        desk.changed(goal);
    }

    /**
     * Brings back a goal that the person acting deleted.
     *
     * @return whether it is there again; not after a day
     */
    public boolean undelete(GoalId id) {
        if (goals.bringBack(id.value(), desk.me().value()) == 0) {
            return false;
        }
        var goal = desk.readable(id);
        beginning.broughtBack(goal);
        desk.changed(goal);
        return true;
    }

    private static UUID place(@Nullable GoalId id, AccountId me) {
        return Objects.requireNonNullElse(id == null ? null : id.value(), me.value());
    }

    private static GoalContent tidied(GoalContent typed) {
        return PlanOrder.settled(typed.withTitle(TypedText.strip(typed.title()).replaceAll("\\s+", " ")));
    }
}
