package app.waymark.meeting.internal;

import app.waymark.meeting.MeetingState;
import app.waymark.mentorship.MentorshipEnded;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * When a mentorship ends its coming meetings are called off, and both calendars are told; what was written down in the
 * past ones can be read from then on, but no longer changed.
 */
@Component
class EndedMentorships {

    private final MeetingRepository meetings;
    private final Claims claims;
    private final TimeWatches watches;
    private final Announcements announcements;
    private final Clock clock;

    EndedMentorships(
            MeetingRepository meetings, Claims claims, TimeWatches watches, Announcements announcements, Clock clock) {
        this.meetings = meetings;
        this.claims = claims;
        this.watches = watches;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** In the transaction of the ending: no meeting outlives it. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void end(MentorshipEnded ended) {
        var now = clock.instant();
        watches.end(ended.mentorship().value());
        for (var meeting : meetings.lockOfMentorship(ended.mentorship().value())) {
            var window = meeting.window();
            boolean comes = window == null || window.end().isAfter(now);
            if (meeting.open() && comes) {
                boolean booked = meeting.state() == MeetingState.CONFIRMED;
                meeting.cancel(null, "", now);
                claims.free(meeting.meetingId().value());
                if (booked) {
                    announcements.cancelled(meeting);
                }
            }
            meeting.archive();
            announcements.changed(meeting);
        }
    }
}
