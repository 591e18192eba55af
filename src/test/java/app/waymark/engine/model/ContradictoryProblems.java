package app.waymark.engine.model;

import java.util.List;
import java.util.Map;

/** Problems that no builder makes, for those who must not believe a problem. */
public final class ContradictoryProblems {
    private ContradictoryProblems() {}

    /** The first mentee's pair with the first mentor is forbidden and stands among the candidates all the same. */
    public static Problem withFirstPairForbiddenAndCandidate(Problem open) {
        ProblemRows rows = open.rows();
        var bar = new ProblemRows.BarredPair(0, 0, true, 3, 0, 5, List.of(new Barrier.Forbidden()));
        return new Problem(new ProblemRows(
                rows.menteeIds,
                rows.mentorIds,
                rows.capacity,
                rows.minLoad,
                rows.start,
                rows.mentor,
                rows.rank,
                rows.mentorRank,
                rows.score,
                rows.lockedTo,
                rows.current,
                Map.of(ProblemRows.key(0, 0), bar),
                rows.rules,
                rows.worstRank));
    }
}
