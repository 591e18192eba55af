package app.waymark.program;

/** What came of ending a programme. */
public sealed interface EndProgrammeResult {

    /** It has ended, and so many people are told. */
    record Ended(int told) implements EndProgrammeResult {}

    /** Somebody else has ended it meanwhile. */
    record EndedAlready() implements EndProgrammeResult {}

    /** The reason is longer than it may be. */
    record TooLong(int length, int most) implements EndProgrammeResult {}
}
