package app.waymark.matching.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What is to be matched: mentees, mentors with places, candidate pairs with ranks and scores, locks, and the matching that
 * stands. Immutable. People are kept in the order of their ids ({@link String#compareTo}), so a result never depends on the
 * order in which they were given. Candidate pairs lie in compressed rows, one row a mentee, mentors ascending.
 */
public final class Problem {
    /** Mentee and mentor ids, ascending. */
    final String[] menteeIds;

    final String[] mentorIds;
    final int[] capacity;
    final int[] minLoad;
    /** Row {@code i} of the candidate pairs is {@code start[i] .. start[i + 1]}. */
    final int[] start;

    final int[] mentor;
    /** The mentee's rank of the pair, 0 for none; null when nobody wished. */
    final int @Nullable [] rank;
    /** The mentor's rank of the pair, 0 for none; null when no mentor wished. */
    final int @Nullable [] mentorRank;
    /** In units of {@link Score}; null when nothing is scored. */
    final long @Nullable [] score;
    /** The mentor each mentee is locked to, or -1. */
    final int[] lockedTo;
    /** The mentor each mentee has in the current matching, or -1. */
    final int[] current;
    /** Explicit barriers and those of wished or scored pairs, by {@link #key}. */
    final Map<Long, BarredPair> barred;

    final List<PairRule> rules;
    final int worstRank;
    /** By how much two scores, or a score and none, differ at most; -1 until asked for. */
    private long scoreSpan = -1;
    /** Whether every candidate pair is wished for; null until asked for. */
    private @Nullable Boolean allWished;

    /**
     * A pair something forbids, with the wish and score it would have. Ranks and score are 0 for none.
     *
     * @param wanted whether it is wished for or scored, be it with 0, and so a candidate but for the barriers
     */
    record BarredPair(
            int mentee, int mentor, boolean wanted, int rank, int mentorRank, long score, List<Barrier> barriers) {}

    Problem(
            String[] menteeIds,
            String[] mentorIds,
            int[] capacity,
            int[] minLoad,
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

    /** Collects a problem person by person and pair by pair. */
    public static ProblemBuilder builder() {
        return new ProblemBuilder();
    }

    /**
     * A problem from arrays the caller already has; they are kept, not copied, and must not be changed afterwards. Ids and,
     * within a row, mentors must ascend strictly.
     *
     * @param capacity places of each mentor, 0 allowed
     * @param minLoad minimum load of each mentor, or null for none
     * @param start where each mentee's row starts; one longer than {@code menteeIds}
     * @param mentor the candidate pairs' mentors as positions in {@code mentorIds}
     * @param rank the mentees' ranks from one, 0 for no wish; null when nobody wished
     * @param mentorRank the mentors' ranks from one, 0 for no wish; null when no mentor wished
     * @param score in units of {@link Score}; null when nothing is scored
     * @throws InvalidProblemException if the arrays contradict each other
     */
    public static Problem ofArrays(
            String[] menteeIds,
            String[] mentorIds,
            int[] capacity,
            int @Nullable [] minLoad,
            int[] start,
            int[] mentor,
            int @Nullable [] rank,
            int @Nullable [] mentorRank,
            long @Nullable [] score) {
        int worstRank =
                ArrayFaults.check(menteeIds, mentorIds, capacity, minLoad, start, mentor, rank, mentorRank, score);
        int[] nobody = new int[menteeIds.length];
        Arrays.fill(nobody, -1);
        return new Problem(
                menteeIds,
                mentorIds,
                capacity,
                minLoad == null ? new int[mentorIds.length] : minLoad,
                start,
                mentor,
                rank,
                mentorRank,
                score,
                nobody,
                nobody,
                Map.of(),
                List.of(),
                worstRank);
    }

    /** This problem with another number of places for one mentor; shares everything else with it. */
    public Problem withCapacity(String mentorId, int places) {
        if (places < 0) {
            throw new InvalidProblemException("capacity of " + mentorId + " is negative: " + places);
        }
        int[] changed = capacity.clone();
        changed[mentorIndex(mentorId)] = places;
        return copy(changed, lockedTo, current);
    }

    /** This problem as it is when the mentor leaves: no places, and locks to the mentor are gone. */
    public Problem withoutMentor(String mentorId) {
        int gone = mentorIndex(mentorId);
        int[] places = capacity.clone();
        places[gone] = 0;
        int[] locks = lockedTo.clone();
        for (int i = 0; i < locks.length; i++) {
            if (locks[i] == gone) {
                locks[i] = -1;
            }
        }
        Problem left = copy(places, locks, current);
        left.minLoad[gone] = 0;
        return left;
    }

    /** This problem with that pair locked in place of any lock the mentee had. */
    public Problem withLock(String menteeId, String mentorId) {
        int[] locks = lockedTo.clone();
        locks[menteeIndex(menteeId)] = mentorIndex(mentorId);
        return copy(capacity, locks, current);
    }

    private Problem copy(int[] places, int[] locks, int[] standing) {
        Problem copy = new Problem(
                menteeIds,
                mentorIds,
                places,
                minLoad.clone(),
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
    long scoreSpan() {
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
    boolean allWished() {
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
    boolean differsInPlacesAndLocksOnly(Problem other) {
        return start == other.start
                && mentor == other.mentor
                && rank == other.rank
                && score == other.score
                && current == other.current
                && worstRank == other.worstRank
                && samePeople(other);
    }

    /** Whether this was made from the other, or the other way round, without a person more or less. */
    boolean samePeople(Problem other) {
        return menteeIds == other.menteeIds && mentorIds == other.mentorIds;
    }

    /** Ids of the mentees, ascending. */
    public List<String> mentees() {
        return Collections.unmodifiableList(Arrays.asList(menteeIds));
    }

    /** Ids of the mentors, ascending. */
    public List<String> mentors() {
        return Collections.unmodifiableList(Arrays.asList(mentorIds));
    }

    /** Pairs that are wished for or scored and that nothing forbids. */
    public int candidatePairs() {
        return start[menteeIds.length];
    }

    /** The worst rank any mentee gave, 0 when nobody wished; pairs without a wish rank one below it when allowed. */
    public int worstRank() {
        return worstRank;
    }

    /** Whether that mentee is part of this problem. */
    public boolean hasMentee(String menteeId) {
        return Arrays.binarySearch(menteeIds, menteeId) >= 0;
    }

    /** Whether that mentor is part of this problem. */
    public boolean hasMentor(String mentorId) {
        return Arrays.binarySearch(mentorIds, mentorId) >= 0;
    }

    /** Places of the mentor. */
    public int capacity(String mentorId) {
        return capacity[mentorIndex(mentorId)];
    }

    /** The rank the mentee gave the mentor, also when something forbids the pair. */
    public OptionalInt rank(String menteeId, String mentorId) {
        int i = menteeIndex(menteeId);
        int j = mentorIndex(mentorId);
        int e = edge(i, j);
        BarredPair bar = barred.get(key(i, j));
        int value = e >= 0 ? rankAt(e) : bar == null ? 0 : bar.rank();
        return value > 0 ? OptionalInt.of(value) : OptionalInt.empty();
    }

    /** The pair's score in units of {@link Score}, if the pair is a candidate or is only kept out by a barrier. */
    public OptionalLong score(String menteeId, String mentorId) {
        int i = menteeIndex(menteeId);
        int j = mentorIndex(mentorId);
        int e = edge(i, j);
        BarredPair bar = barred.get(key(i, j));
        if (e < 0 && bar == null) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(e >= 0 ? scoreAt(e) : bar == null ? 0 : bar.score());
    }

    /** Everything that forbids this pair; asks the rules anew when the pair was neither wished for nor scored. */
    public List<Barrier> barriers(String menteeId, String mentorId) {
        return barriers(menteeIndex(menteeId), mentorIndex(mentorId));
    }

    List<Barrier> barriers(int i, int j) {
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
            if (rule.judge(menteeId, mentorId) instanceof Verdict.Refused refused) {
                refusals.add(new Barrier.RefusedByRule(rule.name(), refused.because()));
            }
        }
        return refusals;
    }

    int menteeIndex(String menteeId) {
        int i = Arrays.binarySearch(menteeIds, menteeId);
        if (i < 0) {
            throw new InvalidProblemException("no mentee " + menteeId);
        }
        return i;
    }

    int mentorIndex(String mentorId) {
        int j = Arrays.binarySearch(mentorIds, mentorId);
        if (j < 0) {
            throw new InvalidProblemException("no mentor " + mentorId);
        }
        return j;
    }

    /** The position of the candidate pair, or a negative number. */
    int edge(int i, int j) {
        return Arrays.binarySearch(mentor, start[i], start[i + 1], j);
    }

    int rankAt(int e) {
        return rank == null ? 0 : rank[e];
    }

    int mentorRankAt(int e) {
        return mentorRank == null ? 0 : mentorRank[e];
    }

    long scoreAt(int e) {
        return score == null ? 0 : score[e];
    }

    static long key(int i, int j) {
        return (long) i << 32 | j;
    }
}
