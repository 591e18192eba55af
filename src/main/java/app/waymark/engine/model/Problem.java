package app.waymark.engine.model;

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
    private final ProblemRows rows;

    Problem(ProblemRows rows) {
        this.rows = rows;
    }

    /** The same problem by positions, for the engine's own packages. */
    public ProblemRows rows() {
        return rows;
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
        return new Problem(new ProblemRows(
                menteeIds,
                mentorIds,
                capacity,
                minLoad == null ? new int[mentorIds.length] : minLoad,
                new int[mentorIds.length],
                start,
                mentor,
                rank,
                mentorRank,
                score,
                nobody,
                nobody,
                Map.of(),
                List.of(),
                worstRank));
    }

    /** This problem with another number of places for one mentor; shares everything else with it. */
    public Problem withCapacity(String mentorId, int places) {
        if (places < 0) {
            throw new InvalidProblemException("capacity of " + mentorId + " is negative: " + places);
        }
        int[] changed = rows.capacity.clone();
        changed[rows.mentorIndex(mentorId)] = places;
        return new Problem(rows.with(changed, rows.minLoad, rows.lockedTo, rows.current));
    }

    /** This problem with another minimum load for one mentor; shares everything else with it. */
    public Problem withMinimum(String mentorId, int load) {
        if (load < 0) {
            throw new InvalidProblemException("minimum load of " + mentorId + " is negative: " + load);
        }
        int[] changed = rows.minLoad.clone();
        changed[rows.mentorIndex(mentorId)] = load;
        return new Problem(rows.with(rows.capacity, changed, rows.lockedTo, rows.current));
    }

    /** This problem as it is when the mentor leaves: no places, and locks to the mentor are gone. */
    public Problem withoutMentor(String mentorId) {
        int gone = rows.mentorIndex(mentorId);
        int[] places = rows.capacity.clone();
        places[gone] = 0;
        int[] locks = rows.lockedTo.clone();
        for (int i = 0; i < locks.length; i++) {
            if (locks[i] == gone) {
                locks[i] = -1;
            }
        }
        int[] least = rows.minLoad.clone();
        least[gone] = 0;
        return new Problem(rows.with(places, least, locks, rows.current));
    }

    /** This problem with that pair locked in place of any lock the mentee had. */
    public Problem withLock(String menteeId, String mentorId) {
        int[] locks = rows.lockedTo.clone();
        locks[rows.menteeIndex(menteeId)] = rows.mentorIndex(mentorId);
        return new Problem(rows.with(rows.capacity, rows.minLoad, locks, rows.current));
    }

    /** Ids of the mentees, ascending. */
    public List<String> mentees() {
        return Collections.unmodifiableList(Arrays.asList(rows.menteeIds));
    }

    /** Ids of the mentors, ascending. */
    public List<String> mentors() {
        return Collections.unmodifiableList(Arrays.asList(rows.mentorIds));
    }

    /** Pairs that are wished for or scored and that nothing forbids. */
    public int candidatePairs() {
        return rows.candidatePairs();
    }

    /** The worst rank any mentee gave, 0 when nobody wished; pairs without a wish rank one below it when allowed. */
    public int worstRank() {
        return rows.worstRank;
    }

    /** Whether that mentee is part of this problem. */
    public boolean hasMentee(String menteeId) {
        return Arrays.binarySearch(rows.menteeIds, menteeId) >= 0;
    }

    /** Whether that mentor is part of this problem. */
    public boolean hasMentor(String mentorId) {
        return Arrays.binarySearch(rows.mentorIds, mentorId) >= 0;
    }

    /** Places of the mentor. */
    public int capacity(String mentorId) {
        return rows.capacity[rows.mentorIndex(mentorId)];
    }

    /** The rank the mentee gave the mentor, also when something forbids the pair. */
    public OptionalInt rank(String menteeId, String mentorId) {
        int i = rows.menteeIndex(menteeId);
        int j = rows.mentorIndex(mentorId);
        int e = rows.edge(i, j);
        ProblemRows.BarredPair bar = rows.barred.get(ProblemRows.key(i, j));
        int value = e >= 0 ? rows.rankAt(e) : bar == null ? 0 : bar.rank();
        return value > 0 ? OptionalInt.of(value) : OptionalInt.empty();
    }

    /** The pair's score in units of {@link Score}, if the pair is a candidate or is only kept out by a barrier. */
    public OptionalLong score(String menteeId, String mentorId) {
        int i = rows.menteeIndex(menteeId);
        int j = rows.mentorIndex(mentorId);
        int e = rows.edge(i, j);
        ProblemRows.BarredPair bar = rows.barred.get(ProblemRows.key(i, j));
        if (e < 0 && bar == null) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(e >= 0 ? rows.scoreAt(e) : bar == null ? 0 : bar.score());
    }

    /** Everything that forbids this pair; asks the rules anew when the pair was neither wished for nor scored. */
    public List<Barrier> barriers(String menteeId, String mentorId) {
        return rows.barriers(rows.menteeIndex(menteeId), rows.mentorIndex(mentorId));
    }
}
