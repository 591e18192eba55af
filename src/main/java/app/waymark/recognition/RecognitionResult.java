package app.waymark.recognition;

/** What came of thanking or of a kind word. */
public sealed interface RecognitionResult {

    /** Said. */
    record Done() implements RecognitionResult {}

    /** There were no words, or nobody was named. */
    record Blank() implements RecognitionResult {}

    /** It is longer than may be. */
    record TooLong(int length, int most) implements RecognitionResult {}

    /** As many thanks were said for it as can be. */
    record TooMany(int most) implements RecognitionResult {}

    /** The goal is shared with nobody who could hear it; nothing was sent. */
    record NotShared() implements RecognitionResult {}

    /** It is not reached, or not any more. */
    record NotReached() implements RecognitionResult {}
}
