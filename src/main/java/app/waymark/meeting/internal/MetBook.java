package app.waymark.meeting.internal;

import app.waymark.meeting.AfterMeeting.How;
import app.waymark.meeting.MeetingResult;
import app.waymark.shared.AccountId;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what the two say of a meeting after it, and what that makes of the meeting. */
@Component
public class MetBook {

    private final MetRows rows;
    private final Announcements announcements;
    private final Clock clock;

    MetBook(MetRows rows, Announcements announcements, Clock clock) {
        this.rows = rows;
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * One of the two says whether they met. The meeting took place where either says so: who forgot to say, or says otherwise,
     * takes nothing from the other.
     *
     * @param meeting locked
     * @param how how it was for them, or null
     */
    public MeetingResult answer(MeetingEntity meeting, AccountId who, boolean met, @Nullable How how) {
        if (meeting.archived() || !meeting.state().held()) {
            return new MeetingResult.Closed();
        }
        var now = clock.instant();
        if (meeting.requireWindow().end().isAfter(now)) {
            return new MeetingResult.TooEarly();
        }
        var id = meeting.meetingId().value();
        rows.answer(id, who, met, met ? how : null, now);
        meeting.took(rows.anybodyMet(id), now);
        announcements.closeTurns(meeting);
        announcements.answered(meeting, who);
        announcements.changed(meeting);
        return new MeetingResult.Done();
    }
}
