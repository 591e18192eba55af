package app.waymark.engine.bench;

import com.google.ortools.Loader;
import com.google.ortools.graph.LinearSumAssignment;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;

/** The peers, used as their documentation shows. */
final class OrTools {
    private OrTools() {}

    static void load() {
        Loader.loadNativeLibraries();
    }

    /** Largest total score among the largest flows; answers the total in points. */
    static long minCostFlow(Instance.Data data) {
        int n = data.menteeIds().length;
        int m = data.mentorIds().length;
        int source = n + m;
        int sink = source + 1;
        MinCostFlow flow = new MinCostFlow();
        for (int i = 0; i < n; i++) {
            flow.addArcWithCapacityAndUnitCost(source, i, 1, 0);
            for (int e = data.start()[i]; e < data.start()[i + 1]; e++) {
                flow.addArcWithCapacityAndUnitCost(i, n + data.mentor()[e], 1, -data.points()[e]);
            }
        }
        for (int j = 0; j < m; j++) {
            flow.addArcWithCapacityAndUnitCost(n + j, sink, data.capacity()[j], 0);
        }
        flow.setNodeSupply(source, n);
        flow.setNodeSupply(sink, -n);
        if (flow.solveMaxFlowWithMinCost() != MinCostFlowBase.Status.OPTIMAL) {
            throw new IllegalStateException("min cost flow found no optimum");
        }
        long total = -flow.getOptimalCost();
        flow.delete();
        return total;
    }

    /** Largest total score of a perfect assignment, for instances with one place each. */
    static long assignment(Instance.Data data) {
        int n = data.menteeIds().length;
        LinearSumAssignment assignment = new LinearSumAssignment();
        for (int i = 0; i < n; i++) {
            for (int e = data.start()[i]; e < data.start()[i + 1]; e++) {
                assignment.addArcWithCost(i, data.mentor()[e], -data.points()[e]);
            }
        }
        if (assignment.solve() != LinearSumAssignment.Status.OPTIMAL) {
            throw new IllegalStateException("assignment found no optimum");
        }
        long total = -assignment.getOptimalCost();
        assignment.delete();
        return total;
    }
}
