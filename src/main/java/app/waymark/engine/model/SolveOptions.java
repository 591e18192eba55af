package app.waymark.engine.model;

/**
 * Choices beside the objective.
 *
 * @param allowUnwished for the objectives that rank: a candidate pair the mentee did not wish for is allowed too and ranks
 *     one below the longest list
 * @param anyNumber for {@link Objective#SCORE} only: the largest total whatever the number of mentees matched
 */
public record SolveOptions(boolean allowUnwished, boolean anyNumber) {
    /** Only wished pairs for the objectives that rank; as many matched as possible. */
    public static final SolveOptions STANDARD = new SolveOptions(false, false);

    /** These options with unwished pairs allowed. */
    public SolveOptions withUnwished() {
        return new SolveOptions(true, anyNumber);
    }

    /** These options with the number matched left to the score. */
    public SolveOptions withAnyNumber() {
        return new SolveOptions(allowUnwished, true);
    }
}
