package app.waymark.matching.engine;

import java.util.ArrayList;
import java.util.List;

/** Finds locked pairs that cannot be kept. */
final class Locks {
    private Locks() {}

    static void check(Problem problem) {
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

    static List<String> lockedTo(Problem problem, int j) {
        List<String> mentees = new ArrayList<>();
        for (int i = 0; i < problem.lockedTo.length; i++) {
            if (problem.lockedTo[i] == j) {
                mentees.add(problem.menteeIds[i]);
            }
        }
        return mentees;
    }
}
