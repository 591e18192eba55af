package app.waymark.meeting;

/** What came of a change to a meeting. */
public sealed interface MeetingResult {

    /** Done. */
    record Done() implements MeetingResult {}

    /** The meeting has not ended yet. */
    record TooEarly() implements MeetingResult {}

    /** It no longer can be: the meeting was closed meanwhile, or the mentorship has ended. Read it again. */
    record Closed() implements MeetingResult {}

    /** A text has this many characters, more than are kept. Nothing was changed. */
    record TooLong(int length, int most) implements MeetingResult {}

    /** The meeting has as many of these already as one can have. */
    record Full(int most) implements MeetingResult {}
}
