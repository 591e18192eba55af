package app.waymark.engine.solve;

import app.waymark.engine.model.Objective;
import app.waymark.engine.model.ProblemRows;
import app.waymark.engine.model.Shortfall;
import app.waymark.engine.model.SolveOptions;
import java.util.ArrayList;
import java.util.List;

/** Finds the mentors whose minimum load does not hold, and why. */
final class Shortfalls {
    private Shortfalls() {}

    static List<Shortfall> of(ProblemRows problem, Objective objective, SolveOptions options, int[] mentorOf) {
        int m = problem.mentorIds.length;
        int[] load = new int[m];
        for (int j : mentorOf) {
            if (j >= 0) {
                load[j]++;
            }
        }
        List<Shortfall> shortfalls = new ArrayList<>();
        for (int j = 0; j < m; j++) {
            if (load[j] < problem.minLoad[j]) {
                shortfalls.add(new Shortfall(
                        problem.mentorIds[j], load[j], problem.minLoad[j], reason(problem, objective, options, j)));
            }
        }
        return List.copyOf(shortfalls);
    }

    private static Shortfall.Reason reason(ProblemRows problem, Objective objective, SolveOptions options, int j) {
        if (problem.capacity[j] < problem.minLoad[j]) {
            return Shortfall.Reason.CAPACITY;
        }
        if (objective == Objective.STABLE) {
            return Shortfall.Reason.NOT_ASKED_FOR;
        }
        boolean wishedOnly = objective.needsWish() && !options.allowUnwished();
        int candidates = 0;
        int lockedElsewhere = 0;
        for (int i = 0; i < problem.menteeIds.length; i++) {
            int e = problem.edge(i, j);
            boolean lockedHere = problem.lockedTo[i] == j;
            if (lockedHere || (e >= 0 && !(wishedOnly && problem.rankAt(e) == 0))) {
                candidates++;
                lockedElsewhere += problem.lockedTo[i] >= 0 && !lockedHere ? 1 : 0;
            }
        }
        if (candidates < problem.minLoad[j]) {
            return Shortfall.Reason.TOO_FEW_CANDIDATES;
        }
        return candidates - lockedElsewhere < problem.minLoad[j]
                ? Shortfall.Reason.LOCKED_ELSEWHERE
                : Shortfall.Reason.MINIMUM_LOADS_COMPETE;
    }
}
