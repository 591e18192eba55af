package app.waymark.meeting;

import app.waymark.shared.TimeWindow;

/** What came of a change to a meeting of a group. */
public sealed interface GroupResult {

    /** It was called, and everybody is asked. */
    record Invited(GroupMeetingId meeting) implements GroupResult {}

    /** Done. */
    record Done() implements GroupResult {}

    /** It no longer can be: the meeting was called off, has begun, or its round is over. Read it again. */
    record Closed() implements GroupResult {}

    /** It has not ended yet. */
    record TooEarly() implements GroupResult {}

    /** The time is over. */
    record Past() implements GroupResult {}

    /** Nobody is invited. */
    record Nobody() implements GroupResult {}

    /** So many people would be invited, more than a meeting has. Nothing was changed. */
    record TooMany(int people, int most) implements GroupResult {}

    /** So many of those chosen are no longer there to be invited. Nothing was changed. */
    record Gone(int people) implements GroupResult {}

    /** A text has this many characters, more than are kept. Nothing was changed. */
    record TooLong(int length, int most) implements GroupResult {}

    /**
     * Who acts has another meeting then. Nothing was changed.
     *
     * @param topic what that is about
     * @param window when it is
     * @param path where it is
     */
    record Busy(String topic, TimeWindow window, String path) implements GroupResult {}
}
