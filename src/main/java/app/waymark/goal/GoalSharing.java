package app.waymark.goal;

import app.waymark.goal.internal.GoalDesk;
import app.waymark.mentorship.Mentorship;
import app.waymark.mentorship.MentorshipAccess;
import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.MentorshipState;
import app.waymark.shared.RetryOnConflict;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Showing a goal to one's mentor, and hiding it again; for its mentee alone. */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class GoalSharing {

    private final GoalDesk desk;
    private final MentorshipAccess mentorships;

    GoalSharing(GoalDesk desk, MentorshipAccess mentorships) {
        this.desk = desk;
        this.mentorships = mentorships;
    }

    /** The active mentorships that the person acting can share a goal in, as its mentee. */
    @Transactional(readOnly = true)
    public List<Mentorship> possible() {
        return mentorships.mineAsMentee();
    }

    /**
     * Shows a goal to the mentor of an active mentorship and asks for a review. Shared with another mentor before, it is
     * hidden from that one; shared with the same one already, only {@code mayEdit} changes and nobody is asked again.
     *
     * @param mayEdit whether the mentor may edit it too
     * @param note what the mentor should look at, kept with the revision; may be empty
     */
    public ShareResult shareWith(GoalId id, MentorshipId mentorshipId, boolean mayEdit, String note) {
        var goal = desk.ownLocked(id);
        var me = desk.me();
        var mentorship = mentorships
                .own(mentorshipId)
                .filter(one ->
                        one.state() == MentorshipState.ACTIVE && one.mentee().equals(me));
        if (mentorship.isEmpty()) {
            return new ShareResult.NotActive();
        }
        if (!goal.state().open()) {
            return new ShareResult.Closed(goal.state());
        }
        if (mentorshipId.value().equals(goal.mentorship())) {
            goal.share(mentorship.get(), mayEdit, desk.now());
            desk.changed(goal);
            return new ShareResult.Shared(goal.revision());
        }
        desk.unshare(goal);
        goal.share(mentorship.get(), mayEdit, desk.now());
        var words = note.strip();
        var why = words.length() <= GoalEdit.MOST_WHY ? words : words.substring(0, GoalEdit.MOST_WHY);
        desk.revise(goal, me, why);
        desk.askForFirstReview(goal, why);
        desk.resumeThreads(goal);
        desk.changed(goal);
        return new ShareResult.Shared(goal.revision());
    }

    /** Hides a goal from its mentor at once, open pages included; a goal that is not shared stays as it is. */
    public void stopSharing(GoalId id) {
        desk.unshare(desk.ownLocked(id));
    }
}
