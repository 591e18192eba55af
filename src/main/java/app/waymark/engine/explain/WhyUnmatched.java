package app.waymark.engine.explain;

import app.waymark.engine.model.Barrier;
import app.waymark.engine.model.MatchedPair;
import app.waymark.engine.model.SolveOptions;
import java.util.List;

/** Why a mentee has no mentor, and what would have to change. */
public sealed interface WhyUnmatched {
    /** The mentee is matched. */
    record IsMatched(MatchedPair pair) implements WhyUnmatched {}

    /**
     * No pair of the mentee's is a candidate or would be one, so no rule, capacity or lock keeps the mentee out: there is
     * nobody to try.
     *
     * @param unwished whether there would be somebody with {@link SolveOptions#allowUnwished()}
     */
    record NobodyToTry(String mentee, boolean unwished) implements WhyUnmatched {}

    /**
     * What would place the mentee.
     *
     * @param remedies sets of as few changes as were found to do; the one that costs least comes first
     */
    record CanBePlaced(String mentee, List<Remedy> remedies) implements WhyUnmatched {}

    /** The mentee could have a place as things are, but the objective, which does not count heads, gains nothing by it. */
    record NothingGained(String mentee) implements WhyUnmatched {}

    /** Nothing was found that places the mentee without taking a mentor from somebody else. */
    record NoRemedy(String mentee) implements WhyUnmatched {}

    /**
     * A set of changes that places the mentee, in every best matching after them, without another losing a mentor.
     *
     * @param changes all of them are needed
     * @param result a best matching after the changes
     */
    record Remedy(List<Change> changes, Alternative result) {}

    /** One rule, capacity or lock that would have to change. */
    sealed interface Change {
        /** One barrier against one pair is lifted. */
        record LiftBarrier(String mentee, String mentor, Barrier barrier) implements Change {}

        /** The mentor takes more mentees than now. */
        record MorePlaces(String mentor, int capacityNow, int capacityThen) implements Change {}

        /** The place is kept for the mentee, since the objective would give it to somebody else. */
        record Lock(String mentee, String mentor) implements Change {}

        /** A locked pair is let go. */
        record Unlock(String mentee, String mentor) implements Change {}
    }
}
