package app.waymark.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody's calendar says to an invitation (RFC 5546).
 *
 * @param method what kind of message it is
 * @param events of which events, or dates of one, it says something; those that could be read
 */
public record CalendarReply(Method method, List<Event> events) {

    public CalendarReply {
        events = List.copyOf(events);
    }

    /** What kind of message it is. */
    public enum Method {
        /** An answer. */
        REPLY,
        /** A proposal that it be otherwise. */
        COUNTER,
        /** Anything else: invitations, cancellations, questions, files. */
        OTHER
    }

    /** Whether somebody comes. */
    public enum PartStat {
        /** They come. */
        ACCEPTED,
        /** They do not know yet. */
        TENTATIVE,
        /** They do not come. */
        DECLINED,
        /** Somebody else is to come. */
        DELEGATED,
        /** Nothing is said. */
        NONE
    }

    /**
     * An event, or one date of it, as the answer has it.
     *
     * @param uid which one
     * @param date which of its dates, or null where all are meant
     * @param range whether all dates after it are meant, too
     * @param sequence which state of it is answered, or null where that is not said
     * @param stamp when the answer was given, or null
     * @param start when it begins there, or null
     * @param length how long it takes there, or null
     * @param attendees of whom something is said
     * @param comment their words, may be empty
     */
    public record Event(
            String uid,
            @Nullable Moment date,
            boolean range,
            @Nullable Integer sequence,
            @Nullable Instant stamp,
            @Nullable Instant start,
            @Nullable Duration length,
            List<Attendee> attendees,
            String comment) {

        public Event {
            attendees = List.copyOf(attendees);
        }

        /** What is said of whoever has this address. */
        public Optional<Attendee> attendee(String address) {
            return attendees.stream()
                    .filter(one -> one.address().equalsIgnoreCase(address))
                    .findFirst();
        }
    }

    /**
     * A date of an event that repeats, as it is named.
     *
     * @param at when it would begin by the rule
     * @param day its day where it is named by that alone, or null
     */
    public record Moment(Instant at, @Nullable LocalDate day) {}

    /**
     * Somebody who is invited.
     *
     * @param address their mail address in small letters, may be empty
     */
    public record Attendee(String address, PartStat partStat) {}
}
