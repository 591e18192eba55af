package app.waymark.goal.internal;

import app.waymark.feedback.Passages;
import app.waymark.feedback.Passages.Rewritten;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalSaid.GoalEdited;
import app.waymark.goal.GoalState;
import app.waymark.goal.ReviewAnswer;
import app.waymark.goal.Verdict;
import app.waymark.shared.AccountId;
import app.waymark.shared.SystemActor;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is written down of a goal: what it says, the rows beside it, its revisions and what the mentor says of them. */
@Component
public class GoalPen {

    private final GoalDesk desk;
    private final GoalAsks asks;
    private final GoalRepository goals;
    private final GoalRows rows;
    private final PlanRows planRows;
    private final EntityManager entities;
    private final Passages passages;
    private final TextsSaid said;

    GoalPen(
            GoalDesk desk,
            GoalAsks asks,
            GoalRepository goals,
            GoalRows rows,
            PlanRows planRows,
            EntityManager entities,
            Passages passages,
            TextsSaid said) {
        this.desk = desk;
        this.asks = asks;
        this.goals = goals;
        this.rows = rows;
        this.planRows = planRows;
        this.entities = entities;
        this.passages = passages;
        this.said = said;
    }

    /** Writes what was typed, and the rows beside it; passages that are talked about are carried along. */
    public void write(Goal goal, GoalContent typed) {
        var stood = goal.content();
        var before = GoalSubjects.texts(stood);
        var gone = things(goal.content());
        gone.removeAll(things(typed));
        goal.write(typed, desk.me(), desk.now());
        asks.untell(goal, gone);
        said.written(goal.getId(), stood, typed, desk.today());
        if (goal.revision() > 0) {
            Map<String, Rewritten> changed = new HashMap<>();
            var now = GoalSubjects.texts(typed);
            var parts = new HashSet<>(before.keySet());
            parts.addAll(now.keySet());
            for (var part : parts) {
                var rewritten = new Rewritten(before.getOrDefault(part, ""), now.getOrDefault(part, ""));
                if (!rewritten.before().equals(rewritten.after())) {
                    changed.put(part, rewritten);
                }
            }
            SystemActor.run(() -> passages.rewritten(goal.getId(), changed));
        }
        project(goal, typed);
    }

    /** Writes the rows beside a goal that begins with this. */
    public void project(Goal goal, GoalContent typed) {
        entities.flush();
        rows.project(goal.getId(), typed, goal.changedAt());
        planRows.withdrawOpen(goal.getId(), false).forEach(asks::closeAcceptance);
        rows.keepEdition(goal);
        goal.summarise(rows.way(goal));
    }

    /** Writes the mentee's notes where nothing else changed. */
    public void note(Goal goal, String notes) {
        goal.note(notes);
        rows.keepEdition(goal);
    }

    /**
     * What a goal said in the edition that somebody began with. Where that is too long ago they are taken to have begun
     * with nothing: then whatever is different is asked about.
     */
    public GoalEdit edition(Goal goal, int edition) {
        return keptEdition(goal, edition).orElseGet(() -> GoalEdit.of(GoalContent.blank()));
    }

    /** What a goal said in an edition; empty where that is too long ago. */
    public Optional<GoalEdit> keptEdition(Goal goal, int edition) {
        return rows.edition(goal.getId(), edition);
    }

    /**
     * Ticks a step or milestone of the plan, or takes the tick away. Gives what became of it; empty where the plan has no
     * such one.
     */
    public Optional<GoalRows.Ticked> tick(Goal goal, UUID item, boolean done) {
        var ticked = rows.tick(goal.getId(), item, done, desk.me(), desk.now());
        goal.summarise(rows.way(goal));
        return ticked;
    }

    /** Lists show how far the plan is done now. */
    public void summarise(Goal goal) {
        goal.summarise(rows.way(goal));
    }

    /** Keeps what is written as the next revision. */
    public void revise(Goal goal, AccountId by, String why) {
        revise(goal, by, why, null, null, true);
    }

