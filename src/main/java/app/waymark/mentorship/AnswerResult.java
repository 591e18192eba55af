package app.waymark.mentorship;

/** What came of accepting, declining or ending a mentorship. */
public sealed interface AnswerResult {

    /** Done; the mentorship as it is now. */
    record Done(Mentorship mentorship) implements AnswerResult {}

    /** It was answered or ended meanwhile; the mentorship as it is now. */
    record Closed(Mentorship mentorship) implements AnswerResult {}

    /** The reason has this many characters, more than are kept. Nothing was changed. */
    record TooLong(int length, int most) implements AnswerResult {}
}
