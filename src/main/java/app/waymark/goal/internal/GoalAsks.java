package app.waymark.goal.internal;

import app.waymark.feedback.ReviewPoint;
import app.waymark.feedback.ReviewThreads;
import app.waymark.feedback.Threads;
import app.waymark.goal.GoalChanges;
import app.waymark.goal.GoalSaid;
import app.waymark.goal.GoalSaid.AcceptanceAsked;
import app.waymark.goal.GoalSaid.ChangesAsked;
import app.waymark.goal.GoalSaid.GoalReturned;
import app.waymark.goal.GoalSaid.LookBackAsked;
import app.waymark.goal.GoalSaid.ObstacleShown;
import app.waymark.goal.GoalSaid.ReviewAsked;
import app.waymark.goal.GoalSaid.ReviewToAnswer;
import app.waymark.goal.GoalState;
import app.waymark.goal.GoalTurns;
import app.waymark.goal.Verdict;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.Excerpt;
import app.waymark.shared.Links;
import app.waymark.shared.News;
import app.waymark.shared.NoLongerSo;
import app.waymark.shared.SystemActor;
import app.waymark.turn.Ask;
import app.waymark.turn.Patience;
import app.waymark.turn.TurnLedger;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Whom a goal waits for and who is told of it: its turns and news, and whether its threads wait for anybody. */
@Component
public class GoalAsks {

    /** How much of what the mentor asks for stands where the mentee is told whose turn it is. */
    private static final int EXCERPT = 200;

    private final GoalDesk desk;
    private final GoalRepository goals;
    private final GoalRows rows;
    private final LookBackRows lookBacks;
    private final PlanRows planRows;
    private final EntityManager entities;
    private final Threads threads;
    private final ReviewThreads reviews;
    private final TurnLedger ledger;
    private final ApplicationEventPublisher events;

    GoalAsks(
            GoalDesk desk,
            GoalRepository goals,
            GoalRows rows,
            LookBackRows lookBacks,
            PlanRows planRows,
            EntityManager entities,
            Threads threads,
            ReviewThreads reviews,
            TurnLedger ledger,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.goals = goals;
        this.rows = rows;
        this.lookBacks = lookBacks;
        this.planRows = planRows;
        this.entities = entities;
        this.threads = threads;
        this.reviews = reviews;
        this.ledger = ledger;
        this.events = events;
    }

    /**
     * Makes it the mentor's move to look at the present revision. Where it is already, the clock runs on: saving twice
     * must not make somebody who has been waiting look as though they had just begun.
     */
    public void askForReview(Goal goal, String why, int words, int steps) {
        ledger.close(GoalTurns.REVISE, goal.getId());
        reviews.revised(goal.getId(), Objects.requireNonNull(goal.mentorship(), "a shared goal"));
        keepWaiting(goal);
        if (!reviewStands(goal)) {
            handReview(goal, why, words, steps);
        }
    }

