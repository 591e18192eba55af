package app.waymark.mentorship;

import java.util.List;

/** What came of proposing many mentorships at once. */
public sealed interface ProposeAllResult {

    /** Everybody has been asked; the mentorships that are new by it. */
    record Proposed(List<MentorshipId> mentorships) implements ProposeAllResult {

        public Proposed {
            mentorships = List.copyOf(mentorships);
        }
    }

    /** Nobody has been asked, because of these. */
    record Refused(List<Refusal> refusals) implements ProposeAllResult {

        public Refused {
            refusals = List.copyOf(refusals);
        }
    }

    /** One pair that cannot be proposed, and why. */
    record Refusal(Proposal proposal, Reason because) {}

    /** What stands in the way of a pair. */
    sealed interface Reason {

        /** The mentor has no free place in this round. */
        record NoPlace(int capacity) implements Reason {}

        /** The mentee has an open mentorship in this round already. */
        record AlreadyMatched(MentorshipId mentorship) implements Reason {}

        /** One of them is not, or no longer, in this round in that part. */
        record NotTakingPart() implements Reason {}

        /** The round has ended: nothing begins in it. */
        record RoundOver() implements Reason {}
    }
}
