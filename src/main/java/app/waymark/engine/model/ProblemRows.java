package app.waymark.engine.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A problem as the engine's own packages read it: people by position in the order of their ids, candidate pairs in
 * compressed rows, one row a mentee, mentors ascending. The arrays are the problem's own, so that millions of pairs are read
 * without a call or a copy; nobody may write to them. Nothing outside the engine reads a problem in this way.
 */
public final class ProblemRows {
    /** Mentee ids, ascending. */
    public final String[] menteeIds;
    /** Mentor ids, ascending. */
    public final String[] mentorIds;
    /** Places of each mentor. */
    public final int[] capacity;
    /** Minimum load of each mentor, 0 for none. */
    public final int[] minLoad;
    /** Mentees each mentor has beside those of the problem: they take none of the places, but count as load. */
    public final int[] has;
    /** Row {@code i} of the candidate pairs is {@code start[i] .. start[i + 1]}. */
    public final int[] start;
    /** The mentor of each candidate pair. */
    public final int[] mentor;
    /** The mentee's rank of the pair, 0 for none; null when nobody wished. */
    public final int @Nullable [] rank;
    /** The mentor's rank of the pair, 0 for none; null when no mentor wished. */
    public final int @Nullable [] mentorRank;
    /** In units of {@link Score}; null when nothing is scored. */
    public final long @Nullable [] score;
    /** The mentor each mentee is locked to, or -1. */
    public final int[] lockedTo;
    /** The mentor each mentee has in the current matching, or -1. */
    public final int[] current;
    /** Explicit barriers and those of wished or scored pairs, by {@link #key}. */
    public final Map<Long, BarredPair> barred;

    final List<PairRule> rules;
    /** The worst rank any mentee gave, 0 when nobody wished. */
    public final int worstRank;
    /** By how much two scores, or a score and none, differ at most; -1 until asked for. */
    private long scoreSpan = -1;
    /** Whether every candidate pair is wished for; null until asked for. */
    private @Nullable Boolean allWished;

    /**
     * A pair something forbids, with the wish and score it would have. Ranks and score are 0 for none.
     *
     * @param wanted whether it is wished for or scored, be it with 0, and so a candidate but for the barriers
     */
    public record BarredPair(
            int mentee, int mentor, boolean wanted, int rank, int mentorRank, long score, List<Barrier> barriers) {}

    ProblemRows(
            String[] menteeIds,
            String[] mentorIds,
            int[] capacity,
            int[] minLoad,
            int[] has,
            int[] start,
            int[] mentor,
            int @Nullable [] rank,
            int @Nullable [] mentorRank,
            long @Nullable [] score,
            int[] lockedTo,
            int[] current,
            Map<Long, BarredPair> barred,
            List<PairRule> rules,
            int worstRank) {
        this.menteeIds = menteeIds;
        this.mentorIds = mentorIds;
        this.capacity = capacity;
        this.minLoad = minLoad;
        this.has = has;
        this.start = start;
        this.mentor = mentor;
        this.rank = rank;
        this.mentorRank = mentorRank;
        this.score = score;
        this.lockedTo = lockedTo;
        this.current = current;
        this.barred = barred;
        this.rules = rules;
        this.worstRank = worstRank;
    }

    /** The same pairs with other places, locks and current matching. */
    ProblemRows with(int[] places, int[] least, int[] locks, int[] standing) {
        ProblemRows copy = new ProblemRows(
                menteeIds,
                mentorIds,
                places,
                least,
                has,
                start,
                mentor,
                rank,
                mentorRank,
                score,
                locks,
                standing,
                barred,
                rules,
                worstRank);
        copy.scoreSpan = scoreSpan;
        copy.allWished = allWished;
        return copy;
    }

    /** By how much two scores, or a score and none, differ at most. */
    public long scoreSpan() {
        if (scoreSpan < 0) {
            long least = 0;
            long most = 0;
            if (score != null) {
                int pairs = candidatePairs();
                for (int e = 0; e < pairs; e++) {
                    least = Math.min(least, score[e]);
                    most = Math.max(most, score[e]);
                }
            }
            scoreSpan = most - least;
        }
        return scoreSpan;
    }

    /** Whether the mentees wished for every candidate pair. */
    public boolean allWished() {
        if (allWished == null) {
            int pairs = candidatePairs();
            int e = 0;
            while (e < pairs && rankAt(e) > 0) {
                e++;
            }
            allWished = e == pairs;
        }
        return allWished;
    }

    /** Whether this and the other have the same people, candidate pairs, ranks, scores and current matching. */
    public boolean differsInPlacesAndLocksOnly(ProblemRows other) {
        return start == other.start
                && mentor == other.mentor
                && rank == other.rank
                && score == other.score
                && current == other.current
                && worstRank == other.worstRank
                && samePeople(other);
    }

    /** Whether this was made from the other, or the other way round, without a person more or less. */
    public boolean samePeople(ProblemRows other) {
        return menteeIds == other.menteeIds && mentorIds == other.mentorIds;
    }

    /** Pairs that are wished for or scored and that nothing forbids. */
    public int candidatePairs() {
        return start[menteeIds.length];
    }

    /** Everything that forbids this pair; asks the rules anew when the pair was neither wished for nor scored. */
    public List<Barrier> barriers(int i, int j) {
        BarredPair bar = barred.get(key(i, j));
        List<Barrier> all = new ArrayList<>(bar == null ? List.of() : bar.barriers());
        if (edge(i, j) < 0) {
            for (Barrier refusal : refusals(rules, menteeIds[i], mentorIds[j])) {
                if (!all.contains(refusal)) {
                    all.add(refusal);
                }
            }
        }
        return List.copyOf(all);
    }

    static List<Barrier> refusals(List<PairRule> rules, String menteeId, String mentorId) {
        List<Barrier> refusals = new ArrayList<>(0);
        for (PairRule rule : rules) {
            if (rule.judge(menteeId, mentorId) instanceof Ruling.Refused refused) {
                refusals.add(new Barrier.RefusedByRule(rule.name(), refused.because()));
            }
        }
        return refusals;
    }

    /**
     * Where the mentee stands.
     *
     * @throws InvalidProblemException if there is no such mentee
     */
    public int menteeIndex(String menteeId) {
        int i = Arrays.binarySearch(menteeIds, menteeId);
        if (i < 0) {
            throw new InvalidProblemException("no mentee " + menteeId);
        }
        return i;
    }

    /**
     * Where the mentor stands.
     *
     * @throws InvalidProblemException if there is no such mentor
     */
    public int mentorIndex(String mentorId) {
        int j = Arrays.binarySearch(mentorIds, mentorId);
        if (j < 0) {
            throw new InvalidProblemException("no mentor " + mentorId);
        }
        return j;
    }

    /** The position of the candidate pair, or a negative number. */
    public int edge(int i, int j) {
        return Arrays.binarySearch(mentor, start[i], start[i + 1], j);
    }

    /** The mentee's rank of the candidate pair, 0 for none. */
    public int rankAt(int e) {
        return rank == null ? 0 : rank[e];
    }

    /** The mentor's rank of the candidate pair, 0 for none. */
    public int mentorRankAt(int e) {
        return mentorRank == null ? 0 : mentorRank[e];
    }

    /** The candidate pair's score, 0 for none. */
    public long scoreAt(int e) {
        return score == null ? 0 : score[e];
    }

    /** What {@link #barred} knows the pair by. */
    public static long key(int i, int j) {
        return (long) i << 32 | j;
    }
}
