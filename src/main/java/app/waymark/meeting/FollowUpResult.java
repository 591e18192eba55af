package app.waymark.meeting;

/** What came of making a follow-up a step on a goal. */
public sealed interface FollowUpResult {

    /** Written down, and on the goal's plan. */
    record Added() implements FollowUpResult {}

    /** The goal takes no step just now: it is shared no longer, reached, dropped, or full. Nothing was written down. */
    record NoStep() implements FollowUpResult {}

    /** The mentorship has ended; the meeting can be read but no longer changed. */
    record Closed() implements FollowUpResult {}

    /** The text has this many characters, more than are kept. Nothing was written down. */
    record TooLong(int length, int most) implements FollowUpResult {}

    /** The meeting has as many follow-ups already as one can have. */
    record Full(int most) implements FollowUpResult {}
}
