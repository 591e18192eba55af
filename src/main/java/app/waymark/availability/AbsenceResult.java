package app.waymark.availability;

/** What came of saying that one is away. */
public sealed interface AbsenceResult {

    /** It is known, and begins on its day. */
    record Said(Absence absence) implements AbsenceResult {}

    /** The day on which one is back does not come after the first one away. */
    record Backwards() implements AbsenceResult {}

    /** It begins before today. */
    record Past() implements AbsenceResult {}

    /** @param most how many days it may last, or lie ahead */
    record TooLong(int most) implements AbsenceResult {}
}
