package app.waymark.mentorship;

/** What came of proposing a mentorship. */
public sealed interface ProposeResult {

    /** Both have been asked. */
    record Proposed(MentorshipId mentorship) implements ProposeResult {}

    /** The mentor has no free place in this round. */
    record NoPlace(int capacity) implements ProposeResult {}

    /** The mentee has an open mentorship in this round already. */
    record AlreadyMatched(MentorshipId mentorship) implements ProposeResult {}

    /** One of them is not, or no longer, in this round in that part. */
    record NotTakingPart() implements ProposeResult {}
}
