package app.waymark.matching.engine;

/** Solves problems. Stateless; may be used by several threads at once. */
public final class Engine {
    private Engine() {}

    /** {@link #solve(Problem, Objective, SolveOptions, Progress)} with the standard options and nobody listening. */
    public static Solution solve(Problem problem, Objective objective) {
        return solve(problem, objective, SolveOptions.STANDARD, Progress.SILENT);
    }

    /**
     * The best matching under the objective, verified.
     *
     * @throws InfeasibleLocksException if the locked pairs cannot all be kept
     * @throws java.util.concurrent.CancellationException if the progress said so
     * @throws UnverifiedResultException if the result did not pass its check, which is a bug
     */
    public static Solution solve(Problem problem, Objective objective, SolveOptions options, Progress progress) {
        throw new UnsupportedOperationException("not built yet");
    }

    /**
     * The best matching of a problem that differs little from the last one, solved on from its prices. The result is as
     * good as that of {@link #solve}; of several equally good ones it may be another.
     *
     * @param changed made from {@code last.problem()} by its {@code with…} methods; any other problem is solved anew
     */
    public static Solution resolve(Problem changed, Solution last, Progress progress) {
        return solve(changed, last.objective(), last.options(), progress);
    }
}