    private void revise(
            Goal goal, AccountId by, String why, @Nullable Integer restored, @Nullable AccountId thanks, boolean seen) {
        goal.revise(seen);
        entities.persist(new GoalRevision(goal, by, desk.now(), why, restored, thanks));
    }

    /**
     * Keeps what is written as the next revision, with thanks to whoever suggested its words. They know them, so what they
     * said of the one before still stands and they are asked nothing.
     */
    public void reviseWithThanks(Goal goal, AccountId to) {
        revise(goal, desk.me(), "", null, to, false);
    }

    /**
     * Keeps what is written as the next revision, of which nobody is told and which asks nobody: what the mentor said of the
     * one before still stands. So the last revision of a shared goal says what the goal says, whatever wrote it.
     */
    public void reviseQuietly(Goal goal, AccountId by) {
        revise(goal, by, "", null, null, false);
    }

    /**
     * Keeps what is written as the next revision, and lets the other one know where the goal is shared: the mentee's
     * asks the mentor for a review, the mentor's is told to the mentee. What the mentor does not see, the mentor is not
     * asked about.
     *
     * @param restored the revision that it brings back, or null
     * @param before what it said before
     */
    public void revise(Goal goal, String why, @Nullable Integer restored, GoalContent before) {
        revise(goal, why, restored, null, before);
    }

    /** The same, with thanks to whoever suggested words that it has. */
    public void revise(
            Goal goal, String why, @Nullable Integer restored, @Nullable AccountId thanks, GoalContent before) {
        var me = desk.me();
        var changes = Sight.ofMentor(goal).changes(before, goal.content());
        revise(goal, me, why, restored, thanks, !changes.none());
        asks.settleObstacle(goal);
        if (goal.state() != GoalState.SHARED || changes.none()) {
            return;
        }
        if (goal.isMentee(me)) {
            asks.askForReview(goal, why, changes);
        } else {
            asks.tell(new GoalEdited(goal.title(), why), goal, goal.mentee());
        }
    }

    /** Writes down what the mentor who is acting says of the goal as it stands, and names it. */
    public UUID judge(Goal goal, Verdict says, String words, List<ReviewAnswer> answers) {
        return give(goal, says, words, answers, says);
    }

    /**
     * Whether the mentor who is acting has given this verdict in these words already, and it stands: a second press, or an answer
     * by mail beside one, says nothing more.
     */
    public boolean stands(Goal goal, Verdict says, String words) {
        var last = goal.lastVerdict();
        if (last == null || goal.verdict() != says) {
            return false;
        }
        var given = entities.find(GoalVerdict.class, last);
        return given != null && given.says(desk.me(), goal.revision(), words);
    }

    /** Writes down that the mentor who is acting has read it and said what there was to say; a verdict stands as it did. */
    public UUID comment(Goal goal, List<ReviewAnswer> answers) {
        return give(goal, Verdict.COMMENTED, "", answers, goal.verdict());
    }

    private UUID give(Goal goal, Verdict says, String words, List<ReviewAnswer> answers, Verdict stands) {
        var last = goals.revisions(goal.getId(), List.of(goal.revision()));
        if (!last.isEmpty() && !last.getFirst().stands(goal)) {
            // As release 7b84354 left it: a step had come without a revision.
            reviseQuietly(goal, goal.changedBy());
        }
        var given = new GoalVerdict(desk.nextId(), goal, desk.me(), says, words, answers, desk.now());
        entities.persist(given);
        if (says != Verdict.COMMENTED) {
            goal.judge(given, stands);
        }
        return given.getId();
    }

    /** What in a goal can have news of its own. */
    private static Set<UUID> things(GoalContent content) {
        var things = new HashSet<UUID>();
        content.milestones().forEach(milestone -> things.add(milestone.id()));
        content.allSteps().forEach(step -> things.add(step.id()));
        return things;
    }
}
