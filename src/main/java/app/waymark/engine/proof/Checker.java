package app.waymark.engine.proof;

import app.waymark.engine.model.Certificate;
import app.waymark.engine.model.Certificate.NoBlockingPair;
import app.waymark.engine.model.Certificate.Prices;
import app.waymark.engine.model.Objective;
import app.waymark.engine.model.Problem;
import app.waymark.engine.model.ProblemRows;
import app.waymark.engine.model.SolveOptions;

/**
 * Verifies a result from the input, the pairs and the certificate alone, in linear time. Shares no code with what computed
 * the result, so a mistake there cannot hide here.
 */
public final class Checker {
    private Checker() {}

    /**
     * Passes a matching that is feasible and optimal (stable, for that objective).
     *
     * @param mentorOf where each mentee's mentor stands among the problem's mentors, -1 for none
     * @throws UnverifiedResultException saying what is wrong, otherwise
     */
    public static void verify(
            Problem problem, Objective objective, SolveOptions options, int[] mentorOf, Certificate certificate) {
        ProblemRows rows = problem.rows();
        verify(rows, objective, options, mentorOf, pairs(rows, mentorOf), certificate);
    }

    /** Where the pairs stand among the candidates. */
    private static int[] pairs(ProblemRows problem, int[] mentorOf) {
        int[] pairs = new int[problem.menteeIds.length];
        require(mentorOf.length == pairs.length, "not one entry a mentee");
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = mentorOf[i] < 0 ? -1 : problem.edge(i, mentorOf[i]);
        }
        return pairs;
    }

    /** Checks pairs, locks and places; answers the candidate pair each mentee is matched by, -1 for none or locked. */
    static int[] feasible(ProblemRows problem, Objective objective, SolveOptions options, int[] mentorOf) {
        return feasible(problem, objective, options, mentorOf, pairs(problem, mentorOf));
    }

    /**
     * The same without a search for the pairs.
     *
     * @param pairs where the pairs are said to stand among the candidates; not believed but looked at
     */
    public static void verify(
            ProblemRows problem,
            Objective objective,
            SolveOptions options,
            int[] mentorOf,
            int[] pairs,
            Certificate certificate) {
        int[] edgeOf = feasible(problem, objective, options, mentorOf, pairs);
        switch (certificate) {
            case NoBlockingPair ignored -> {
                require(objective == Objective.STABLE, "stability does not prove this objective");
                StabilityCheck.run(problem, options, mentorOf, edgeOf);
            }
            case Prices prices -> new PriceCheck(problem, objective, options, mentorOf, edgeOf).run(prices.stages());
        }
    }

    /** Checks pairs, locks and places; answers the candidate pair each mentee is matched by, -1 for none or locked. */
    private static int[] feasible(
            ProblemRows problem, Objective objective, SolveOptions options, int[] mentorOf, int[] pairs) {
        int n = problem.menteeIds.length;
        int m = problem.mentorIds.length;
        require(mentorOf.length == n && pairs.length == n, "not one entry a mentee");
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
                require(!problem.barred.containsKey(ProblemRows.key(i, j)), "a locked pair is forbidden");
                continue;
            }
            int e = pairs[i];
            boolean candidate = e >= problem.start[i] && e < problem.start[i + 1] && problem.mentor[e] == j;
            require(candidate, "a pair is no candidate");
            edgeOf[i] = e;
            require(!needsWish || problem.rankAt(edgeOf[i]) > 0, "a pair was not wished for");
            require(
                    problem.barred.isEmpty() || !problem.barred.containsKey(ProblemRows.key(i, j)),
                    "a pair is forbidden");
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
