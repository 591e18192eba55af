package app.waymark.meeting.internal;

import app.waymark.shared.AccountId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import net.fortuna.ical4j.model.parameter.PartStat;

/** Knows where calendars answer, and what they said. */
interface CalendarAnswering {

    /**
     * The address to which somebody's calendar answers invitations to this meeting or series; none where no mail is read.
     *
     * @param until until when there is something to answer
     */
    Optional<String> address(UUID about, AccountId person, Instant until);

    /** Whether anybody hears what calendars answer. */
    boolean heard();

    /** How somebody stands to a meeting that is booked: they come, unless they said otherwise. */
    PartStat stands(UUID meeting, AccountId person);
}
