package app.waymark.goal;

import app.waymark.goal.internal.DueRows;
import app.waymark.goal.internal.GoalDesk;
import app.waymark.shared.Portion;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What there is to do this week on all open goals of the person acting. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
public class ThisWeek {

    /** The most steps that a week shows: whoever has more to do needs another plan, and is told so. */
    public static final int MOST = 50;

    private final GoalDesk desk;

    ThisWeek(GoalDesk desk) {
        this.desk = desk;
    }

    /**
     * The steps that are due until Sunday or overdue, and those that repeat and ask for something this week; what is
     * overdue first, then by their days, what repeats last. {@link #MOST}, and one more where there are more.
     */
    public Portion<List<WeekStep>> mine() {
        return DueRows.of(desk.me(), desk.today(), MOST + 1);
    }
}
