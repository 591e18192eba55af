package app.waymark.goal;

import app.waymark.mentorship.MentorshipId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Knows when the person acting meets: asked by the map of goals, and answered by whoever keeps meetings. Goals know nothing
 * else of them.
 */
public interface MeetingDays {

    /** A meeting that was agreed. */
    record MeetingDay(String topic, Instant startsAt) {}

    /**
     * The agreed meetings of the person acting in this time, the earliest first; each is theirs to see.
     *
     * @param mentorship in which, or null for all in which they are the mentee
     * @param most how many at most
     */
    List<MeetingDay> between(@Nullable MentorshipId mentorship, Instant from, Instant to, int most);
}
