package app.waymark.report;

import app.waymark.goal.GoalSummary;
import app.waymark.meeting.MeetingSummary;
import app.waymark.shared.AccountId;
import app.waymark.shared.Slice;
import app.waymark.turn.Waiting;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one person's home shows.
 *
 * @param mine what waits for this person, oldest first
 * @param others what this person waits for, oldest first
 * @param meeting the next confirmed meeting
 * @param goals this person's open goals
 * @param mentees how many people this person mentors
 * @param mentored whether this person has a mentor
 * @param coordinated the rounds this person coordinates, with their numbers; those that ended come last
 * @param alone whether this person has no part in any round
 * @param names the names of everybody who occurs in it
 */
public record HomePage(
        Slice<Waiting> mine,
        Slice<Waiting> others,
        Optional<MeetingSummary> meeting,
        List<GoalSummary> goals,
        int mentees,
        boolean mentored,
        List<RoundNumbers> coordinated,
        boolean alone,
        Map<AccountId, String> names) {}
