package app.waymark.feedback;

import java.util.UUID;

/** What came of writing a post. */
public sealed interface PostResult {

    /** It is there, and the other person has the turn. */
    record Posted(ThreadId thread, UUID post) implements PostResult {}

    /** There was nothing in it. */
    record Blank() implements PostResult {}

    /** It is longer than {@link Threads#MOST_TEXT}. */
    record TooLong(int length) implements PostResult {}

    /** The passage it is about is longer than {@link Threads#MOST_QUOTE}. */
    record PassageTooLong(int length) implements PostResult {}

    /** The thing is not, or no longer, shared between the two; what was written was not sent. */
    record NotShared() implements PostResult {}
}
