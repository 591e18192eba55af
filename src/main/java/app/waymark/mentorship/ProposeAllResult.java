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

    /** One pair that cannot be proposed, with what {@link Mentorships#propose} would have said. */
    record Refusal(Proposal proposal, ProposeResult because) {}
}
