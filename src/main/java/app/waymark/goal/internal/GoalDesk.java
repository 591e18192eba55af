package app.waymark.goal.internal;

import app.waymark.feedback.Passages;
import app.waymark.feedback.Passages.Rewritten;
import app.waymark.feedback.Threads;
import app.waymark.goal.GoalChanges;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalSaid;
import app.waymark.goal.GoalSaid.AcceptanceAsked;
import app.waymark.goal.GoalSaid.ChangesAsked;
import app.waymark.goal.GoalSaid.GoalEdited;
import app.waymark.goal.GoalSaid.GoalReturned;
import app.waymark.goal.GoalSaid.LookBackAsked;
import app.waymark.goal.GoalSaid.ReviewAsked;
import app.waymark.goal.GoalState;
import app.waymark.goal.GoalTurns;
import app.waymark.goal.HeldPart;
import app.waymark.goal.Look;
import app.waymark.goal.ProgressResult;
import app.waymark.goal.Verdict;
import app.waymark.goal.Viewpoint;
import app.waymark.goal.internal.GoalRepository.Judged;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Excerpt;
import app.waymark.shared.Links;
import app.waymark.shared.News;
import app.waymark.shared.NoLongerSo;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import app.waymark.shared.SystemActor;
import app.waymark.shared.Uuid7;
import app.waymark.turn.Ask;
import app.waymark.turn.Patience;
import app.waymark.turn.TurnLedger;
import app.waymark.turn.Turns;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** What the goal services have in common: who may, what is written down with a change, and who is told. */
@Component
public class GoalDesk {

    /** How much of what the mentor asks for stands where the mentee is told whose turn it is. */
    private static final int EXCERPT = 200;

