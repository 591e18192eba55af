package app.waymark.meeting.internal;

import app.waymark.goal.MeetingDays;
import app.waymark.shared.AccountId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When people met, for goals: the day after is a fresh start. */
@Component
class MeetingEnds implements MeetingDays {

    private final MeetingRepository meetings;

    MeetingEnds(MeetingRepository meetings) {
        this.meetings = meetings;
    }

    @Override
    public Optional<Instant> lastEnded(AccountId person, Instant before) {
        return meetings.lastEnded(person.value(), before);
    }
}
