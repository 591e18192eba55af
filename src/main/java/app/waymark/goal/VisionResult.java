package app.waymark.goal;

/** What came of writing, reading again or sharing a vision. */
public sealed interface VisionResult {

    /** It is as asked for. */
    record Saved(int edition) implements VisionResult {}

    /** It is longer than a few sentences. */
    record TooLong(int length, int most) implements VisionResult {}

    /** It was written anew meanwhile, in another tab: what stands there now. */
    record Newer(String text, int edition) implements VisionResult {}

    /** There is nothing to show anybody. */
    record Nothing() implements VisionResult {}

    /** The mentorship is not one's own, or does not run. */
    record NotActive() implements VisionResult {}
}
