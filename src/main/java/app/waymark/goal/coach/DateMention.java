package app.waymark.goal.coach;

import java.time.LocalDate;

/**
 * A time that a text speaks of.
 *
 * @param role what it says of that time
 * @param last the last day it can mean; for what is no day, the day it was read on
 * @param precision how much of the calendar it names
 * @param span its words
 * @param milestone whether the words round it speak of a part of the way
 * @param year whether its words name the year
 */
record DateMention(Role role, LocalDate last, Precision precision, Span span, boolean milestone, boolean year) {

    enum Role {
        /** Said to be an end: "by June". */
        END,
        /** A time and nothing beside it: "June 2027". */
        PLAIN,
        /** A length and nothing beside it: "6 months". */
        LENGTH,
        /** A beginning. */
        START,
        /** Between two times, or one of two. */
        RANGE,
        /** "Sometime in 2028", "in a few months". */
        VAGUE,
        /** Spring, summer, autumn or winter. */
        SEASON,
        /** "Every week". */
        RHYTHM
    }

    enum Precision {
        DAY,
        WEEK,
        MONTH,
        LONGER
    }
}
