package app.waymark.matching.engine;

import app.waymark.matching.engine.Certificate.NoBlockingPair;
import app.waymark.matching.engine.Certificate.Prices;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
     * @throws InvalidProblemException if the scores are too far apart to be added up exactly over so many mentees
     * @throws UnverifiedResultException if the result did not pass its check, which is a bug
     */
    public static Solution solve(Problem problem, Objective objective, SolveOptions options, Progress progress) {
        return run(problem, objective, options, progress, null);
    }

    /**
     * The best matching of a problem that differs little from the last one, solved on from its prices. The result is as
     * good as that of {@link #solve}; of several equally good ones it may be another.
     *
     * @param changed made from {@code last.problem()} by its {@code with…} methods; any other problem is solved anew. An
     *     objective that takes several stages goes on from the last prices in the first only
     */
    public static Solution resolve(Problem changed, Solution last, Progress progress) {
        return run(changed, last.objective(), last.options(), progress, start(changed, last));
    }

    private static StageSequence.@Nullable Start start(Problem changed, Solution last) {
        Problem before = last.problem();
        if (changed.samePeople(before) && last.certificate() instanceof Prices prices) {
            boolean samePairs = changed.differsInPlacesAndLocksOnly(before);
            return new StageSequence.Start(
                    last.mentorOf, prices.stages().getFirst().mentorPrice(), samePairs ? last.basis : null);
        }
        return null;
    }

    private static Solution run(
            Problem problem,
            Objective objective,
            SolveOptions options,
            Progress progress,
            StageSequence.@Nullable Start warm) {
        long began = System.nanoTime();
        Locks.check(problem);
        int[] mentorOf;
        Certificate certificate;
        StageSequence.Basis basis = null;
        if (objective == Objective.STABLE) {
            mentorOf = new DeferredAcceptance(problem, options).run();
            certificate = new NoBlockingPair();
            Checker.verify(problem, objective, options, mentorOf, certificate);
        } else {
            StageSequence sequence = new StageSequence(problem, objective, options, progress, warm);
            Programme.run(sequence, problem, objective, options);
            mentorOf = sequence.mentorOf();
            basis = sequence.basis;
            certificate = new Prices(List.copyOf(sequence.stages));
            Checker.verify(problem, objective, options, mentorOf, sequence.edgeOf, certificate);
        }
        long millis = (System.nanoTime() - began) / 1_000_000;
        return new Solution(
                problem,
                objective,
                options,
                mentorOf,
                certificate,
                Shortfalls.of(problem, objective, options, mentorOf),
                millis,
                basis);
    }
}
