package app.waymark.meeting.internal;

import app.waymark.meeting.MeetingState;
import app.waymark.mentorship.MentorshipEnded;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
    private final SeriesRepository series;
    private final SeriesBooks books;
    private final Claims claims;
    private final TimeWatches watches;
    private final NoteEditions editions;
    private final Announcements announcements;
    private final Clock clock;

    EndedMentorships(
            MeetingRepository meetings,
            SeriesRepository series,
            SeriesBooks books,
            Claims claims,
            TimeWatches watches,
            NoteEditions editions,
            Announcements announcements,
            Clock clock) {
        this.meetings = meetings;
        this.series = series;
        this.books = books;
        this.claims = claims;
        this.watches = watches;
        this.editions = editions;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** One mail for all dates of a series that were still to come. */
    private void endSeries(List<MeetingEntity> every) {
        every.stream()
                .filter(meeting -> meeting.ofSeries() && meeting.state() == MeetingState.CONFIRMED)
                .map(MeetingEntity::series)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(id -> series.lock(id).ifPresent(found -> {
                    var dates = series.lockMeetings(id);
                    books.end(found, dates, books.coming(dates, LocalDate.MIN), null, "", false);
                }));
    }

    /** In the transaction of the ending: no meeting outlives it. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void end(MentorshipEnded ended) {
        var now = clock.instant();
        watches.end(ended.mentorship().value());
        editions.forget(ended.mentorship().value());
        var every = meetings.lockOfMentorship(ended.mentorship().value());
        endSeries(every);
        for (var meeting : every) {
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
