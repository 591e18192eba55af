package app.waymark.goal.internal;

import app.waymark.goal.GoalId;
import app.waymark.goal.HeldPart;
import app.waymark.goal.Look;
import app.waymark.goal.ProgressResult;
import app.waymark.goal.Viewpoint;
import app.waymark.goal.internal.GoalRepository.Judged;
import app.waymark.program.ProgrammeId;
import app.waymark.search.SearchIndex;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Portion;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import app.waymark.shared.Uuid7;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** What the goal services begin with: who is acting, and what of a goal they may. */
@Component
public class GoalDesk {

    private final GoalRepository goals;
    private final GoalRows rows;
    private final SearchIndex index;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    GoalDesk(
            GoalRepository goals,
            GoalRows rows,
            SearchIndex index,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.goals = goals;
        this.rows = rows;
        this.index = index;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /** The person acting. */
    public AccountId me() {
        return actor.require().id();
    }

    /** The moment it is. */
    public Instant now() {
        return clock.instant();
    }

    /** A new id, later than all before it. */
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

    /** Whether the person acting may read it. */
    public boolean reads(GoalId id) {
        var me = me();
        return goals.findById(id.value())
                .filter(goal -> goal.isMentee(me) || goal.isMentor(me))
                .isPresent();
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

    /** The same, to be read together with something else. */
    public Portion<GoalRows.Happened> toHappened(Goal goal) {
        return rows.toHappened(goal.getId(), goal.mentorship());
    }

    /** When the mentor it is shared with looked at it last. */
    public Portion<Optional<Instant>> mentorLooked(Goal goal) {
        var mentor = goal.mentor();
        return mentor == null
                ? Portion.known(Optional.empty())
                : Portion.rows(
                                List.of("at"),
                                "select at from goal_look where goal = ? and viewer = ? order by at desc limit 1",
                                row -> row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                                goal.getId(),
                                mentor.value())
                        .map(looks -> looks.stream().findFirst());
    }

    /** The readings of goals. */
    public GoalRows rows() {
        return rows;
    }

    /** The day it is for the person acting. */
    public LocalDate today() {
        return day(now());
    }

    /** The day it was for the person acting. */
    public LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, actor.require().zone());
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

    /** When a day begins where the person acting is. */
    public Instant begins(LocalDate day) {
        return day.atStartOfDay(actor.require().zone()).toInstant();
    }

    /** What stands in the goal, or who reads it, is another now: it is found by its words as they are. */
    public void changed(Goal goal) {
        index.changed(FoundGoals.NAME, List.of(goal.getId()));
        movedOn(goal);
    }

    /** Something came of the goal and no word of it changed: open pages read it again, and its people their lists. */
    public void movedOn(Goal goal) {
        events.publishEvent(Changed.goal(goal.getId()));
        events.publishEvent(Changed.person(goal.mentee()));
        var mentor = goal.mentor();
        if (mentor != null) {
            events.publishEvent(Changed.person(mentor));
        }
        var shownIn = goal.shownIn();
        if (shownIn != null) {
            events.publishEvent(Changed.programme(shownIn.value()));
        }
    }

    /**
     * Shows a goal's title, horizon and state to the people of a programme, or to those of none; open pages of both
     * programmes are read again.
     */
    public void show(Goal goal, @Nullable ProgrammeId programme) {
        var before = goal.shownIn();
        goal.showIn(programme);
        changed(goal);
        if (before != null) {
            events.publishEvent(Changed.programme(before.value()));
        }
    }

    static AccessDeniedException denied() {
        return new AccessDeniedException("Neither the mentee of this goal nor the mentor it is shared with");
    }
}
