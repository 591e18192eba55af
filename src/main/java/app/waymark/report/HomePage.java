package app.waymark.report;

import app.waymark.goal.GoalSummary;
import app.waymark.goal.IfThenReminders.Near;
import app.waymark.goal.Moment;
import app.waymark.goal.Offered;
import app.waymark.goal.WeekStep;
import app.waymark.learning.OwnCertificate;
import app.waymark.meeting.GroupLine;
import app.waymark.meeting.MeetingSummary;
import app.waymark.mentorship.MentorshipId;
import app.waymark.network.PersonalContact;
import app.waymark.shared.AccountId;
import app.waymark.shared.Slice;
import app.waymark.turn.Waiting;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one person's home shows.
 *
 * @param mine what waits for this person, oldest first
 * @param others what this person waits for, oldest first
 * @param later what waits for this person, who put it off, what returns first
 * @param meeting the next confirmed meeting
 * @param together the next meeting of a group to which this person goes, or may go, in the coming fortnight
 * @param goals this person's open goals
 * @param week what there is to do for them until Sunday
 * @param ifThens the if-then plans to have in mind now
 * @param moments what was reached lately by this person and by those they mentor
 * @param checkIns the goals whose check-in is offered today
 * @param expiring this person's certificates that run out soon, or did so lately
 * @param touch with whom it is time again, of those this person wants to stay in touch with
 * @param mentors who mentors this person
 * @param mentees whom this person mentors, the latest first, as far as was asked for
 * @param coordinated the rounds this person coordinates, with their numbers; those that ended come last
 * @param alone whether this person has no part in any round
 * @param backOn the day on which this person is back, who is away; or null
 * @param names the names of everybody who occurs in it
 */
public record HomePage(
        Slice<Waiting> mine,
        Slice<Waiting> others,
        List<Waiting> later,
        Optional<MeetingSummary> meeting,
        Optional<GroupLine> together,
        List<GoalSummary> goals,
        List<WeekStep> week,
        Near ifThens,
        List<Moment> moments,
        List<Offered> checkIns,
        List<OwnCertificate> expiring,
        List<PersonalContact> touch,
        Slice<Pair> mentors,
        Slice<Pair> mentees,
        List<RoundNumbers> coordinated,
        boolean alone,
        @Nullable LocalDate backOn,
        Map<AccountId, String> names) {

    /**
     * An active mentorship, seen from one side.
     *
     * @param other who it is with
     */
    public record Pair(MentorshipId id, AccountId other) {}

    /** Whether this person has a mentor. */
    public boolean mentored() {
        return !mentors.items().isEmpty();
    }
}
