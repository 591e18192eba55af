package app.waymark.engine.model;

import app.waymark.engine.model.ProblemRows.BarredPair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Collects a {@link Problem}, or several, each with all that was added so far. People must be added before the pairs that
 * name them; the order is otherwise free. Every method throws {@link InvalidProblemException} on an unknown id, a value out
 * of range or something said twice.
 */
public final class ProblemBuilder {
    private final Map<String, Integer> mentees = new HashMap<>();
    private final Map<String, Integer> mentors = new HashMap<>();
    private final List<int[]> loads = new ArrayList<>();
    private final PairValues wishes = new PairValues();
    private final PairValues mentorWishes = new PairValues();
    private final PairValues scores = new PairValues();
    private final Map<Long, Set<Barrier>> explicit = new HashMap<>();
    private final Map<Integer, Integer> locks = new HashMap<>();
    private final Map<Integer, Set<Integer>> doubleLocks = new HashMap<>();
    private final Map<Integer, Integer> standing = new HashMap<>();
    private final List<PairRule> rules = new ArrayList<>();

    ProblemBuilder() {}

    /** Adds a mentee. */
    public ProblemBuilder mentee(String id) {
        if (mentees.putIfAbsent(id, mentees.size()) != null) {
            throw new InvalidProblemException("mentee " + id + " given twice");
        }
        return this;
    }

    /** Adds a mentor without a minimum load. */
    public ProblemBuilder mentor(String id, int capacity) {
        return mentor(id, capacity, 0);
    }

    /** Adds a mentor with so many places (0 allowed) and a minimum load (0 for none). */
    public ProblemBuilder mentor(String id, int capacity, int minLoad) {
        if (capacity < 0 || minLoad < 0) {
            throw new InvalidProblemException("capacity or minimum load of " + id + " is negative");
        }
        if (mentors.putIfAbsent(id, mentors.size()) != null) {
            throw new InvalidProblemException("mentor " + id + " given twice");
        }
        loads.add(new int[] {capacity, minLoad, 0});
        return this;
    }

    /**
     * The mentor has so many mentees already who are no part of this. They take none of the places given, but where loads are to
     * be even they count.
     */
    public ProblemBuilder has(String mentorId, int mentees) {
        Integer mentor = mentors.get(mentorId);
        if (mentor == null) {
            throw new InvalidProblemException("no mentor " + mentorId);
        }
        if (mentees < 0) {
            throw new InvalidProblemException(mentorId + " has fewer mentees than none");
        }
        loads.get(mentor)[2] = mentees;
        return this;
    }

    /** The mentee wishes for the mentor at this rank, from one; several mentors may share a rank. */
    public ProblemBuilder wish(String menteeId, int rank, String mentorId) {
        wishes.put(pair(menteeId, mentorId), rank(rank));
        return this;
    }

    /** The mentor wishes for the mentee at this rank, from one. */
    public ProblemBuilder mentorWish(String mentorId, int rank, String menteeId) {
        mentorWishes.put(pair(menteeId, mentorId), rank(rank));
        return this;
    }

    /** The pair's score in units of {@link Score}. */
    public ProblemBuilder score(String menteeId, String mentorId, long units) {
        if (units > Score.LIMIT || units < -Score.LIMIT) {
            throw new InvalidProblemException("score of " + menteeId + ", " + mentorId + " is beyond the limit");
        }
        scores.put(pair(menteeId, mentorId), units);
        return this;
    }

    /** The mentee asks not to be matched with the mentor. */
    public ProblemBuilder avoidedByMentee(String menteeId, String mentorId) {
        return bar(menteeId, mentorId, new Barrier.AvoidedByMentee());
    }

    /** The mentor asks not to be matched with the mentee. */
    public ProblemBuilder avoidedByMentor(String mentorId, String menteeId) {
        return bar(menteeId, mentorId, new Barrier.AvoidedByMentor());
    }

    /** The coordinator forbids the pair. */
    public ProblemBuilder forbidden(String menteeId, String mentorId) {
        return bar(menteeId, mentorId, new Barrier.Forbidden());
    }

    /** A hard rule refuses this one pair; for callers that have judged already and hold no {@link PairRule}. */
    public ProblemBuilder refused(String menteeId, String mentorId, String rule, String because) {
        return bar(menteeId, mentorId, new Barrier.RefusedByRule(rule, because));
    }

