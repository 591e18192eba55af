package app.waymark.matching.engine;

/** Answers questions about one solution, from its prices. Not for use by several threads at once. */
public final class Explainer {
    private final Solution solution;

    /** Explains this solution. */
    public Explainer(Solution solution) {
        this.solution = solution;
    }

    /**
     * Why this mentee has the mentor he has.
     *
     * @throws InvalidProblemException if the mentee is unknown or has no mentor
     */
    public WhyPair why(String menteeId) {
        throw new UnsupportedOperationException("not built yet " + solution.millis());
    }

    /** Why this pair was not made. */
    public WhyNot whyNot(String menteeId, String mentorId) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Why this mentee has no mentor, and a smallest set of changes that would place him. */
    public WhyUnmatched whyUnmatched(String menteeId) {
        throw new UnsupportedOperationException("not built yet");
    }
}
