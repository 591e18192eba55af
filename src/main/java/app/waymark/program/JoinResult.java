package app.waymark.program;

/** What came of answering an invitation. */
public sealed interface JoinResult {

    /** It is answered like this. */
    record Done(Invitation invitation) implements JoinResult {}

    /** It cannot be answered any more; as it is now. */
    record Closed(Invitation invitation) implements JoinResult {}

    /** A mentor says how many mentees they take, between 0 and this number. */
    record NoCapacity(int most) implements JoinResult {}
}
