package app.waymark.availability;

/** What came of adding a calendar. */
public sealed interface AddCalendarResult {

    /** It is there, and is being read. */
    record Added(OwnCalendarId id) implements AddCalendarResult {}

    /** That is no address of a calendar that Waymark reads: it has to begin with https and name a public host. */
    record NoAddress() implements AddCalendarResult {}

    /** Longer than what is kept. */
    record TooLong(int most) implements AddCalendarResult {}

    /** This person has it already. */
    record Known() implements AddCalendarResult {}

    /** As many as one person may have. */
    record Full(int most) implements AddCalendarResult {}
}
