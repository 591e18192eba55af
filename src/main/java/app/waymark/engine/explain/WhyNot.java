package app.waymark.engine.explain;

import app.waymark.engine.model.Barrier;
import app.waymark.engine.model.MatchedPair;
import app.waymark.engine.model.SolveOptions;
import java.util.List;
import java.util.Optional;

/** Why a pair was not made. */
public sealed interface WhyNot {
    /** They are matched. */
    record TheyAreMatched(MatchedPair pair) implements WhyNot {}

    /** Something forbids the pair; all of it is named. */
    record Barred(String mentee, String mentor, List<Barrier> barriers) implements WhyNot {}

    /**
     * The pair is no candidate.
     *
     * @param scored whether it is scored and would be a candidate with {@link SolveOptions#allowUnwished()}
     */
    record NoCandidate(String mentee, String mentor, boolean scored) implements WhyNot {}

    /** The mentee is locked to another mentor. */
    record LockedElsewhere(String mentee, String mentor, String lockedTo) implements WhyNot {}

    /**
     * The mentor has no place to give.
     *
     * @param capacity all the mentor's places
     * @param locked the mentees locked to the mentor
     */
    record NoPlace(String mentee, String mentor, int capacity, List<String> locked) implements WhyNot {}

    /**
     * It could be made, at a cost: the best matching with the pair, solved on from the prices of the last run.
     *
     * @param load how many mentees the mentor has as things stand, those from before included
     * @param ownLoad how many the mentor of the mentee has, 0 where the mentee has none
     */
    record AtACost(String mentee, String mentor, Alternative forced, int load, int ownLoad) implements WhyNot {}

    /**
     * In a stable matching: at least one of the two has somebody they would rather have.
     *
     * @param menteeHas the mentor the mentee has and likes at least as well, empty if the mentee would rather have this one
     * @param mentorHas the mentees the mentor has and would rather keep than take this one; empty if there is a place or
     *     somebody less liked
     * @param forced the stable matching of the others with this pair made
     */
    record SomebodyLikedBetter(
            String mentee, String mentor, Optional<String> menteeHas, List<String> mentorHas, Alternative forced)
            implements WhyNot {}
}
