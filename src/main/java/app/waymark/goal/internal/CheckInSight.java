package app.waymark.goal.internal;

import app.waymark.goal.CheckIn;
import app.waymark.goal.HeldPart;
import app.waymark.goal.Retrospective;
import app.waymark.goal.Viewpoint;
import app.waymark.goal.internal.WeekRows.Weeks;
import app.waymark.shared.AccountId;
import app.waymark.shared.Portion;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Which check-ins, and what looking back at a goal brought, somebody sees. This is decided here and nowhere else: pages,
 * trends and the mentee's view "as my mentor" ask it.
 */
public final class CheckInSight {

    private CheckInSight() {}

    /**
     * The last check-ins and looking back that somebody sees: the mentee all, the mentor what was written for the
     * mentorship in which the goal is shared now, without what is held back.
     */
    static Portion<Weeks> seen(Goal goal, AccountId reader, Viewpoint eyes, ZoneId zone, int checkIns, int lookBacks) {
        var begun = CheckInRows.begun(goal, zone);
        var sight = Sight.of(goal, reader, eyes);
        if (!sight.throughMentor()) {
            return WeekRows.of(goal, null, begun, checkIns, lookBacks);
        }
        var mentorship = goal.mentorship();
        if (mentorship == null || !sight.sees(HeldPart.CHECK_INS)) {
            return Portion.known(new Weeks(List.of(), List.of(), CheckInRows.Pace.begun(begun)));
        }
        var all = WeekRows.of(goal, mentorship, begun, checkIns, lookBacks);
        return sight.sees(HeldPart.CONFIDENCE) ? all : all.map(CheckInSight::withoutConfidence);
    }

    /** Whether the mentor of this goal sees all that is said when checking in, how sure the mentee is as well. */
    public static boolean openToMentor(Goal goal) {
        if (goal.mentor() == null) {
            return false;
        }
        var sight = Sight.ofMentor(goal);
        return sight.sees(HeldPart.CHECK_INS) && sight.sees(HeldPart.CONFIDENCE);
    }

    /** A check-in that was written for a mentorship, as its mentor sees it; empty where it is held back. */
    static Optional<CheckIn> ofMentor(Sight mentor, CheckIn written) {
        return !mentor.sees(HeldPart.CHECK_INS)
                ? Optional.empty()
                : Optional.of(mentor.sees(HeldPart.CONFIDENCE) ? written : written.withoutConfidence());
    }

    private static Weeks withoutConfidence(Weeks all) {
        return new Weeks(
                all.checkIns().stream().map(CheckIn::withoutConfidence).toList(),
                all.lookBacks().stream().map(Retrospective::withoutConfidence).toList(),
                all.pace());
    }
}
