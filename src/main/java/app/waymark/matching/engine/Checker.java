package app.waymark.matching.engine;

import app.waymark.matching.engine.Certificate.NoBlockingPair;
import app.waymark.matching.engine.Certificate.Prices;

/**
 * Verifies a result from the input, the pairs and the certificate alone, in linear time. Shares no code with what computed
 * the result, so a mistake there cannot hide here.
 */
public final class Checker {
    private Checker() {}

    /**
     * Passes a solution that is feasible and optimal (stable, for that objective).
     *
     * @throws UnverifiedResultException saying what is wrong, otherwise
     */
    public static void verify(Solution solution) {
        verify(solution.problem(), solution.objective(), solution.options(), solution.mentorOf, solution.certificate());
    }

    static void verify(
            Problem problem, Objective objective, SolveOptions options, int[] mentorOf, Certificate certificate) {
        int[] edgeOf = feasible(problem, objective, options, mentorOf);
        switch (certificate) {
            case NoBlockingPair ignored -> {
                require(objective == Objective.STABLE, "stability does not prove this objective");
                StabilityCheck.run(problem, options, mentorOf, edgeOf);
            }
            case Prices prices -> new PriceCheck(problem, objective, options, mentorOf, edgeOf).run(prices.stages());
        }
    }

    /** Checks pairs, locks and places; answers the candidate pair each mentee is matched by, -1 for none or locked. */
    private static int[] feasible(Problem problem, Objective objective, SolveOptions options, int[] mentorOf) {
        int n = problem.menteeIds.length;
        int m = problem.mentorIds.length;
        require(mentorOf.length == n, "not one entry a mentee");
        int[] load = new int[m];
        int[] edgeOf = new int[n];
        boolean needsWish = objective.needsWish() && !options.allowUnwished();
        for (int i = 0; i < n; i++) {
            int j = mentorOf[i];
            int locked = problem.lockedTo[i];
            require(j >= -1 && j < m, "no such mentor");
            require(locked < 0 || j == locked, "a lock is not kept");
            edgeOf[i] = -1;
            if (j < 0) {
                continue;
            }
            load[j]++;
            if (locked >= 0) {
                require(!problem.barred.containsKey(Problem.key(i, j)), "a locked pair is forbidden");
                continue;
            }
            for (int e = problem.start[i]; e < problem.start[i + 1]; e++) {
                if (problem.mentor[e] == j) {
                    edgeOf[i] = e;
                }
            }
            require(edgeOf[i] >= 0, "a pair is no candidate");
            require(!needsWish || problem.rankAt(edgeOf[i]) > 0, "a pair was not wished for");
            require(problem.barred.isEmpty() || !problem.barred.containsKey(Problem.key(i, j)), "a pair is forbidden");
        }
        for (int j = 0; j < m; j++) {
            require(load[j] <= problem.capacity[j], "a mentor has more mentees than places");
        }
        return edgeOf;
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new UnverifiedResultException(otherwise);
        }
    }
}
