package app.waymark.meeting;

import app.waymark.goal.GoalTitle;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.AccountId;
import app.waymark.shared.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one meeting, as one of the two sees it.
 *
 * @param other whom the reader meets
 * @param mentee which of the two is the mentee
 * @param length how long it takes, or would by the times proposed just now
 * @param window when it is, or null while no time has been picked
 * @param offers the times that are proposed just now; empty where none are
 * @param offeredByMe whether the reader proposed them
 * @param offeredAt when they were proposed, or null where none are
 * @param ideas what else the two could talk about, while the meeting is to come
 * @param guide what two talk about when they meet first, until the first meeting has taken place; empty for any other
 * @param sharedNotes the notes that both write
 * @param ownNotes the notes that only the reader sees
 * @param goals the goals that are shared in the mentorship: what an item can be about, and the mentee's follow-ups be
 *     steps of
 * @param ownGoals the reader's own goals that are worked on, whoever sees them: what they do can be a step of one
 * @param closedBy who declined or cancelled it, or null where nobody did
 * @param reason what they gave as the reason, or null
 * @param series the series it is of, or null
 * @param after what the reader said of it when it was over
 * @param answers what the two last said of its time from their calendars, or by links in mails
 * @param archived whether the mentorship has ended, so that it can be read but no longer changed
 */
public record MeetingDetails(
        MeetingId id,
        MentorshipId mentorship,
        MeetingPerson other,
        AccountId mentee,
        MeetingState state,
        String topic,
        String place,
        Duration length,
        @Nullable TimeWindow window,
        List<Offer> offers,
        boolean offeredByMe,
        @Nullable Instant offeredAt,
        List<AgendaItem> agenda,
        List<AgendaIdea> ideas,
        List<GuidePoint> guide,
        Notes sharedNotes,
        Notes ownNotes,
        List<FollowUp> followUps,
        List<GoalTitle> goals,
        List<GoalTitle> ownGoals,
        @Nullable AccountId closedBy,
        @Nullable String reason,
        @Nullable SeriesView series,
        AfterMeeting after,
        List<MeetingAnswer> answers,
        boolean archived) {

    public MeetingDetails {
        offers = List.copyOf(offers);
        agenda = List.copyOf(agenda);
        ideas = List.copyOf(ideas);
        guide = List.copyOf(guide);
        followUps = List.copyOf(followUps);
        goals = List.copyOf(goals);
        ownGoals = List.copyOf(ownGoals);
        answers = List.copyOf(answers);
    }

    /** Whether it is the reader's move to pick one of the proposed times. */
    public boolean myTurn() {
        return !offers.isEmpty() && !offeredByMe;
    }

    /** Whether it carries the proposal of a series, which is answered as a whole. */
    public boolean carriesSeries() {
        return series != null && state == MeetingState.PROPOSED;
    }
}
