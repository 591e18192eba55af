package app.waymark.matching.engine;

import java.util.List;

/** Why a mentee has no mentor, and what would have to change. */
public sealed interface WhyUnmatched {
    /** The mentee is matched. */
    record IsMatched(MatchedPair pair) implements WhyUnmatched {}

    /** Nobody was wished for or scored, so no rule, capacity or lock keeps the mentee out: there is nobody to try. */
    record NobodyToTry(String mentee) implements WhyUnmatched {}

    /**
     * What would place the mentee.
     *
     * @param remedies the first is a smallest set of changes, and of those the one that costs least; others of the same
     *     size follow, each beginning with another kind of change
     */
    record CanBePlaced(String mentee, List<Remedy> remedies) implements WhyUnmatched {}

    /** No rule, capacity or lock keeps the mentee out: the objective itself does, for another matching is better. */
    record NoRemedy(String mentee) implements WhyUnmatched {}

    /**
     * A set of changes that places the mentee without another losing a mentor.
     *
     * @param changes all of them are needed
     * @param result the best matching after the changes
     */
    record Remedy(List<Change> changes, Alternative result) {}

    /** One rule, capacity or lock that would have to change. */
    sealed interface Change {
        /** One barrier against one pair is lifted. */
        record LiftBarrier(String mentee, String mentor, Barrier barrier) implements Change {}

        /** The mentor takes one more. */
        record OneMorePlace(String mentor, int capacityNow) implements Change {}

        /** A locked pair is let go. */
        record Unlock(String mentee, String mentor) implements Change {}
    }
}
