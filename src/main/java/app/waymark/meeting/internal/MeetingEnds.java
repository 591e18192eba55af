package app.waymark.meeting.internal;

import app.waymark.goal.MeetingDays;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.AccountId;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Portion;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** When people met and meet, for goals: the day after is a fresh start, and the map has the meetings that were agreed. */
@Component
class MeetingEnds implements MeetingDays {

    private final MeetingRepository meetings;

    private final CurrentActor actor;

    MeetingEnds(MeetingRepository meetings, CurrentActor actor) {
        this.meetings = meetings;
        this.actor = actor;
    }

    @Override
    public Portion<Optional<Instant>> lastEnded(AccountId person, Instant before) {
        return Portion.rows(
                        List.of("met_at"),
                        "select max(ends_at) as met_at from meeting where (mentor = ? or mentee = ?)"
                                + " and state in ('CONFIRMED', 'DONE') and ends_at <= ?",
                        row -> Optional.ofNullable(row.getObject("met_at", LocalDateTime.class))
                                .map(at -> at.toInstant(ZoneOffset.UTC)),
                        person.value(),
                        person.value(),
                        LocalDateTime.ofInstant(before, ZoneOffset.UTC))
                .map(List::getFirst);
    }

    @Override
    public List<MeetingDay> between(@Nullable MentorshipId mentorship, Instant from, Instant to, int most) {
        var me = actor.require().id().value();
        return mentorship == null
                ? meetings.agreedOfMentee(me, from, to, Limit.of(most))
                : meetings.agreed(me, mentorship.value(), from, to, Limit.of(most));
    }
}
