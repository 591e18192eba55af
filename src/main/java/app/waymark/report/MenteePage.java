package app.waymark.report;

import app.waymark.account.AccountSummary;
import app.waymark.goal.GoalId;
import app.waymark.goal.MenteeGoals;
import app.waymark.meeting.MeetingId;
import app.waymark.meeting.MeetingSummary;
import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.PrivateNote;
import app.waymark.shared.AccountId;
import app.waymark.shared.Slice;
import app.waymark.turn.Waiting;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a mentor sees of one mentee.
 *
 * @param mentorship the two
 * @param mentee who it is
 * @param mine what waits for the mentor, oldest first, and after it what they put off
 * @param theirs what the mentor waits for, oldest first
 * @param goals what is shared, with the last check-ins as far as they are not held back
 * @param promised what either promised at a meeting and has not done, the soonest due first
 * @param morePromised whether there is more of it
 * @param meeting the next confirmed meeting of the two
 * @param note what the mentor keeps for themselves of the mentee
 */
public record MenteePage(
        MentorshipId mentorship,
        AccountSummary mentee,
        Slice<Waiting> mine,
        Slice<Waiting> theirs,
        MenteeGoals.Found goals,
        List<Promise> promised,
        boolean morePromised,
        Optional<MeetingSummary> meeting,
        PrivateNote note) {

    /**
     * A follow-up of a meeting that is not done.
     *
     * @param who whose it is
     * @param due by when, or null
     * @param meeting where it was agreed
     * @param goal the goal on whose plan it has become a step, or null
     */
    public record Promise(
            String text,
            AccountId who,
            @Nullable LocalDate due,
            MeetingId meeting,
            @Nullable GoalId goal) {}
}
