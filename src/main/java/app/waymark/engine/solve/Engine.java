package app.waymark.engine.solve;

import app.waymark.engine.model.Certificate;
import app.waymark.engine.model.Certificate.NoBlockingPair;
import app.waymark.engine.model.Certificate.Prices;
import app.waymark.engine.model.InfeasibleLocksException;
import app.waymark.engine.model.InvalidProblemException;
import app.waymark.engine.model.Locks;
import app.waymark.engine.model.Objective;
import app.waymark.engine.model.Problem;
import app.waymark.engine.model.ProblemRows;
import app.waymark.engine.model.SolveOptions;
import app.waymark.engine.proof.Checker;
import app.waymark.engine.proof.UnverifiedResultException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Solves problems. Stateless; may be used by several threads at once. */
public final class Engine {
    /**
     * Which engine this is; raised whenever the same problem may get another result, or another proof, than before. Whoever
     * keeps a result keeps the number with it, and has the result {@link #restore restored} where the number is another.
     */
    public static final int VERSION = 2;

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

    /**
     * A matching found before, verified anew from the problem, the pairs and what is to prove them.
     *
     * @param pairs each matched mentee's mentor
     * @param certificate the one found with the pairs, or that of another best matching of the same problem: prices prove
     *     every best matching
     * @throws UnverifiedResultException if the certificate does not show that the pairs are the best
     * @throws InvalidProblemException if a pair names somebody the problem does not know
     */
    public static Solution restore(
            Problem problem,
            Objective objective,
            SolveOptions options,
            Map<String, String> pairs,
            Certificate certificate) {
        long began = System.nanoTime();
        ProblemRows rows = problem.rows();
        int[] mentorOf = new int[rows.menteeIds.length];
        Arrays.fill(mentorOf, -1);
        pairs.forEach((mentee, mentor) -> mentorOf[rows.menteeIndex(mentee)] = rows.mentorIndex(mentor));
        Checker.verify(problem, objective, options, mentorOf, certificate);
        return new Solution(
                problem,
                objective,
                options,
                mentorOf,
                certificate,
                Shortfalls.of(rows, objective, options, mentorOf),
                (System.nanoTime() - began) / 1_000_000,
                null);
    }

    private static StageSequence.@Nullable Start start(Problem changed, Solution last) {
        Problem before = last.problem();
        if (changed.rows().samePeople(before.rows()) && last.certificate() instanceof Prices prices) {
            boolean samePairs = changed.rows().differsInPlacesAndLocksOnly(before.rows());
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
        ProblemRows rows = problem.rows();
        int[] mentorOf;
        Certificate certificate;
        StageSequence.Basis basis = null;
        if (objective == Objective.STABLE) {
            mentorOf = new DeferredAcceptance(rows, options).run();
            certificate = new NoBlockingPair();
            Checker.verify(problem, objective, options, mentorOf, certificate);
        } else {
            StageSequence sequence = new StageSequence(rows, objective, options, progress, warm);
            ObjectiveStages.run(sequence, rows, objective, options);
            mentorOf = sequence.mentorOf();
            basis = sequence.basis;
            certificate = new Prices(List.copyOf(sequence.stages));
            Checker.verify(rows, objective, options, mentorOf, sequence.edgeOf, certificate);
        }
        long millis = (System.nanoTime() - began) / 1_000_000;
        return new Solution(
                problem,
                objective,
                options,
                mentorOf,
                certificate,
                Shortfalls.of(rows, objective, options, mentorOf),
                millis,
                basis);
    }
}
