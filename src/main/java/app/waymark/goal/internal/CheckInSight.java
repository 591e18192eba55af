package app.waymark.goal.internal;

import app.waymark.goal.Viewpoint;
import app.waymark.goal.internal.WeekRows.Weeks;
import app.waymark.shared.AccountId;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Which check-ins, and what looking back at a goal brought, somebody sees. This is decided here and nowhere else: pages,
 * trends and the mentee's view "as my mentor" ask it.
 */
@Component
public class CheckInSight {

    private final WeekRows rows;

    CheckInSight(WeekRows rows) {
        this.rows = rows;
    }

    /**
     * The last check-ins and looking back that somebody sees: the mentee all, the mentor what was written for the
     * mentorship in which the goal is shared now.
     */
    public Weeks seen(Goal goal, AccountId reader, Viewpoint eyes, ZoneId zone, int checkIns, int lookBacks) {
        var begun = CheckInRows.begun(goal, zone);
        if (goal.isMentee(reader) && eyes == Viewpoint.OWN) {
            return rows.read(goal, null, begun, checkIns, lookBacks);
        }
        var mentorship = goal.mentorship();
        return mentorship == null
                ? new Weeks(List.of(), List.of(), CheckInRows.Pace.begun(begun))
                : rows.read(goal, mentorship, begun, checkIns, lookBacks);
    }
}
