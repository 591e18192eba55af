package app.waymark.engine.model;

import org.jspecify.annotations.Nullable;

/** Checks arrays handed over by a caller. */
final class ArrayFaults {
    private ArrayFaults() {}

    /** Throws what is wrong with the arrays; answers the worst rank. */
    static int check(
            String[] menteeIds,
            String[] mentorIds,
            int[] capacity,
            int @Nullable [] minLoad,
            int[] start,
            int[] mentor,
            int @Nullable [] rank,
            int @Nullable [] mentorRank,
            long @Nullable [] score) {
        ascending("mentee", menteeIds);
        ascending("mentor", mentorIds);
        int n = menteeIds.length;
        int m = mentorIds.length;
        if (capacity.length != m || (minLoad != null && minLoad.length != m) || start.length != n + 1) {
            throw new InvalidProblemException("lengths of the arrays do not fit the number of people");
        }
        for (int j = 0; j < m; j++) {
            if (capacity[j] < 0 || (minLoad != null && minLoad[j] < 0)) {
                throw new InvalidProblemException("capacity or minimum load of " + mentorIds[j] + " is negative");
            }
        }
        if (start[0] != 0 || start[n] > mentor.length) {
            throw new InvalidProblemException("rows do not lie within the candidate pairs");
        }
        for (int i = 0; i < n; i++) {
            if (start[i] > start[i + 1]) {
                throw new InvalidProblemException("row of " + menteeIds[i] + " ends before it starts");
            }
        }
        int pairs = start[n];
        if ((rank != null && rank.length < pairs)
                || (mentorRank != null && mentorRank.length < pairs)
                || (score != null && score.length < pairs)) {
            throw new InvalidProblemException("there is not one value a candidate pair");
        }
        for (int i = 0; i < n; i++) {
            int before = -1;
            for (int e = start[i]; e < start[i + 1]; e++) {
                int j = mentor[e];
                if (j <= before || j >= m) {
                    throw new InvalidProblemException("candidates of " + menteeIds[i] + " do not ascend");
                }
                before = j;
            }
        }
        scores(score, pairs);
        worstRank(mentorRank, pairs);
        return worstRank(rank, pairs);
    }

    private static int worstRank(int @Nullable [] rank, int pairs) {
        int worst = 0;
        if (rank != null) {
            for (int e = 0; e < pairs; e++) {
                if (rank[e] < 0) {
                    throw new InvalidProblemException("a rank is negative");
                }
                worst = Math.max(worst, rank[e]);
            }
        }
        return worst;
    }

    private static void scores(long @Nullable [] score, int pairs) {
        if (score != null) {
            for (int e = 0; e < pairs; e++) {
                if (score[e] > Score.LIMIT || score[e] < -Score.LIMIT) {
                    throw new InvalidProblemException("a score is beyond the limit");
                }
            }
        }
    }

    private static void ascending(String kind, String[] ids) {
        for (int k = 1; k < ids.length; k++) {
            if (ids[k - 1].compareTo(ids[k]) >= 0) {
                throw new InvalidProblemException(kind + " ids do not ascend strictly at " + ids[k]);
            }
        }
    }
}
