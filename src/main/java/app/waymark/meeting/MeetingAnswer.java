package app.waymark.meeting;

import app.waymark.shared.AccountId;
import java.time.Instant;

/**
 * What one of a meeting last said of its time from their calendar, or by a link in a mail.
 *
 * @param words what they said with it, may be empty
 * @param byLink whether it was the link, and not the calendar
 * @param at when
 */
public record MeetingAnswer(AccountId person, Kind kind, String words, boolean byLink, Instant at) {

    /** The longest words that are kept. */
    public static final int LONGEST = 1_000;

    /** What is said. */
    public enum Kind {
        /** They come. */
        ACCEPTED,
        /** Perhaps they come. */
        TENTATIVE,
        /** They cannot come: it is for the other to find another time, or to call it off. */
        DECLINED,
        /** They propose another time. */
        OTHER_TIME
    }
}
