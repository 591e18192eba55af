package app.waymark.engine.model;

/** Who would rather have whom: by rank, then by score, then by id. */
public final class Liking {
    private Liking() {}

    /** Whether the mentee of both candidate pairs prefers the first. */
    public static boolean ofMentee(ProblemRows problem, int e, int other) {
        int order = compare(problem, problem.rankAt(e), problem.rankAt(other), e, other);
        return order < 0 || (order == 0 && problem.mentor[e] < problem.mentor[other]);
    }

    /** Whether the mentor of both candidate pairs prefers the first. */
    public static boolean ofMentor(ProblemRows problem, int e, int mentee, int other, int otherMentee) {
        int order = compare(problem, problem.mentorRankAt(e), problem.mentorRankAt(other), e, other);
        return order < 0 || (order == 0 && mentee < otherMentee);
    }

    private static int compare(ProblemRows problem, int rank, int otherRank, int e, int other) {
        int byRank =
                Integer.compare(rank == 0 ? Integer.MAX_VALUE : rank, otherRank == 0 ? Integer.MAX_VALUE : otherRank);
        return byRank != 0 ? byRank : Long.compare(problem.scoreAt(other), problem.scoreAt(e));
    }
}
