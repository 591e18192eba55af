package app.waymark.engine.model;

/**
 * Choices beside the objective.
 *
 * @param allowUnwished for the objectives that rank: a candidate pair the mentee did not wish for is allowed too and ranks
 *     one below the longest list
 * @param anyNumber for {@link Objective#SCORE} only: the largest total whatever the number of mentees matched
 * @param evenLoad among results equally good for the objective one whose mentors' numbers of mentees are as even as possible;
 *     without effect on {@link Objective#STABLE}, whose pairs follow from who would rather have whom
 */
public record SolveOptions(boolean allowUnwished, boolean anyNumber, boolean evenLoad) {
    /** Only wished pairs for the objectives that rank; as many matched as possible; loads as they come. */
    public static final SolveOptions STANDARD = new SolveOptions(false, false, false);

    /** These options with unwished pairs allowed. */
    public SolveOptions withUnwished() {
        return new SolveOptions(true, anyNumber, evenLoad);
    }

    /** These options with the number matched left to the score. */
    public SolveOptions withAnyNumber() {
        return new SolveOptions(allowUnwished, true, evenLoad);
    }

    /** These options with the mentors' loads as even as the objective leaves room for. */
    public SolveOptions withEvenLoad() {
        return new SolveOptions(allowUnwished, anyNumber, true);
    }
}
