package app.waymark.goal.internal;

import app.waymark.goal.CheckIn;
import app.waymark.goal.Retrospective;
import app.waymark.goal.Viewpoint;
import app.waymark.shared.AccountId;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Which check-ins, and what looking back at a goal brought, somebody sees. This is decided here and nowhere else: pages,
 * trends and the mentee's view "as my mentor" ask it.
 */
@Component
public class CheckInSight {

    private final CheckInRows rows;
    private final LookBackRows lookBacks;

    CheckInSight(CheckInRows rows, LookBackRows lookBacks) {
        this.rows = rows;
        this.lookBacks = lookBacks;
    }

    /** Whether these are the mentor's eyes. */
    public boolean throughMentor(Goal goal, AccountId reader, Viewpoint eyes) {
        return !goal.isMentee(reader) || eyes == Viewpoint.AS_MENTOR;
    }

    /** Whether whoever the goal is shared with sees check-ins and looking back at all. */
    public boolean shown(Goal goal) {
        return goal.mentorship() != null;
    }

    /** The last check-ins that somebody sees, the latest first. */
    public List<CheckIn> latest(Goal goal, AccountId reader, Viewpoint eyes, int most) {
        if (!throughMentor(goal, reader, eyes)) {
            return rows.latest(goal, most);
        }
        var mentorship = goal.mentorship();
        return mentorship == null || !shown(goal) ? List.of() : rows.latestFor(mentorship, goal, most);
    }

    /** What the last looking back brought, as far as somebody sees it, the latest first. */
    public List<Retrospective> lookBacks(Goal goal, AccountId reader, Viewpoint eyes, int most) {
        if (!throughMentor(goal, reader, eyes)) {
            return lookBacks.latest(goal.getId(), most);
        }
        var mentorship = goal.mentorship();
        return mentorship == null || !shown(goal) ? List.of() : lookBacks.latestFor(mentorship, goal.getId(), most);
    }
}
