package app.waymark.feedback;

/** What came of changing or deleting a post. */
public sealed interface PostChange {

    /** It is so now, for everybody who reads it. */
    record Done() implements PostChange {}

    /** There was nothing in it; to take a post away there is deleting. */
    record Blank() implements PostChange {}

    /** It is longer than {@link Threads#MOST_TEXT}. */
    record TooLong(int length) implements PostChange {}

    /** It was written longer ago than {@link Posts#CHANGEABLE}: others have gone by what it says. */
    record TooLate() implements PostChange {}

    /** Its author changed it meanwhile, in another tab. */
    record Changed() implements PostChange {}

    /** It was deleted meanwhile. */
    record Deleted() implements PostChange {}

    /** The thing is not, or no longer, shared between the two. */
    record NotShared() implements PostChange {}
}