    /** A hard rule all pairs must pass. */
    public ProblemBuilder rule(PairRule rule) {
        rules.add(rule);
        return this;
    }

    /** The pair is part of every result. */
    public ProblemBuilder locked(String menteeId, String mentorId) {
        int i = menteeIndex(menteeId);
        int j = mentorIndex(mentorId);
        Integer before = locks.putIfAbsent(i, j);
        if (before != null && before != j) {
            Set<Integer> several = doubleLocks.computeIfAbsent(i, k -> new LinkedHashSet<>(List.of(before)));
            several.add(j);
        }
        return this;
    }

    /** The pair is part of the matching that stands now. */
    public ProblemBuilder current(String menteeId, String mentorId) {
        if (standing.putIfAbsent(menteeIndex(menteeId), mentorIndex(mentorId)) != null) {
            throw new InvalidProblemException("mentee " + menteeId + " has two mentors in the current matching");
        }
        return this;
    }

    private ProblemBuilder bar(String menteeId, String mentorId, Barrier barrier) {
        explicit.computeIfAbsent(pair(menteeId, mentorId), k -> new LinkedHashSet<>())
                .add(barrier);
        return this;
    }

    private static int rank(int rank) {
        if (rank < 1) {
            throw new InvalidProblemException("rank " + rank + " is below one");
        }
        return rank;
    }

    private long pair(String menteeId, String mentorId) {
        return ProblemRows.key(menteeIndex(menteeId), mentorIndex(mentorId));
    }

    private int menteeIndex(String id) {
        Integer i = mentees.get(id);
        if (i == null) {
            throw new InvalidProblemException("no mentee " + id);
        }
        return i;
    }

    private int mentorIndex(String id) {
        Integer j = mentors.get(id);
        if (j == null) {
            throw new InvalidProblemException("no mentor " + id);
        }
        return j;
    }

    /**
     * The problem.
     *
     * @throws InfeasibleLocksException if a mentee is locked to several mentors; other conflicts of locks show when solving
     */
    public Problem build() {
        String[] menteeIds = sorted(mentees);
        String[] mentorIds = sorted(mentors);
        int[] menteePlace = places(mentees, menteeIds);
        int[] mentorPlace = places(mentors, mentorIds);
        refuseDoubleLocks(menteeIds, mentorIds, menteePlace, mentorPlace);

        // Copies, so that the builder can go on collecting and build again.
        PairValues wished = wishes.renamed(menteePlace, mentorPlace, "wish", menteeIds, mentorIds);
        PairValues mentorsWished =
                mentorWishes.renamed(menteePlace, mentorPlace, "mentor's wish", menteeIds, mentorIds);
        PairValues scored = scores.renamed(menteePlace, mentorPlace, "score", menteeIds, mentorIds);
        Map<Long, List<Barrier>> barriers = new HashMap<>();
        explicit.forEach((key, set) -> barriers.put(
                ProblemRows.key(menteePlace[(int) (key >> 32)], mentorPlace[key.intValue()]), List.copyOf(set)));
        Rows rows = new Rows(menteeIds, mentorIds, barriers);
        rows.fill(wished, mentorsWished, scored);

        int[] capacity = new int[mentorIds.length];
        int[] minLoad = new int[mentorIds.length];
        int[] has = new int[mentorIds.length];
        for (int j = 0; j < mentorIds.length; j++) {
            capacity[mentorPlace[j]] = loads.get(j)[0];
            minLoad[mentorPlace[j]] = loads.get(j)[1];
            has[mentorPlace[j]] = loads.get(j)[2];
        }
        return new Problem(new ProblemRows(
                menteeIds,
                mentorIds,
                capacity,
                minLoad,
                has,
                rows.start,
                rows.mentor,
                rows.rank,
                rows.mentorRank,
                rows.score,
                partners(locks, menteePlace, mentorPlace),
                partners(standing, menteePlace, mentorPlace),
                // Not Map.copyOf, which looks from place to place and crawls where many keys share a hash, as these do.
                Collections.unmodifiableMap(rows.barred),
                List.copyOf(rules),
                wishes.greatest()));
    }

