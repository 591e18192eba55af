package app.waymark.goal;

import app.waymark.shared.AccountId;
import java.time.Instant;
import java.util.Optional;

/** When people met, for what knows of meetings to say: the day after one is a fresh start. */
public interface MeetingDays {

    /** When the last meeting of this person that took place was over; empty where there was none. */
    Optional<Instant> lastEnded(AccountId person, Instant before);
}
