package app.waymark.goal;

import app.waymark.goal.internal.Goal;
import app.waymark.goal.internal.GoalDesk;
import app.waymark.goal.internal.PlaceRows;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.Slice;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which longer goal a goal is a part of: its mentee's to say, and for a mentor to see where both goals are shared with
 * them. A goal is put under an open one that looks further ahead. It stays there when that one is reached; when it is let
 * go, deleted or made to look less far ahead, the goal stands by itself until that is taken back.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class GoalTree {

    private final PlaceRows rows;
    private final GoalDesk desk;

    GoalTree(PlaceRows rows, GoalDesk desk) {
        this.rows = rows;
        this.desk = desk;
    }

    /** Puts a goal under a longer one; both are the person's own. */
    public PlaceResult place(GoalId id, GoalId under) {
        var goal = desk.ownLocked(id);
        var longer = own(under);
        if (longer.horizon().compareTo(goal.horizon()) <= 0) {
            return new PlaceResult.NotLonger(longer.horizon());
        }
        if (longer.state().over()) {
            return new PlaceResult.Over(longer.state());
        }
        rows.place(id, under, false);
        desk.changed(goal);
        return new PlaceResult.Placed(new GoalTitle(under, longer.title()));
    }

    /** The goal stands by itself: it is taken from under another, and its mentee is not asked again where it leads. */
    public void standAlone(GoalId id) {
        var goal = desk.ownLocked(id);
        rows.place(id, null, true);
        desk.changed(goal);
    }

    /** All goals that one's own goal can be put under, the nearer horizon first. */
    @Transactional(readOnly = true)
    public List<GoalTitle> longer(GoalId id) {
        own(id);
        return Slice.whole(most -> rows.longer(id, most));
    }

    /** One's own goal with its horizon, for beginning one below it. */
    @Transactional(readOnly = true)
    public Longer beginBelow(GoalId id) {
        var goal = own(id);
        return new Longer(
                new GoalTitle(id, goal.title()),
                goal.horizon() == Horizon.LONG ? Horizon.MEDIUM : Horizon.SHORT,
                goal.horizon() != Horizon.SHORT && !goal.state().over());
    }

    /**
     * A goal below which another is begun.
     *
     * @param next the horizon that the other one begins with
     * @param possible whether anything can be put under it
     */
    public record Longer(GoalTitle goal, Horizon next, boolean possible) {}

    private Goal own(GoalId id) {
        var goal = desk.readable(id);
        if (!goal.isMentee(desk.me())) {
            throw new AccessDeniedException("Where a goal leads is its mentee's to say");
        }
        return goal;
    }
}
