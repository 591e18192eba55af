package app.waymark.goal;

import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.AccountId;
import app.waymark.shared.Portion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When people meet, for what knows of meetings to say; goals know nothing else of them. */
public interface MeetingDays {

    /** A meeting that was agreed. */
    record MeetingDay(String topic, Instant startsAt) {}

    /** When the last meeting of this person that took place was over: the day after is a fresh start; empty where there was none. */
    Portion<Optional<Instant>> lastEnded(AccountId person, Instant before);

    /**
     * The agreed meetings of the person acting in this time, the earliest first; each is theirs to see.
     *
     * @param mentorship in which, or null for all in which they are the mentee
     * @param most how many at most
     */
    List<MeetingDay> between(@Nullable MentorshipId mentorship, Instant from, Instant to, int most);
}
