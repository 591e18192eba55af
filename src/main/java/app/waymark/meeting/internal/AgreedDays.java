package app.waymark.meeting.internal;

import app.waymark.goal.MeetingDays;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.CurrentActor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Tells the map of goals when its reader meets: the meetings that were picked, and were not called off. */
@Component
class AgreedDays implements MeetingDays {

    private final MeetingRepository meetings;
    private final CurrentActor actor;

    AgreedDays(MeetingRepository meetings, CurrentActor actor) {
        this.meetings = meetings;
        this.actor = actor;
    }

    @Override
    public List<MeetingDay> between(@Nullable MentorshipId mentorship, Instant from, Instant to, int most) {
        var me = actor.require().id().value();
        return mentorship == null
                ? meetings.agreedOfMentee(me, from, to, Limit.of(most))
                : meetings.agreed(me, mentorship.value(), from, to, Limit.of(most));
    }
}
