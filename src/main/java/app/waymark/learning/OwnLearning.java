package app.waymark.learning;

import app.waymark.file.FileSubject;
import app.waymark.file.Files;
import app.waymark.file.KeepResult;
import app.waymark.learning.internal.LearningDesk;
import app.waymark.learning.internal.LearningFiles;
import app.waymark.learning.internal.LearningPlanRows;
import app.waymark.learning.internal.ResourceRows;
import app.waymark.program.ProgrammeId;
import app.waymark.shared.PerMinute;
import app.waymark.shared.Portion;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.TypedText;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the person acting learns from: what they added for themselves, what they plan, do and did, and what shows that. Nobody
 * else reads any of it; what they hand to a programme's coordinators these read, without what came of it.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class OwnLearning {

    /** The most that somebody has planned, and the most that they added themselves. */
    public static final int MOST = 300;

    /** The longest words on what came of something. */
    public static final int MOST_WORDS = 2_000;

    /** The most files that show one thing. */
    public static final int MOST_FILES = 10;

    /** How long before a certificate runs out that is said. */
    public static final int DAYS_BEFORE = 31;

    /** How long after it ran out that is still said. */
    private static final int DAYS_AFTER = 31;

    private final ResourceRows rows;
    private final LearningPlanRows plans;
    private final LearningDesk desk;
    private final Files files;

    OwnLearning(ResourceRows rows, LearningPlanRows plans, LearningDesk desk, Files files) {
        this.rows = rows;
        this.plans = plans;
        this.desk = desk;
        this.files = files;
    }

    /** All of it: what is under way first, then what is planned or not yet, then what is done, the latest first. */
    @Transactional(readOnly = true)
    public List<PlannedResource> mine() {
        return rows.of(desk.me(), 2 * MOST);
    }

    /** Adds something of one's own and plans it; nobody else sees it. */
    @PerMinute(60)
    public LearningResult add(ResourceDraft draft) {
        var fault = draft.fault();
        if (fault.isPresent()) {
            return new LearningResult.Wrong(fault.get());
        }
        if (rows.lockedCount(desk.me()) >= MOST || plans.lockedCount(desk.me()) >= MOST) {
            return new LearningResult.TooMany(MOST);
        }
        var id = desk.nextId();
        rows.add(id, null, desk.me(), draft, desk.now());
        plans.plan(desk.nextId(), desk.me(), id, desk.now());
        desk.changed();
        return new LearningResult.Saved(id);
    }

    /**
     * Changes something of one's own.
     *
     * @param upon the edition that was being changed
     */
    public LearningResult change(UUID resource, int upon, ResourceDraft draft) {
        var found = rows.locked(resource).filter(one -> one.ownOf(desk.me()));
        if (found.isEmpty()) {
            return new LearningResult.Gone();
        }
        var fault = draft.fault();
        if (fault.isPresent()) {
            return new LearningResult.Wrong(fault.get());
        }
        if (found.get().edition() != upon) {
            return new LearningResult.Newer();
        }
        rows.change(resource, draft, desk.now());
        desk.changed();
        return new LearningResult.Saved(resource);
    }

    /** Takes something of one's own out, with what one did with it. */
    public LearningResult remove(UUID resource) {
        if (rows.locked(resource).filter(one -> one.ownOf(desk.me())).isEmpty()) {
            return new LearningResult.Gone();
        }
        rows.remove(resource);
        desk.changed();
        return new LearningResult.Saved(resource);
    }

    /**
     * Hands something of one's own to the coordinators of a programme, who may offer it to everybody there; or takes it back,
     * where none is named. They see what is said of it and who added it, and not what one did with it.
     */
    @PerMinute(20)
    public LearningResult hand(UUID resource, @Nullable ProgrammeId programme) {
        var found = rows.locked(resource).filter(one -> one.ownOf(desk.me()));
        if (found.isEmpty() || (programme != null && !desk.takingPart().contains(programme))) {
            return new LearningResult.Gone();
        }
        rows.hand(resource, programme, programme == null ? null : desk.now());
        if (programme != null && !programme.equals(found.get().handedTo())) {
            desk.handed(found.get(), programme);
        }
        desk.changed();
        return new LearningResult.Saved(resource);
    }

    /** Plans something: one's own, or what a programme of the person acting offers. */
    @PerMinute(60)
    public LearningResult plan(UUID resource) {
        if (desk.readable(resource).isEmpty()) {
            return new LearningResult.Gone();
        }
        if (plans.lockedCount(desk.me()) >= MOST) {
            return new LearningResult.TooMany(MOST);
        }
        plans.plan(desk.nextId(), desk.me(), resource, desk.now());
        desk.changed();
        return plans.planOf(desk.me(), resource)
                .<LearningResult>map(LearningResult.Saved::new)
                .orElseGet(LearningResult.Gone::new);
    }

    /** Says that something is planned, or under way; that it was done is taken back by this. */
    public LearningResult move(UUID plan, LearningState state) {
        if (state == LearningState.DONE) {
            throw new IllegalArgumentException("What is done is finished");
        }
        if (plans.locked(plan, desk.me()).isEmpty()) {
            return new LearningResult.Gone();
        }
        plans.move(plan, state, desk.now());
        desk.changed();
        return new LearningResult.Saved(plan);
    }

    /**
     * Says that something is done.
     *
     * @param doneOn since when, today or before
     * @param expiresOn the last day of a certificate, or null where it does not run out
     * @param words what came of it, may be empty
     */
    public LearningResult finish(UUID plan, LocalDate doneOn, @Nullable LocalDate expiresOn, String words) {
        if (plans.locked(plan, desk.me()).isEmpty()) {
            return new LearningResult.Gone();
        }
        var said = TypedText.strip(words);
        if (said.length() > MOST_WORDS) {
            return new LearningResult.Wrong(LearningFault.TOO_LONG);
        }
        if (doneOn.isAfter(desk.today()) || (expiresOn != null && expiresOn.isBefore(doneOn))) {
            return new LearningResult.Wrong(LearningFault.FAR_DAY);
        }
        plans.move(plan, LearningState.DONE, said, doneOn, expiresOn, desk.now());
        desk.changed();
        return new LearningResult.Saved(plan);
    }

    /** Plans something no more: what was said of it goes. */
    public LearningResult drop(UUID plan) {
        if (plans.locked(plan, desk.me()).isEmpty()) {
            return new LearningResult.Gone();
        }
        plans.drop(plan);
        desk.changed();
        return new LearningResult.Saved(plan);
    }

    /** The files that show what was done; of nobody else's plan. */
    @Transactional(readOnly = true)
    public List<LearningEvidence> evidence(UUID plan) {
        return plans.evidence(plan, desk.me());
    }

    /** Adds a file that shows it, of which {@link Files} says which are kept. */
    @PerMinute(30)
    public LearningResult attach(UUID plan, String name, InputStreamSource content) {
        if (plans.locked(plan, desk.me()).isEmpty()) {
            return new LearningResult.Gone();
        }
        if (plans.evidence(plan, desk.me()).size() >= MOST_FILES) {
            return new LearningResult.TooMany(MOST_FILES);
        }
        var id = desk.nextId();
        plans.addEvidence(id, plan, "", desk.now());
        return switch (files.keep(new FileSubject(LearningFiles.TYPE, id), name, content)) {
            case KeepResult.Kept(var file) -> {
                plans.keepEvidence(id, file.id(), file.name(), file.size());
                yield new LearningResult.Saved(id);
            }
            case KeepResult why -> {
                plans.removeEvidence(id);
                yield new LearningResult.NotKept(why);
            }
        };
    }

    /** Takes a file out. */
    public LearningResult detach(UUID evidence) {
        if (plans.ownerOf(evidence).filter(desk.me()::equals).isEmpty()) {
            return new LearningResult.Gone();
        }
        plans.removeEvidence(evidence);
        return new LearningResult.Saved(evidence);
    }

    /** The open goals that a step can be made in. */
    @Transactional(readOnly = true)
    public List<LearningGoals.OpenGoal> goals() {
        return desk.goals();
    }

    /** Makes a step of something in a goal of the person acting, and plans it. */
    @PerMinute(60)
    public StepMade makeStep(UUID resource, UUID goal) {
        var found = desk.readable(resource);
        if (found.isEmpty()) {
            return new StepMade.Closed();
        }
        if (plans.planOf(desk.me(), resource).isEmpty()) {
            plans.plan(desk.nextId(), desk.me(), resource, desk.now());
        }
        var one = found.get();
        var made = desk.step(goal, one.title(), one.said().heldOn(), one.source());
        if (made instanceof StepMade.Made(var in, var step)) {
            plans.step(desk.me(), resource, in, step, desk.now());
            desk.changed();
        }
        return made;
    }

    /**
     * The certificates of the person acting that run out within a month or did so lately, as long as they have not said that
     * they know: a few at most.
     */
    @Transactional(readOnly = true)
    public Portion<List<OwnCertificate>> expiring() {
        var today = desk.today();
        return LearningPlanRows.expiring(desk.me(), today.minusDays(DAYS_AFTER), today.plusDays(DAYS_BEFORE), 3);
    }

    /** Says that one knows that it runs out: until its last day is another one, that is not said again. */
    public void heard(UUID plan) {
        plans.heard(plan, desk.me());
        desk.changed();
    }
}
