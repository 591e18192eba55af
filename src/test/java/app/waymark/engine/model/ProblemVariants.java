package app.waymark.engine.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Problems made from others in ways that no builder offers. */
public final class ProblemVariants {
    private ProblemVariants() {}

    /**
     * Contradicts itself, for those who must not believe a problem: the first mentee's pair with the first mentor is
     * forbidden and stands among the candidates all the same.
     */
    public static Problem withFirstPairForbiddenAndCandidate(Problem open) {
        var bar = new ProblemRows.BarredPair(0, 0, true, 3, 0, 5, List.of(new Barrier.Forbidden()));
        return with(open.rows(), open.rows().score, Map.of(ProblemRows.key(0, 0), bar));
    }

    /** The same pairs, none of them scored. */
    public static Problem withoutScores(Problem problem) {
        return with(problem.rows(), null, problem.rows().barred);
    }

    private static Problem with(ProblemRows rows, long @Nullable [] score, Map<Long, ProblemRows.BarredPair> barred) {
        return new Problem(new ProblemRows(
                rows.menteeIds,
                rows.mentorIds,
                rows.capacity,
                rows.minLoad,
                rows.has,
                rows.start,
                rows.mentor,
                rows.rank,
                rows.mentorRank,
                score,
                rows.lockedTo,
                rows.current,
                barred,
                rows.rules,
                rows.worstRank));
    }
}
