package app.waymark.goal;

import app.waymark.goal.internal.GoalDesk;
import app.waymark.goal.internal.GoalPen;
import app.waymark.goal.internal.ProgressRows;
import app.waymark.shared.PerMinute;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** By what a goal's progress is counted: by its steps, by its measures, or by hand. For its mentee, and the mentor who may edit. */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class GoalCounting {

    private final GoalDesk desk;
    private final GoalPen pen;
    private final ProgressRows rows;

    GoalCounting(GoalDesk desk, GoalPen pen, ProgressRows rows) {
        this.desk = desk;
        this.pen = pen;
        this.rows = rows;
    }

    /**
     * Counts it in this way from now on. What was said before stays to be read; nobody is asked or told.
     *
     * @param percent how far it is, from 0 to 100; by hand only, where it is needed
     * @param reason why so far; by hand only, where it is needed
     */
    @PerMinute(60)
    public ProgressResult count(GoalId id, ProgressWay way, @Nullable Integer percent, String reason) {
        var goal = desk.sharedLocked(id);
        var refused = desk.refused(goal);
        if (refused.isPresent()) {
            return refused.get();
        }
        boolean byHand = way == ProgressWay.BY_HAND;
        var why = byHand ? TypedText.strip(reason) : "";
        if (byHand && (percent == null || percent < 0 || percent > 100)) {
            return new ProgressResult.OutOfRange();
        }
        if (byHand && why.isEmpty()) {
            return new ProgressResult.Incomplete();
        }
        if (why.length() > ProgressSaid.MOST_REASON) {
            return new ProgressResult.TooLong("reason", why.length(), ProgressSaid.MOST_REASON);
        }
        rows.add(desk.nextId(), goal, new ProgressSaid(way, byHand ? percent : null, why, desk.me(), desk.now()));
        goal.count(way);
        pen.summarise(goal);
        desk.changed(goal);
        return new ProgressResult.Done();
    }
}
