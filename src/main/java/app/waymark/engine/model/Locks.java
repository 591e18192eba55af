package app.waymark.engine.model;

import java.util.ArrayList;
import java.util.List;

/** Finds locked pairs that cannot be kept. */
public final class Locks {
    private Locks() {}

    /**
     * Passes a problem whose locked pairs can all be kept.
     *
     * @throws InfeasibleLocksException naming those that cannot, otherwise
     */
    public static void check(Problem asked) {
        ProblemRows problem = asked.rows();
        List<LockConflict> conflicts = new ArrayList<>();
        int[] locked = new int[problem.mentorIds.length];
        for (int i = 0; i < problem.lockedTo.length; i++) {
            int j = problem.lockedTo[i];
            if (j >= 0) {
                locked[j]++;
                List<Barrier> barriers = problem.barriers(i, j);
                if (!barriers.isEmpty()) {
                    conflicts.add(new LockConflict.Barred(problem.menteeIds[i], problem.mentorIds[j], barriers));
                }
            }
        }
        for (int j = 0; j < locked.length; j++) {
            if (locked[j] > problem.capacity[j]) {
                conflicts.add(
                        new LockConflict.OverCapacity(problem.mentorIds[j], problem.capacity[j], lockedTo(problem, j)));
            }
        }
        if (!conflicts.isEmpty()) {
            throw new InfeasibleLocksException(conflicts);
        }
    }

    /** The mentees locked to the mentor, ascending by id. */
    public static List<String> lockedTo(ProblemRows problem, int j) {
        List<String> mentees = new ArrayList<>();
        for (int i = 0; i < problem.lockedTo.length; i++) {
            if (problem.lockedTo[i] == j) {
                mentees.add(problem.menteeIds[i]);
            }
        }
        return mentees;
    }
}
