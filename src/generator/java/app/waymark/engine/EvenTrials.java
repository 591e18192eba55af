package app.waymark.engine;

import app.waymark.engine.model.Objective;
import app.waymark.engine.model.Problem;
import app.waymark.engine.model.SolveOptions;
import app.waymark.engine.solve.Engine;
import app.waymark.engine.solve.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Small problems solved with even loads, beside every matching there is. */
public final class EvenTrials {
    private int uneven;

    /**
     * Solves the problem of this seed under every objective with an order and tells where the result is not the best.
     *
     * @return one line a fault; empty when all is as it should be
     */
    public List<String> tryOnce(long seed) {
        Problem problem = seed % 2 == 0 ? RandomProblems.problem(seed) : RandomProblems.alike(seed);
        List<String> faults = new ArrayList<>();
        for (Objective objective : Objective.values()) {
            if (objective == Objective.STABLE) {
                continue;
            }
            tryOnce(seed, problem, objective, SolveOptions.STANDARD.withEvenLoad(), faults);
            tryOnce(
                    seed,
                    problem,
                    objective,
                    objective == Objective.SCORE
                            ? SolveOptions.STANDARD.withEvenLoad().withAnyNumber()
                            : SolveOptions.STANDARD.withEvenLoad().withUnwished(),
                    faults);
        }
        return faults;
    }

    private void tryOnce(long seed, Problem problem, Objective objective, SolveOptions options, List<String> faults) {
        int[] even = Engine.solve(problem, objective, options, Progress.SILENT).mentorOf();
        if (!BruteForce.value(problem, objective, options, even).equals(BruteForce.best(problem, objective, options))) {
            faults.add("seed " + seed + ", " + objective + ", " + options + ": " + Arrays.toString(even));
        }
        SolveOptions asItComes = new SolveOptions(options.allowUnwished(), options.anyNumber(), false);
        int[] plain =
                Engine.solve(problem, objective, asItComes, Progress.SILENT).mentorOf();
        uneven += BruteForce.value(problem, objective, options, plain)
                        .equals(BruteForce.value(problem, objective, options, even))
                ? 0
                : 1;
    }

    /** How often the loads would have been less even without the last stage. */
    public int uneven() {
        return uneven;
    }
}
