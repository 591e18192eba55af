package app.waymark.goal;

import app.waymark.feedback.Threads;
import app.waymark.goal.LookBackFacts.Read;
import app.waymark.goal.internal.CheckInRows;
import app.waymark.goal.internal.Goal;
import app.waymark.goal.internal.GoalAsks;
import app.waymark.goal.internal.GoalDesk;
import app.waymark.goal.internal.GoalPen;
import app.waymark.goal.internal.GoalRules;
import app.waymark.goal.internal.LookBackDocuments;
import app.waymark.goal.internal.LookBackRows;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Drafts;
import app.waymark.shared.Excerpt;
import app.waymark.shared.PerMinute;
import app.waymark.shared.Portions;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.TypedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The monthly look at a goal, for its mentee: what happened, what went well, what got in the way, and what changes. What
 * changes is done in the goal when it is finished, as one revision with that reason.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class LookingBack {

    private static final String MODULE = "goal";

    private final GoalDesk desk;
    private final GoalPen pen;
    private final GoalAsks asks;
    private final CheckInRows checkIns;
    private final LookBackRows rows;
    private final Threads threads;
    private final Drafts drafts;
    private final CurrentActor actor;
    private final Portions portions;

    LookingBack(
            GoalDesk desk,
            GoalPen pen,
            GoalAsks asks,
            CheckInRows checkIns,
            LookBackRows rows,
            Threads threads,
            Drafts drafts,
            CurrentActor actor,
            Portions portions) {
        this.desk = desk;
        this.pen = pen;
        this.asks = asks;
        this.checkIns = checkIns;
        this.rows = rows;
        this.threads = threads;
        this.drafts = drafts;
        this.actor = actor;
        this.portions = portions;
    }

    /**
     * What somebody wrote.
     *
     * @param wentWell what went well, may be empty
     * @param inTheWay what got in the way, may be empty
     * @param changes what changes, in words, may be empty
     * @param question a question for the mentor, may be empty; with one it is the mentor's turn to answer
     */
    public record Written(String wentWell, String inTheWay, String changes, String question) {

        private boolean blank() {
            return Stream.of(wentWell, inTheWay, changes, question).allMatch(TypedText::blank);
        }
    }

    /** What there is to look back at, with what was begun to be changed. */
    @Transactional(readOnly = true)
    public LookBackPage page(GoalId id) {
        var goal = desk.own(id);
        var toPace = checkIns.toPace(goal, actor.require().zone());
        var toLast = LookBackRows.last(id.value());
        var toHappened = desk.toHappened(goal);
        var read = portions.read(toPace, toLast, toHappened);
        var pace = read.of(toPace);
        var last = read.of(toLast);
        var content = goal.content();
        var progress = read.of(toHappened).progress();
        return new LookBackPage(
                id,
                goal.state(),
                desk.sharesCheckIns(goal) ? goal.mentor() : null,
                content,
                progress,
                facts(goal, content, progress, last),
                pace.lookBackOn(),
                pace.lookBack(),
                last.orElse(null),
                drafts.find(edits(id))
                        .map(kept -> LookBackDocuments.EDITS.read(kept, id))
                        .orElse(List.of()));
    }

    /** Keeps what is begun to be changed until it is finished; nothing is done yet. */
    public void keep(GoalId id, List<PlanEdit> edits) {
        desk.own(id);
        if (edits.isEmpty()) {
            drafts.forget(edits(id));
        } else {
            drafts.keep(edits(id), LookBackDocuments.EDITS.write(limited(edits)));
        }
    }

    /**
     * Finishes looking back: what changes is done, and kept as one revision.
     *
     * @param edits what changes in the goal; where one of them cannot be made any more, nothing is done
     * @param reason why the revision is made, where no words say so
     */
    @PerMinute(20)
    public LookBackResult finish(GoalId id, Written written, List<PlanEdit> edits, String reason) {
        var goal = desk.ownLocked(id);
        if (!goal.state().open()) {
            return new LookBackResult.Closed(goal.state());
        }
        if (written.blank() && edits.isEmpty()) {
            return new LookBackResult.Blank();
        }
        var longest = Stream.of(written.wentWell(), written.inTheWay(), written.changes(), written.question())
                .mapToInt(text -> TypedText.strip(text).length())
                .max()
                .orElse(0);
        if (longest > Retrospective.MOST_WORDS) {
            return new LookBackResult.TooLong(longest, Retrospective.MOST_WORDS);
        }
        var before = goal.content();
        var made = PlanEdits.made(before, limited(edits));
        if (!made.gone().isEmpty()) {
            return new LookBackResult.Gone(made.gone());
        }
        // A step that goes is waited for by no other any more.
        var after = PlanOrder.settled(made.content());
        var faults = GoalRules.faults(GoalEdit.of(after));
        if (!faults.isEmpty()) {
            return new LookBackResult.Refused(faults);
        }
        // As it was looked at: what changes now is no part of what happened.
        var last = portions.one(LookBackRows.last(id.value()));
        var facts = facts(goal, before, desk.happened(goal).progress(), last);
        var revision = revised(goal, before, after, written.changes(), reason);
        var question = TypedText.strip(written.question());
        if (!question.isEmpty() && desk.sharesCheckIns(goal)) {
            threads.start(Goals.THREADS, id.value(), null, null, question);
        }
        rows.add(
                goal,
                new Retrospective(
                        desk.nextId(),
                        id,
                        facts.from(),
                        facts.until(),
                        desk.now(),
                        TypedText.strip(written.wentWell()),
                        TypedText.strip(written.inTheWay()),
                        TypedText.strip(written.changes()),
                        facts,
                        revision,
                        null));
        var next = next(goal);
        rows.dueOn(id.value(), next);
        asks.lookedBack(goal);
        drafts.forget(edits(id));
        desk.changed(goal);
        return new LookBackResult.Finished(revision, next);
    }

    /** Puts what is due by now off to tomorrow; nobody is asked until then. What is due later stays where it is. */
    public void tomorrow(GoalId id) {
        var goal = desk.ownLocked(id);
        var due = checkIns.pace(goal, actor.require().zone()).lookBackOn();
        if (due == null || due.isAfter(desk.today())) {
            return;
        }
        rows.dueOn(id.value(), desk.today().plusDays(1));
        asks.lookedBack(goal);
        desk.changed(goal);
    }

    /** Says how often it is wanted: every month, every quarter, or not at all. */
    public void every(GoalId id, Rhythm rhythm) {
        var goal = desk.ownLocked(id);
        rows.every(id.value(), rhythm);
        rows.dueOn(id.value(), next(goal));
        asks.lookedBack(goal);
        desk.changed(goal);
    }

    private @Nullable LocalDate next(Goal goal) {
        return checkIns.pace(goal, actor.require().zone())
                .lookBack()
                .after(desk.today())
                .orElse(null);
    }

    private @Nullable Integer revised(Goal goal, GoalContent before, GoalContent after, String changes, String reason) {
        if (GoalChanges.between(before, after).none()) {
            return null;
        }
        pen.write(goal, after);
        // A goal that was never shared has no revisions yet, and is simply written.
        if (goal.revision() == 0) {
            return null;
        }
        // The reason is read with the revision; words that are held back are not said there either.
        var why = TypedText.blank(changes) || !desk.sharesCheckIns(goal) ? reason : TypedText.strip(changes);
        pen.revise(goal, Excerpt.of(why, GoalEdit.MOST_WHY), null, before);
        return goal.revision();
    }

    private LookBackFacts facts(Goal goal, GoalContent content, GoalProgress progress, Optional<Retrospective> last) {
        var today = desk.today();
        var zone = actor.require().zone();
        var begun = LocalDate.ofInstant(goal.createdAt(), zone);
        var from = last.map(one -> one.until().plusDays(1))
                .filter(day -> !day.isAfter(today))
                .orElseGet(() -> Stream.of(begun, today.minusMonths(1))
                        .max(LocalDate::compareTo)
                        .orElse(today));
        var said = rows.said(goal.getId(), from, today);
        var done = content.allSteps()
                .flatMap(step -> Stream.ofNullable(progress.done().get(step.id())))
                .map(tick -> LocalDate.ofInstant(tick.at(), zone))
                .filter(day -> !day.isBefore(from) && !day.isAfter(today))
                .count();
        var late = content.allSteps()
                .filter(step -> !progress.done(step.id()))
                .flatMap(step -> Stream.ofNullable(step.dueOn()))
                .filter(due -> due.isBefore(today))
                .count();
        return new LookBackFacts(
                from,
                today,
                said.confidence().size(),
                (int) done,
                (int) late,
                said.confidence(),
                said.inTheWay(),
                content.measures().stream()
                        .flatMap(one -> read(one, progress.of(one.id()), from).stream())
                        .toList());
    }

    private static Optional<Read> read(Measure measure, List<Reading> readings, LocalDate from) {
        var before = readings.stream().filter(one -> one.on().isBefore(from)).toList();
        var since = readings.stream().filter(one -> !one.on().isBefore(from)).toList();
        return since.isEmpty()
                ? Optional.empty()
                : Optional.of(new Read(
                        measure.name(),
                        measure.unit(),
                        before.isEmpty() ? null : before.getLast().value(),
                        since.getLast().value()));
    }

    private static List<PlanEdit> limited(List<PlanEdit> edits) {
        if (edits.size() > Retrospective.MOST_EDITS) {
            throw new IllegalArgumentException("No page changes so much at once");
        }
        return edits;
    }

    private static Drafts.Place edits(GoalId id) {
        return Drafts.Place.of(MODULE, id.value(), "look-back", "edits");
    }
}
