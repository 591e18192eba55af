package app.waymark.meeting;

import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.TimeWindow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as a line in a list, seen by one of the two.
 *
 * @param other whom the reader meets
 * @param window when it is, or null while no time has been picked
 * @param offered the times that are proposed just now; empty where none are
 * @param offeredByMe whether the reader proposed them
 * @param offeredAt when they were proposed, or null where none are
 * @param agendaSize how many things there are to talk about
 * @param series where it stands in its series, or null where it is of none
 */
public record MeetingSummary(
        MeetingId id,
        MentorshipId mentorship,
        MeetingPerson other,
        MeetingState state,
        String topic,
        String place,
        @Nullable TimeWindow window,
        List<TimeWindow> offered,
        boolean offeredByMe,
        @Nullable Instant offeredAt,
        int agendaSize,
        @Nullable SeriesPlace series) {

    public MeetingSummary {
        offered = List.copyOf(offered);
    }

    /** The same, with the other person's name and zone. */
    public MeetingSummary with(MeetingPerson named) {
        return new MeetingSummary(
                id,
                mentorship,
                named,
                state,
                topic,
                place,
                window,
                offered,
                offeredByMe,
                offeredAt,
                agendaSize,
                series);
    }

    /** Whether it is the reader's move to pick one of the proposed times. */
    public boolean myTurn() {
        return !offered.isEmpty() && !offeredByMe;
    }
}
