package app.waymark.meeting;

/** What came of booking a time that two have free together. */
public sealed interface BookResult {

    /** Both are booked, and both calendars are told. */
    record Booked(MeetingId meeting) implements BookResult {}

    /** It is no longer free for both. */
    record Taken() implements BookResult {}

    /** The mentorship has ended. */
    record Closed() implements BookResult {}
}
