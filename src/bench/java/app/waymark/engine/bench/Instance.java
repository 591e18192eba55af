package app.waymark.engine.bench;

import app.waymark.engine.model.Problem;
import app.waymark.engine.model.Score;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;

/** Seeded random instances, as the plain arrays a caller would hold. Scores are whole points. */
public enum Instance {
    /** Every pair scored, one place each. */
    DENSE_1000(1000, 1000, 1000, 1, 1, 1_000_000),
    DENSE_5000(5000, 5000, 5000, 1, 1, 1_000_000),
    /** Fifty candidates each, a quarter more places than mentees. */
    SPARSE_10000(10_000, 5000, 50, 0, 5, 1000),
    SPARSE_40000(40_000, 20_000, 50, 0, 5, 1000),
    /** As many places as mentees: the hardest for augmenting paths. */
    TIGHT_10000(10_000, 5000, 50, 2, 2, 1000),
    /** A quarter fewer places than mentees. */
    SCARCE_10000(10_000, 5000, 50, 0, 3, 1000),
    /** Three scores only, so that very many matchings are equally good and the loads are all that is left to decide. */
    ALIKE_10000(10_000, 5000, 50, 0, 5, 3),
    /** For explanations: a quarter are left out. */
    EXPLAINED_5000(5000, 2500, 50, 0, 3, 1000),
    /** For explanations where no place is left: ways through the matching are long. */
    EXPLAINED_TIGHT_5000(5000, 2500, 50, 2, 2, 1000);

    final int mentees;
    final int mentors;
    private final int candidates;
    private final int fewestPlaces;
    private final int mostPlaces;
    private final int topScore;

    Instance(int mentees, int mentors, int candidates, int fewestPlaces, int mostPlaces, int topScore) {
        this.mentees = mentees;
        this.mentors = mentors;
        this.candidates = candidates;
        this.fewestPlaces = fewestPlaces;
        this.mostPlaces = mostPlaces;
        this.topScore = topScore;
    }

    /** Those that are solved for explanations only. */
    static Set<Instance> explained() {
        return EnumSet.of(EXPLAINED_5000, EXPLAINED_TIGHT_5000);
    }

    /** What both sides get; building their own graphs of it is part of the time measured. */
    record Data(
            String[] menteeIds,
            String[] mentorIds,
            int[] capacity,
            int[] start,
            int[] mentor,
            int[] rank,
            int[] points,
            long[] units) {
        Problem problem() {
            return Problem.ofArrays(menteeIds, mentorIds, capacity, null, start, mentor, rank, null, units);
        }
    }

    Data data() {
        Random random = new Random(20_260_101L + ordinal());
        int pairs = mentees * candidates;
        int[] capacity = new int[mentors];
        for (int j = 0; j < mentors; j++) {
            capacity[j] = fewestPlaces + random.nextInt(mostPlaces - fewestPlaces + 1);
        }
        int[] start = new int[mentees + 1];
        int[] mentor = new int[pairs];
        int[] rank = new int[pairs];
        int[] points = new int[pairs];
        long[] units = new long[pairs];
        int[] takenBy = new int[mentors];
        Arrays.fill(takenBy, -1);
        int e = 0;
        for (int i = 0; i < mentees; i++) {
            int from = e;
            while (e < from + candidates) {
                int j = candidates == mentors ? e - from : random.nextInt(mentors);
                if (takenBy[j] != i) {
                    takenBy[j] = i;
                    mentor[e++] = j;
                }
            }
            Arrays.sort(mentor, from, e);
            start[i + 1] = e;
            for (int k = from; k < e; k++) {
                points[k] = 1 + random.nextInt(topScore);
                units[k] = Score.ONE * points[k];
                int swap = from + random.nextInt(k - from + 1);
                rank[k] = rank[swap];
                rank[swap] = k - from + 1;
            }
        }
        return new Data(ids("e", mentees), ids("o", mentors), capacity, start, mentor, rank, points, units);
    }

    private static String[] ids(String prefix, int count) {
        String[] ids = new String[count];
        for (int k = 0; k < count; k++) {
            ids[k] = prefix + (1_000_000 + k);
        }
        return ids;
    }
}
