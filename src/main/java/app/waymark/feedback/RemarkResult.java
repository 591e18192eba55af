package app.waymark.feedback;

import java.util.UUID;

/** What came of keeping a remark for a review. */
public sealed interface RemarkResult {

    /** It is kept, and nobody but its author knows. */
    record Kept(UUID remark) implements RemarkResult {}

    /** There was nothing in it. */
    record Blank() implements RemarkResult {}

    /** It is longer than {@link Threads#MOST_TEXT}, or its suggested words than {@link ReviewRemarks#MOST_AMENDS}. */
    record TooLong(int length, int most) implements RemarkResult {}

    /** The passage it is about is longer than {@link Threads#MOST_QUOTE}. */
    record PassageTooLong(int length) implements RemarkResult {}

    /** There are {@link ReviewRemarks#MOST} already: more than anybody can answer. */
    record TooMany() implements RemarkResult {}

    /** It is gone: sent or thrown away meanwhile, in another tab. */
    record Gone() implements RemarkResult {}

    /** The thing is not, or no longer, shared between the two. */
    record NotShared() implements RemarkResult {}
}
