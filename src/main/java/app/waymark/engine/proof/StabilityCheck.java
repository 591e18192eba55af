package app.waymark.engine.proof;

import static app.waymark.engine.proof.Checker.require;

import app.waymark.engine.model.ProblemRows;
import app.waymark.engine.model.SolveOptions;
import java.util.Arrays;

/** Looks for a mentee and a mentor who would both rather have each other. */
final class StabilityCheck {
    private StabilityCheck() {}

    static void run(ProblemRows problem, SolveOptions options, int[] mentorOf, int[] edgeOf) {
        int n = problem.menteeIds.length;
        int m = problem.mentorIds.length;
        int[] free = problem.capacity.clone();
        int[] worstEdge = new int[m];
        int[] worstMentee = new int[m];
        Arrays.fill(worstEdge, -1);
        for (int i = 0; i < n; i++) {
            int j = mentorOf[i];
            if (j < 0) {
                continue;
            }
            free[j]--;
            int e = edgeOf[i];
            if (e >= 0 && (worstEdge[j] < 0 || mentorRather(problem, worstEdge[j], worstMentee[j], e, i))) {
                worstEdge[j] = e;
                worstMentee[j] = i;
            }
        }
        for (int i = 0; i < n; i++) {
            if (problem.lockedTo[i] >= 0) {
                continue;
            }
            int own = edgeOf[i];
            for (int e = problem.start[i]; e < problem.start[i + 1]; e++) {
                if (e == own || (problem.rankAt(e) == 0 && !options.allowUnwished())) {
                    continue;
                }
                if (own < 0 || menteeRather(problem, e, own)) {
                    int j = problem.mentor[e];
                    boolean wanted = free[j] > 0
                            || (worstEdge[j] >= 0 && mentorRather(problem, e, i, worstEdge[j], worstMentee[j]));
                    require(!wanted, "a mentee and a mentor would both rather have each other");
                }
            }
        }
    }

    private static boolean menteeRather(ProblemRows problem, int e, int other) {
        long re = problem.rankAt(e) == 0 ? Long.MAX_VALUE : problem.rankAt(e);
        long ro = problem.rankAt(other) == 0 ? Long.MAX_VALUE : problem.rankAt(other);
        if (re != ro) {
            return re < ro;
        }
        if (problem.scoreAt(e) != problem.scoreAt(other)) {
            return problem.scoreAt(e) > problem.scoreAt(other);
        }
        return problem.mentor[e] < problem.mentor[other];
    }

    private static boolean mentorRather(ProblemRows problem, int e, int mentee, int other, int otherMentee) {
        long re = problem.mentorRankAt(e) == 0 ? Long.MAX_VALUE : problem.mentorRankAt(e);
        long ro = problem.mentorRankAt(other) == 0 ? Long.MAX_VALUE : problem.mentorRankAt(other);
        if (re != ro) {
            return re < ro;
        }
        if (problem.scoreAt(e) != problem.scoreAt(other)) {
            return problem.scoreAt(e) > problem.scoreAt(other);
        }
        return mentee < otherMentee;
    }
}
