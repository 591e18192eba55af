package app.waymark.goal;

/** What came of a mentor's verdict. */
public sealed interface ReviewResult {

    /** Said, and the mentee knows. */
    record Done() implements ReviewResult {}

    /** There is a newer revision than the one the mentor has seen; nothing was said. */
    record Outdated(int revision) implements ReviewResult {}

    /** Asking for changes, or commenting, needs words. */
    record WordsMissing() implements ReviewResult {}

    /** The words, or an answer, are longer than {@link GoalReviews#MOST_WORDS}. */
    record TooLong(int length) implements ReviewResult {}

    /** The mentee stopped sharing. */
    record NotYours() implements ReviewResult {}

    /** It was reached or dropped meanwhile. */
    record Closed(GoalState state) implements ReviewResult {}
}