    private void refuseDoubleLocks(String[] menteeIds, String[] mentorIds, int[] menteePlace, int[] mentorPlace) {
        if (!doubleLocks.isEmpty()) {
            Map<String, LockConflict> conflicts = new TreeMap<>();
            doubleLocks.forEach((i, several) -> {
                String mentee = menteeIds[menteePlace[i]];
                List<String> named = several.stream()
                        .map(j -> mentorIds[mentorPlace[j]])
                        .sorted()
                        .toList();
                conflicts.put(mentee, new LockConflict.SeveralMentors(mentee, named));
            });
            throw new InfeasibleLocksException(List.copyOf(conflicts.values()));
        }
    }

    private static String[] sorted(Map<String, Integer> people) {
        String[] ids = people.keySet().toArray(String[]::new);
        Arrays.sort(ids);
        return ids;
    }

    /** Where the person added as number k stands in the order of ids. */
    private static int[] places(Map<String, Integer> people, String[] ids) {
        int[] place = new int[ids.length];
        for (int k = 0; k < ids.length; k++) {
            place[people.getOrDefault(ids[k], 0)] = k;
        }
        return place;
    }

    private static int[] partners(Map<Integer, Integer> pairs, int[] menteePlace, int[] mentorPlace) {
        int[] partner = new int[menteePlace.length];
        Arrays.fill(partner, -1);
        pairs.forEach((i, j) -> partner[menteePlace[i]] = mentorPlace[j]);
        return partner;
    }

    /** Lays the pairs that were wished for or scored into rows, barred ones aside. */
    private final class Rows {
        private final String[] menteeIds;
        private final String[] mentorIds;
        private final Map<Long, List<Barrier>> barriers;
        final Map<Long, BarredPair> barred = new HashMap<>();
        final int[] start;
        int[] mentor = new int[0];
        int @Nullable [] rank;
        int @Nullable [] mentorRank;
        long @Nullable [] score;

        Rows(String[] menteeIds, String[] mentorIds, Map<Long, List<Barrier>> barriers) {
            this.menteeIds = menteeIds;
            this.mentorIds = mentorIds;
            this.barriers = barriers;
            this.start = new int[menteeIds.length + 1];
        }

        void fill(PairValues wishes, PairValues mentorWishes, PairValues scores) {
            long[] keys = PairValues.union(wishes, mentorWishes, scores);
            int[] ranks = new int[keys.length];
            int[] mentorRanks = new int[keys.length];
            long[] values = new long[keys.length];
            PairValues.Cursor wish = wishes.cursor();
            PairValues.Cursor mentorWish = mentorWishes.cursor();
            PairValues.Cursor scored = scores.cursor();
            mentor = new int[keys.length];
            int kept = 0;
            for (long key : keys) {
                int i = (int) (key >> 32);
                int j = (int) key;
                int r = (int) wish.at(key);
                int mr = (int) mentorWish.at(key);
                long s = scored.at(key);
                List<Barrier> against = against(key, i, j);
                if (against.isEmpty()) {
                    mentor[kept] = j;
                    ranks[kept] = r;
                    mentorRanks[kept] = mr;
                    values[kept] = s;
                    kept++;
                    start[i + 1] = kept;
                } else {
                    barred.put(key, new BarredPair(i, j, true, r, mr, s, against));
                }
            }
            for (int i = 0; i < menteeIds.length; i++) {
                start[i + 1] = Math.max(start[i + 1], start[i]);
            }
            barriers.forEach((key, list) ->
                    barred.putIfAbsent(key, new BarredPair((int) (key >> 32), key.intValue(), false, 0, 0, 0, list)));
            mentor = Arrays.copyOf(mentor, kept);
            rank = wishes.isEmpty() ? null : Arrays.copyOf(ranks, kept);
            mentorRank = mentorWishes.isEmpty() ? null : Arrays.copyOf(mentorRanks, kept);
            score = scores.isEmpty() ? null : Arrays.copyOf(values, kept);
        }

        private List<Barrier> against(long key, int i, int j) {
            List<Barrier> explicitly = barriers.getOrDefault(key, List.of());
            if (rules.isEmpty()) {
                return explicitly;
            }
            List<Barrier> refusals = ProblemRows.refusals(rules, menteeIds[i], mentorIds[j]);
            if (refusals.isEmpty()) {
                return explicitly;
            }
            Set<Barrier> all = new LinkedHashSet<>(explicitly);
            all.addAll(refusals);
            return List.copyOf(all);
        }
    }
}
