package app.waymark.matching.internal;

import app.waymark.matching.Policy;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Everything that a scenario is run on, as it was when the run was asked for. Of the people it holds the attributes that
 * the policy reads, no others, and no names.
 *
 * @param policyNumber the policy's number
 * @param mentees who is to be placed: the mentees who had no open mentorship
 * @param standing the open mentorships of the round, which keep their places
 * @param over pairs who were matched in this round before and parted; they are not put together again
 * @param base the pairs of the scenario before, for the objective that keeps as much of it as it can
 */
public record Snapshot(
        int policyNumber,
        Policy policy,
        List<Mentee> mentees,
        List<Mentor> mentors,
        List<Wished> wishes,
        List<Wished> mentorWishes,
        List<Pair> avoidedByMentee,
        List<Pair> avoidedByMentor,
        List<Pair> locked,
        List<Pair> forbidden,
        List<Pair> standing,
        List<Pair> over,
        List<Pair> base) {

    /** A mentee and the attributes that are compared. */
    public record Mentee(UUID id, Map<String, String> attributes) {}

    /** A mentor with all places, those of them that open mentorships take, and the attributes that are compared. */
    public record Mentor(UUID id, int capacity, int taken, Map<String, String> attributes) {

        /** The places that can be given out. */
        public int free() {
            return Math.max(0, capacity - taken);
        }
    }

    /** That one of the two wished for the other. */
    public record Wished(UUID mentee, UUID mentor, int rank) {}

    /** A mentee and a mentor. */
    public record Pair(UUID mentee, UUID mentor) {}
}