    /** Whether it is the mentor's move to look at the present revision. */
    public boolean reviewStands(Goal goal) {
        return ledger.stands(GoalTurns.REVIEW, goal.getId());
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

    /** Makes it the mentee's move to revise, by what the mentor says as a whole and of the text. */
    public void askForRevision(Goal goal, String words, List<ReviewPoint> points) {
        var mentor = Objects.requireNonNull(goal.mentor(), "a shared goal");
        // The one turn is for all that a review says.
        ledger.close(GoalTurns.ANSWER_REVIEW, goal.getId());
        // In a list there is room for some of the words; a review's mail says all of them.
        var said = points.isEmpty() ? Excerpt.of(words, EXCERPT) : words;
        ledger.hand(ask(new ChangesAsked(goal.title(), said, points), goal, goal.mentee(), mentor));
    }

    /** Makes it the mentee's move to answer a review. */
    public void askForAnswers(Goal goal, Verdict verdict, String words, List<ReviewPoint> points) {
        ledger.hand(toAnswer(goal, verdict, words, points));
    }

    /**
     * It is the mentee's move for as long as something in a review waits for an answer, and no longer; they know that, so
     * nobody is told. While a revision is asked of them, that is the move.
     */
    public void keepWaiting(Goal goal) {
        var mentorship = goal.mentorship();
        var waiting = mentorship == null || ledger.stands(GoalTurns.REVISE, goal.getId())
                ? List.<ReviewPoint>of()
                : reviews.waiting(goal.getId(), mentorship);
        if (waiting.isEmpty()) {
            ledger.close(GoalTurns.ANSWER_REVIEW, goal.getId());
        } else if (!ledger.stands(GoalTurns.ANSWER_REVIEW, goal.getId())) {
            ledger.handUntold(toAnswer(goal, Verdict.COMMENTED, "", waiting));
        }
    }

    private static Ask toAnswer(Goal goal, Verdict verdict, String words, List<ReviewPoint> points) {
        var mentor = Objects.requireNonNull(goal.mentor(), "a shared goal");
        return ask(new ReviewToAnswer(goal.title(), verdict, words, points), goal, goal.mentee(), mentor);
    }

    /** Makes it the mentee's move to look back; coordinators never hear of it. */
    void askToLookBack(Goal goal) {
        var about = desk.nextId();
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

    /**
     * Makes it the mentor's move to say something to what could get in the way, as long as they see it and have not; or
     * nobody's any more. The clock of whoever is asked already runs on.
     */
    public void settleObstacle(Goal goal) {
        var about = GoalTurns.obstacle(goal.id());
        if (!goal.obstacleWaits()) {
            ledger.closeAll(about);
        } else if (!ledger.waits(GoalTurns.OBSTACLE, about)) {
            var mentor = Objects.requireNonNull(goal.mentor(), "a shared goal");
            ledger.hand(ask(new ObstacleShown(goal.title()), goal, about, mentor, goal.mentee()));
        }
    }

    /** The mentor has had their say to what could get in the way. */
    public void obstacleHeard(Goal goal) {
        goal.obstacleHeard();
        settleObstacle(goal);
    }

    /** Nobody is waited for any more about the goal itself, nor to say anything to it. */
    public void closeTurns(Goal goal) {
        ledger.closeAll(goal.getId());
        ledger.closeAll(GoalTurns.obstacle(goal.id()));
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
        hidden.add(GoalTurns.obstacle(goal.id()));
        untell(goal, hidden);
        goal.stopSharing();
        desk.changed(goal);
        events.publishEvent(Changed.person(mentor));
    }

    /** Opens the unresolved threads of this mentorship again. */
    public void resumeThreads(Goal goal) {
        var mentorship = Objects.requireNonNull(goal.mentorship(), "a shared goal");
        entities.flush();
        SystemActor.run(() -> threads.sharingResumed(GoalSubjects.TYPE, goal.getId(), mentorship));
        if (goal.verdict() != Verdict.CHANGES_ASKED) {
            keepWaiting(goal);
        }
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
        settleObstacle(goal);
        int revision = goal.revision();
        switch (goal.verdict()) {
            case CHANGES_ASKED ->
                askForRevision(
                        goal,
                        goals.judged(goal.getId())
                                .map(one -> one.review().words())
                                .orElse(""),
                        reviews.waiting(goal.getId(), Objects.requireNonNull(goal.mentorship(), "a shared goal")));
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
                desk.nextId(),
                new GoalReturned(goal.title()),
                goal.getId(),
                goal.mentee(),
                null,
                Links.goal(goal.getId())));
        desk.changed(goal);
    }

    /** Nobody is waited for in its threads. */
    public void suspendThreads(Goal goal) {
        var mentorship = goal.mentorship();
        if (mentorship != null) {
            SystemActor.run(() -> threads.sharingStopped(goal.getId(), mentorship));
        }
    }

    /** Tells somebody something that is not their move. */
    public void tell(GoalSaid said, Goal goal, AccountId recipient) {
        tell(said, goal, goal.getId(), recipient);
    }

    /** The same of something in the goal, whose news is its own: that of another thing in it holds none of it back. */
    public void tell(GoalSaid said, Goal goal, UUID about, AccountId recipient) {
        events.publishEvent(new News(desk.nextId(), said, about, recipient, desk.me(), Links.goal(goal.getId())));
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
}
