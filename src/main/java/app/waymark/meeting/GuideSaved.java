package app.waymark.meeting;

/** What came of saving a programme's guide for first meetings. */
public sealed interface GuideSaved {

    /** It holds from now on. */
    record Saved(FirstMeetings.Guide now) implements GuideSaved {}

    /** Another coordinator changed it since it was read: nothing is saved, and it is like this now. */
    record Conflict(FirstMeetings.Guide now) implements GuideSaved {}

    /** There would be more points than one meeting has room for. */
    record TooMany(int most) implements GuideSaved {}

    /** This one, counted from 0, is longer than {@link GuidePoint#LONGEST} in this language. */
    record TooLong(int which, String language, int length) implements GuideSaved {}
}