    private final GoalRepository goals;
    private final GoalRows rows;
    private final LookBackRows lookBacks;
    private final PlanRows planRows;
    private final EntityManager entities;
    private final Threads threads;
    private final Passages passages;
    private final TurnLedger ledger;
    private final Turns turns;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    GoalDesk(
            GoalRepository goals,
            GoalRows rows,
            LookBackRows lookBacks,
            PlanRows planRows,
            EntityManager entities,
            Threads threads,
            Passages passages,
            TurnLedger ledger,
            Turns turns,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.goals = goals;
        this.rows = rows;
        this.lookBacks = lookBacks;
        this.planRows = planRows;
        this.entities = entities;
        this.threads = threads;
        this.passages = passages;
        this.ledger = ledger;
        this.turns = turns;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    public AccountId me() {
        return actor.require().id();
    }

    public Instant now() {
        return clock.instant();
    }

    public UUID nextId() {
        return Uuid7.next(clock);
    }

    /** The goal, for its mentee and for the mentor it is shared with; everybody else is refused. */
    public Goal readable(GoalId id) {
        var me = me();
        return goals.findById(id.value())
                .filter(goal -> goal.isMentee(me) || goal.isMentor(me))
                .orElseThrow(GoalDesk::denied);
    }

    /** The goal for its mentee; everybody else is refused. */
    public Goal own(GoalId id) {
        var me = me();
        return goals.findById(id.value()).filter(goal -> goal.isMentee(me)).orElseThrow(GoalDesk::denied);
    }

    /** Whether somebody but the mentee reads check-ins on it, and what looking back brings. */
    public boolean sharesCheckIns(Goal goal) {
        return goal.mentor() != null && Sight.ofMentor(goal).sees(HeldPart.CHECK_INS);
    }

    /** Nothing of what this transaction wrote is kept. */
    public void nothingOfIt() {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }

    /** The goal for its mentee, locked for a change. */
    public Goal ownLocked(GoalId id) {
        var me = me();
        return goals.lock(id.value()).filter(goal -> goal.isMentee(me)).orElseThrow(GoalDesk::denied);
    }

    /**
     * The goal locked for a change, for its mentee and for whoever it is, or was, shared with: what exactly they may is
     * for the caller to say in words. Everybody else is refused.
     */
    public Goal sharedLocked(GoalId id) {
        var me = me();
        return goals.lock(id.value())
                .filter(goal -> goal.isMentee(me) || goal.isMentor(me) || hasSeen(goal, me))
                .orElseThrow(GoalDesk::denied);
    }

    /** Who looked at it and when, the latest first, a page at a time. */
    public Slice<Look> looks(Goal goal, @Nullable Cursor after, int size) {
        int rows = Math.clamp(size, 1, Slice.MOST);
        var found = after == null
                ? goals.looks(goal.getId(), Limit.of(rows + 1))
                : goals.looks(goal.getId(), after.at(), after.id(), Limit.of(rows + 1));
        return Slice.of(found, rows, row -> new Cursor(row.at(), row.viewer()))
                .map(row -> new Look(new AccountId(row.viewer()), row.at()));
    }

    /** Whether it was shared with this person once: they have looked at it. */
    public boolean hasSeen(Goal goal, AccountId account) {
        return goals.lastLook(goal.getId(), account.value()).isPresent();
    }

    /** Writes what was typed, and the rows beside it; passages that are talked about are carried along. */
    public void write(Goal goal, GoalContent typed) {
        var before = GoalSubjects.texts(goal.content());
        var gone = things(goal.content());
        gone.removeAll(things(typed));
        goal.write(typed, me(), now());
        untell(goal, gone);
        if (goal.revision() > 0) {
            Map<String, Rewritten> changed = new HashMap<>();
            GoalSubjects.texts(typed).forEach((part, text) -> {
                var was = before.getOrDefault(part, "");
                if (!was.equals(text)) {
                    changed.put(part, new Rewritten(was, text));
                }
            });
            SystemActor.run(() -> passages.rewritten(goal.getId(), changed));
        }
        project(goal, typed);
    }

    /** Writes the rows beside a goal that begins with this. */
    public void project(Goal goal, GoalContent typed) {
        entities.flush();
        rows.project(goal.getId(), typed, goal.changedAt());
        planRows.withdrawOpen(goal.getId(), false).forEach(this::closeAcceptance);
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
        var ticked = rows.tick(goal.getId(), item, done, me(), now());
        goal.summarise(rows.way(goal));
        return ticked;
    }

    /** Lists show how far the plan is done now. */
    public void summarise(Goal goal) {
        goal.summarise(rows.way(goal));
    }

    /** Why the person acting may not change what happens on the way to a goal; empty where they may. */
    public Optional<ProgressResult> refused(Goal goal) {
        if (!goal.editableBy(me())) {
            return Optional.of(new ProgressResult.NotYours());
        }
        return goal.state().open() ? Optional.empty() : Optional.of(new ProgressResult.Closed(goal.state()));
    }

    /** What happened on the way to it; whoever is its mentor now is told what that one was asked and said. */
    public GoalRows.Happened happened(Goal goal) {
        return rows.happened(goal.getId(), goal.mentorship());
    }

    /** The readings of goals. */
    public GoalRows rows() {
        return rows;
    }

    /** The day it is for the person acting. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), actor.require().zone());
    }

    /** Keeps what is written as the next revision. */
    public void revise(Goal goal, AccountId by, String why) {
        revise(goal, by, why, null, true);
    }

    private void revise(Goal goal, AccountId by, String why, @Nullable Integer restored, boolean seen) {
        goal.revise(seen);
        entities.persist(new GoalRevision(goal, by, now(), why, restored));
    }

    /**
     * Keeps what is written as the next revision, of which nobody is told and which asks nobody: what the mentor said of the
     * one before still stands. So the last revision of a shared goal says what the goal says, whatever wrote it.
     */
    public void reviseQuietly(Goal goal, AccountId by) {
        revise(goal, by, "", null, false);
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
        var me = me();
        var changes = Sight.ofMentor(goal).changes(before, goal.content());
        revise(goal, me, why, restored, !changes.none());
        if (goal.state() != GoalState.SHARED || changes.none()) {
            return;
        }
        if (goal.isMentee(me)) {
            askForReview(goal, why, changes);
        } else {
            tell(new GoalEdited(goal.title(), why), goal, goal.mentee());
        }
    }

    /**
     * Makes it the mentor's move to look at the present revision. Where it is already, the clock runs on: saving twice
     * must not make somebody who has been waiting look as though they had just begun.
     */
    public void askForReview(Goal goal, String why, int words, int steps) {
        ledger.close(GoalTurns.REVISE, goal.getId());
        var open = turns.on(List.of(goal.getId())).get(goal.getId());
        var mentor = Objects.requireNonNull(goal.mentor(), "a shared goal");
        if (open != null
                && open.kind().equals(GoalTurns.REVIEW)
                && open.holder().equals(mentor)) {
            return;
        }
        handReview(goal, why, words, steps);
    }

    private void handReview(Goal goal, String why, int words, int steps) {
        var mentor = Objects.requireNonNull(goal.mentor(), "a shared goal");
        ledger.hand(
                ask(new ReviewAsked(goal.title(), goal.revision(), why, words, steps), goal, mentor, goal.mentee()));
    }

    /** The same for a first sharing: everything in it is new. */
    public void askForFirstReview(Goal goal, String why) {
        askForReview(goal, why, 0, goal.content().allSteps().toList().size());
    }

    /** The same for a revision, with what is different. */
    public void askForReview(Goal goal, String why, GoalChanges changes) {
        askForReview(goal, why, changes.words(), changes.plan().size());
    }

    /** Writes down what the mentor who is acting says of the goal as it stands. */
    public void judge(Goal goal, Verdict says, String words) {
        give(goal, says, words, says);
    }

    /** Writes down that the mentor who is acting has read it and said what there was to say; a verdict stands as it did. */
    public void comment(Goal goal) {
        give(goal, Verdict.COMMENTED, "", goal.verdict());
    }

    private void give(Goal goal, Verdict says, String words, Verdict stands) {
        var last = goals.revisions(goal.getId(), List.of(goal.revision()));
        if (!last.isEmpty() && !last.getFirst().stands(goal)) {
            // As release 7b84354 left it: a step had come without a revision.
            reviseQuietly(goal, goal.changedBy());
        }
        var given = new GoalVerdict(nextId(), goal, me(), says, words, now());
        entities.persist(given);
        if (says != Verdict.COMMENTED) {
            goal.judge(given, stands);
        }
    }

    /** What the person acting sees of a goal. */
    public Sight sight(Goal goal) {
        return Sight.of(goal, me(), Viewpoint.OWN);
    }

    /** The goal with its last verdict, for its mentee and for the mentor it is shared with; everybody else is refused. */
    public Judged judged(GoalId id) {
        var me = me();
        return goals.judged(id.value())
                .filter(one -> one.goal().isMentee(me) || one.goal().isMentor(me))
                .orElseThrow(GoalDesk::denied);
    }

    /** Makes it the mentee's move to revise. */
    public void askForRevision(Goal goal, String words) {
        var mentor = Objects.requireNonNull(goal.mentor(), "a shared goal");
        ledger.hand(ask(new ChangesAsked(goal.title(), Excerpt.of(words, EXCERPT)), goal, goal.mentee(), mentor));
    }

    /** Makes it the mentee's move to look back; coordinators never hear of it. */
    void askToLookBack(Goal goal) {
        var about = nextId();
        lookBacks.ask(goal.getId(), about);
        ledger.hand(new Ask(
                new LookBackAsked(goal.title()),
                about,
                goal.mentee(),
                null,
                Links.lookingBack(goal.getId()),
                null,
                null,
                Patience.STANDARD));
    }

    /** Nobody is asked any more to look back at it. */
    public void lookedBack(Goal goal) {
        lookBacks.asked(goal.getId()).ifPresent(about -> {
            ledger.closeAll(about);
            lookBacks.ask(goal.getId(), null);
        });
    }

    /** Nobody is waited for any more about the goal itself. */
    public void closeTurns(Goal goal) {
        ledger.closeAll(goal.getId());
        lookedBack(goal);
        planRows.withdrawOpen(goal.getId(), true).forEach(this::closeAcceptance);
    }

    /** Makes it the mentor's move to say something to what came of a step. */
    public void askForAcceptance(AcceptanceAsked said, Goal goal, UUID asked) {
        var mentor = Objects.requireNonNull(goal.mentor(), "a shared goal");
        ledger.hand(ask(said, goal, asked, mentor, goal.mentee()));
    }

    /** Nobody is waited for any more about what was asked of a step. */
    public void closeAcceptance(UUID asked) {
        ledger.close(GoalTurns.ACCEPT, asked);
    }

    public void closeTurn(String kind, Goal goal) {
        ledger.close(kind, goal.getId());
    }

    /** Hides the goal from its mentor: turns, threads and open pages included. */
    public void unshare(Goal goal) {
        var mentorship = goal.mentorship();
        var mentor = goal.mentor();
        if (mentorship == null || mentor == null) {
            return;
        }
        closeTurns(goal);
        SystemActor.run(() -> threads.sharingStopped(goal.getId(), mentorship));
        var hidden = rows.things(goal.getId());
        hidden.add(goal.getId());
        untell(goal, hidden);
        goal.stopSharing();
        changed(goal);
        events.publishEvent(Changed.person(mentor));
    }

    /** Opens the unresolved threads of this mentorship again. */
    public void resumeThreads(Goal goal) {
        var mentorship = Objects.requireNonNull(goal.mentorship(), "a shared goal");
        entities.flush();
        SystemActor.run(() -> threads.sharingResumed(GoalSubjects.TYPE, goal.getId(), mentorship));
    }

    /**
     * It goes on where it is shared: whoever was waited for when it stopped is waited for again, in its threads and for the
     * goal itself.
     */
    public void resume(Goal goal) {
        if (goal.state() != GoalState.SHARED) {
            return;
        }
        resumeThreads(goal);
        int revision = goal.revision();
        switch (goal.verdict()) {
            case CHANGES_ASKED ->
                askForRevision(
                        goal,
                        goals.judged(goal.getId())
                                .map(one -> one.review().words())
                                .orElse(""));
            case NONE -> {
                var said = goals.verdictsIn(
                        goal.getId(),
                        Objects.requireNonNull(goal.mentorship(), "a shared goal"),
                        revision,
                        revision,
                        Limit.of(1));
                if (said.isEmpty()) {
                    askAgain(goal);
                }
            }
            case ACCEPTED, COMMENTED -> {
                // It was nobody's move.
            }
        }
    }

    private void askAgain(Goal goal) {
        var last = goals.revisions(goal.getId(), List.of(goal.revision() - 1, goal.revision()));
        var why = last.isEmpty() ? "" : last.getLast().toRevision().why();
        if (last.size() < 2) {
            handReview(goal, why, 0, (int) goal.content().allSteps().count());
        } else {
            var changes = Sight.ofMentor(goal)
                    .changes(last.getFirst().content(), last.getLast().content());
            handReview(goal, why, changes.words(), changes.plan().size());
        }
    }

    /** A pause is over: it goes on, and its mentee finds a line that says so. */
    public void goOn(Goal goal) {
        goal.reopen();
        resume(goal);
        events.publishEvent(new News(
                nextId(), new GoalReturned(goal.title()), goal.getId(), goal.mentee(), null, Links.goal(goal.getId())));
        changed(goal);
    }

    /** When a day begins where the person acting is. */
    public Instant begins(LocalDate day) {
        return day.atStartOfDay(actor.require().zone()).toInstant();
    }

    /** Nobody is waited for in its threads. */
    public void suspendThreads(Goal goal) {
        var mentorship = goal.mentorship();
        if (mentorship != null) {
            SystemActor.run(() -> threads.sharingStopped(goal.getId(), mentorship));
        }
    }

    /** Open pages read the goal again, and its people their lists. */
    public void changed(Goal goal) {
        events.publishEvent(Changed.goal(goal.getId()));
        events.publishEvent(Changed.person(goal.mentee()));
        var mentor = goal.mentor();
        if (mentor != null) {
            events.publishEvent(Changed.person(mentor));
        }
    }

    /** Tells somebody something that is not their move. */
    public void tell(GoalSaid said, Goal goal, AccountId recipient) {
        tell(said, goal, goal.getId(), recipient);
    }

    /** The same of something in the goal, whose news is its own: that of another thing in it holds none of it back. */
    public void tell(GoalSaid said, Goal goal, UUID about, AccountId recipient) {
        events.publishEvent(new News(nextId(), said, about, recipient, me(), Links.goal(goal.getId())));
    }

    /**
     * The mentor is not mailed any more what was to be said of these things in the goal: they are gone, or the mentor knows
     * better.
     */
    public void untell(Goal goal, Set<UUID> things) {
        var mentor = goal.mentor();
        if (mentor != null && !things.isEmpty()) {
            events.publishEvent(new NoLongerSo(things, Set.of(), mentor));
        }
    }

    /** What in a goal can have news of its own. */
    private static Set<UUID> things(GoalContent content) {
        var things = new HashSet<UUID>();
        content.milestones().forEach(milestone -> things.add(milestone.id()));
        content.allSteps().forEach(step -> things.add(step.id()));
        return things;
    }

    private static Ask ask(GoalSaid said, Goal goal, AccountId holder, AccountId asker) {
        return ask(said, goal, goal.getId(), holder, asker);
    }

    private static Ask ask(GoalSaid said, Goal goal, UUID about, AccountId holder, AccountId asker) {
        return new Ask(
                said,
                about,
                holder,
                asker,
                Links.goal(goal.getId()),
                goal.mentorship(),
                goal.programme(),
                Patience.STANDARD);
    }

    static AccessDeniedException denied() {
        return new AccessDeniedException("Neither the mentee of this goal nor the mentor it is shared with");
    }
}
