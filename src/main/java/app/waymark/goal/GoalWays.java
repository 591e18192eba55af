package app.waymark.goal;

import app.waymark.goal.internal.Goal;
import app.waymark.goal.internal.GoalDesk;
import app.waymark.goal.internal.GoalRepository;
import app.waymark.goal.internal.GoalRevision;
import app.waymark.goal.internal.MomentRows;
import app.waymark.shared.Portion;
import app.waymark.shared.Portions;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.Slice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was reached and the way there; for the mentee, and for the mentor a goal is shared with. */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional(readOnly = true)
public class GoalWays {

    private final GoalRepository goals;
    private final GoalDesk desk;
    private final MomentRows rows;
    private final Portions portions;

    GoalWays(GoalRepository goals, GoalDesk desk, MomentRows rows, Portions portions) {
        this.goals = goals;
        this.desk = desk;
        this.rows = rows;
        this.portions = portions;
    }

    /**
     * The way to something that was reached; empty where it is not reached, or not any more.
     *
     * @param item a milestone of the goal, or the goal's own id
     */
    public Optional<GoalWay> way(GoalId id, UUID item) {
        var goal = desk.readable(id);
        var progress = desk.happened(goal).progress();
        var milestones = goal.content().milestones();
        var whole = item.equals(id.value());
        var reached = whole
                ? goal.state() == GoalState.REACHED ? Optional.ofNullable(goal.closedAt()) : Optional.<Instant>empty()
                : milestones.stream()
                        .filter(one -> one.id().equals(item))
                        .flatMap(one -> Optional.ofNullable(progress.done().get(one.id())).stream())
                        .map(Tick::at)
                        .findFirst();
        if (reached.isEmpty()) {
            return Optional.empty();
        }
        var at = reached.get();
        var points = new ArrayList<GoalWay.Point>();
        points.add(new GoalWay.Point(GoalWay.Kind.BEGUN, "", goal.createdAt()));
        int moved = revisions(goal, at, points);
        for (var one : milestones) {
            var tick = progress.done().get(one.id());
            if (tick != null && !one.id().equals(item) && !tick.at().isAfter(at)) {
                points.add(new GoalWay.Point(GoalWay.Kind.MILESTONE, one.title(), tick.at()));
            }
        }
        points.sort(Comparator.comparing(GoalWay.Point::at));
        var title = whole
                ? goal.title()
                : milestones.stream()
                        .filter(one -> one.id().equals(item))
                        .map(Milestone::title)
                        .findFirst()
                        .orElse("");
        points.add(new GoalWay.Point(GoalWay.Kind.REACHED, title, at));
        long steps = goal.content()
                .allSteps()
                .filter(step -> {
                    var tick = progress.done().get(step.id());
                    return tick != null && !tick.at().isAfter(at);
                })
                .count();
        var words = whole && goal.closedWhy() != null ? goal.closedWhy() : "";
        return Optional.of(new GoalWay(
                new Moment(id, item, goal.title(), title, goal.mentee(), goal.mentor(), at),
                words,
                points,
                (int) steps,
                moved));
    }

    /** Adds when it was shared first, and each time its date moved, as far as the reader reads the revisions. */
    private int revisions(Goal goal, Instant until, List<GoalWay.Point> points) {
        var found = revisions(goal);
        int moved = 0;
        LocalDate before = null;
        boolean first = true;
        for (GoalRevision revision : found) {
            var made = revision.toRevision().at();
            if (made.isAfter(until)) {
                break;
            }
            var target = revision.content().targetOn();
            if (first) {
                points.add(new GoalWay.Point(GoalWay.Kind.SHARED, "", made));
            } else if (before != null && !before.equals(target)) {
                points.add(new GoalWay.Point(GoalWay.Kind.MOVED, "", made));
                moved++;
            }
            before = target;
            first = false;
        }
        return moved;
    }

    /** All of them, the first one first: a goal that is worked on has more than one read brings. */
    private List<GoalRevision> revisions(Goal goal) {
        var mentorship = goal.mentorship();
        boolean every = goal.isMentee(desk.me()) || mentorship == null;
        var limit = Limit.of(Slice.MOST);
        var all = new ArrayList<GoalRevision>();
        List<GoalRevision> read;
        do {
            int below = all.isEmpty() ? Integer.MAX_VALUE : all.getLast().number();
            read = every
                    ? goals.revisions(goal.getId(), below, limit)
                    : goals.revisionsFor(goal.getId(), Objects.requireNonNull(mentorship), below, limit);
            all.addAll(read);
        } while (read.size() == Slice.MOST);
        return all.reversed();
    }

    /** What was reached lately by the person acting, and in the goals that are shared with them; the latest first. */
    public Portion<List<Moment>> recent(Instant since, int most) {
        return MomentRows.around(desk.me(), since, desk.now().plusSeconds(1), clamp(most));
    }

    /** All that became of the goals of the person acting between two instants. */
    public GoalYear between(Instant from, Instant until) {
        var me = desk.me();
        return new GoalYear(
                Slice.whole(most -> portions.one(MomentRows.of(me, from, until, most))),
                Slice.whole(most -> rows.adjusted(me, from, until, most)),
                Slice.whole(most -> rows.learned(me, from, until, most)));
    }

    private static int clamp(int most) {
        return Math.clamp(most, 1, Slice.MOST);
    }
}
