package app.waymark.engine.model;

import java.util.List;

/** What proves a result, apart from the input and the pairs. */
public sealed interface Certificate {
    /** Dual prices for each stage, in order. */
    record Prices(List<Stage> stages) implements Certificate {}

    /** Stability needs no prices: the check looks for a pair who would both rather have each other. */
    record NoBlockingPair() implements Certificate {}

    /**
     * One linear optimisation of the sequence. Each stage chooses among the optimal matchings of the stages before it.
     *
     * @param aims what the stage minimises, the most important first
     * @param weight what one unit of each aim counts; each weight is greater than all that the aims after it can
     *     differ by between two matchings, so minimising the weighted sum minimises them in order
     * @param menteePrice for each mentee the least cost of placing him at these prices
     * @param mentorPrice for each mentor what a place costs over the pair's own cost; not positive where places are left
     */
    record Stage(List<Aim> aims, long[] weight, long[] menteePrice, long[] mentorPrice) {}

    /** One thing to be minimised. Counts and sums are over the pairs of the matching. */
    sealed interface Aim {
        /** Mentees without a mentor plus places by which minimum loads are missed; both are least when their sum is. */
        record UnmatchedAndShortfall() implements Aim {}

        /** Places by which minimum loads are missed. */
        record Shortfall() implements Aim {}

        /** The sum of the ranks. */
        record RankSum() implements Aim {}

        /** The total score, taken negative. */
        record NegatedScore() implements Aim {}

        /** Pairs of the current matching that are given up. */
        record GivenUp() implements Aim {}

        /** Pairs at the rank; with a negative sign when as many as possible are wanted. */
        record AtRank(int rank, boolean most) implements Aim {}

        /** Pairs whose rank is worse than this. */
        record WorseThanRank(int rank) implements Aim {}

        /** Pairs with exactly this score. */
        record AtScore(long score) implements Aim {}

        /** Pairs whose score is below this one and above {@code above}. */
        record ScoreBetween(long above, long below) implements Aim {}

        /**
         * The sum of the squares of the mentors' numbers of mentees, locked ones included. Not linear: it has the last stage
         * to itself, in which what a place costs is not a number but grows with the load, and a mentor's price lies between
         * what the last place taken costs and what the next one would. Leaving out a mentee who need not be matched costs
         * more there than any place.
         */
        record LoadSquares() implements Aim {}
    }
}
