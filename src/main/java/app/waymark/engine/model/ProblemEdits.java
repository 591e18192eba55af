package app.waymark.engine.model;

import app.waymark.engine.model.ProblemRows.BarredPair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Problems that differ from another in one candidate pair, one mentee's or one lock. */
public final class ProblemEdits {
    private ProblemEdits() {}

    /** The problem without one candidate pair. */
    public static Problem withoutPair(Problem problem, int e, int i) {
        return rows(
                problem,
                i,
                -1,
                Arrays.copyOf(problem.rows().start, problem.rows().start.length),
                new Splice(e, e + 1, null));
    }

    /** The problem without any candidate pair of the mentee's. */
    public static Problem withoutPairsOf(Problem problem, int i) {
        Splice row = new Splice(problem.rows().start[i], problem.rows().start[i + 1], null);
        int pairs = row.to() - row.from();
        return rows(problem, i, -pairs, Arrays.copyOf(problem.rows().start, problem.rows().start.length), row);
    }

    /** The problem with some barriers against a wished or scored pair lifted; a candidate once none is left. */
    public static Problem lifted(Problem problem, BarredPair pair, List<Barrier> lift) {
        List<Barrier> left = new ArrayList<>(pair.barriers());
        left.removeAll(lift);
        Map<Long, BarredPair> barred = new HashMap<>(problem.rows().barred);
        long key = ProblemRows.key(pair.mentee(), pair.mentor());
        if (!left.isEmpty()) {
            barred.put(
                    key,
                    new BarredPair(
                            pair.mentee(),
                            pair.mentor(),
                            pair.wanted(),
                            pair.rank(),
                            pair.mentorRank(),
                            pair.score(),
                            left));
            return with(
                    problem,
                    problem.rows().start,
                    problem.rows().mentor,
                    problem.rows().rank,
                    problem.rows().mentorRank,
                    problem.rows().score,
                    barred);
        }
        barred.remove(key);
        int at = -problem.rows().edge(pair.mentee(), pair.mentor()) - 1;
        Problem open = with(
                problem,
                problem.rows().start,
                problem.rows().mentor,
                problem.rows().rank,
                problem.rows().mentorRank,
                problem.rows().score,
                barred);
        return rows(
                open,
                pair.mentee(),
                1,
                Arrays.copyOf(problem.rows().start, problem.rows().start.length),
                new Splice(at, at, pair));
    }

    /** Positions {@code from .. to} are replaced by the pair, or by nothing. */
    private record Splice(int from, int to, @Nullable BarredPair pair) {}

    private static Problem rows(Problem problem, int i, int more, int[] start, Splice splice) {
        for (int k = i + 1; k < start.length; k++) {
            start[k] += more;
        }
        BarredPair pair = splice.pair();
        int[] mentor = splice(problem.rows().mentor, start[start.length - 1], splice, pair == null ? 0 : pair.mentor());
        int[] rank = problem.rows().rank;
        if (rank != null) {
            rank = splice(rank, start[start.length - 1], splice, pair == null ? 0 : pair.rank());
        }
        int[] mentorRank = problem.rows().mentorRank;
        if (mentorRank != null) {
            mentorRank = splice(mentorRank, start[start.length - 1], splice, pair == null ? 0 : pair.mentorRank());
        }
        long[] score = problem.rows().score;
        if (score != null) {
            long[] spliced = new long[start[start.length - 1]];
            System.arraycopy(score, 0, spliced, 0, splice.from());
            if (pair != null) {
                spliced[splice.from()] = pair.score();
            }
            int at = splice.from() + (pair == null ? 0 : 1);
            System.arraycopy(score, splice.to(), spliced, at, spliced.length - at);
            score = spliced;
        }
        return with(problem, start, mentor, rank, mentorRank, score, problem.rows().barred);
    }

    private static int[] splice(int[] values, int length, Splice splice, int value) {
        int[] spliced = new int[length];
        System.arraycopy(values, 0, spliced, 0, splice.from());
        int at = splice.from();
        if (splice.pair() != null) {
            spliced[at++] = value;
        }
        System.arraycopy(values, splice.to(), spliced, at, length - at);
        return spliced;
    }

    private static Problem with(
            Problem problem,
            int[] start,
            int[] mentor,
            int @Nullable [] rank,
            int @Nullable [] mentorRank,
            long @Nullable [] score,
            Map<Long, BarredPair> barred) {
        return new Problem(new ProblemRows(
                problem.rows().menteeIds,
                problem.rows().mentorIds,
                problem.rows().capacity,
                problem.rows().minLoad,
                problem.rows().has,
                start,
                mentor,
                rank,
                mentorRank,
                score,
                problem.rows().lockedTo,
                problem.rows().current,
                barred,
                problem.rows().rules,
                problem.rows().worstRank));
    }

    /** The problem without the mentee's lock. */
    public static Problem unlocked(Problem problem, int i) {
        int[] locks = problem.rows().lockedTo.clone();
        locks[i] = -1;
        return new Problem(new ProblemRows(
                problem.rows().menteeIds,
                problem.rows().mentorIds,
                problem.rows().capacity,
                problem.rows().minLoad,
                problem.rows().has,
                problem.rows().start,
                problem.rows().mentor,
                problem.rows().rank,
                problem.rows().mentorRank,
                problem.rows().score,
                locks,
                problem.rows().current,
                problem.rows().barred,
                problem.rows().rules,
                problem.rows().worstRank));
    }
}
