package app.waymark.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * A matching in numbers, so that two can be laid side by side.
 *
 * @param matched mentees with a mentor
 * @param rankSum sum of the ranks of the pairs that have one
 * @param profile at position k, how many mentees have their wish of rank k+1
 * @param score total score in units of {@link Score}
 * @param lowestScore the lowest score of a pair, empty when nobody is matched
 * @param kept pairs of the current matching that are kept
 * @param shortfall places by which minimum loads are missed, over all mentors
 * @param loadSquares the sum of the squares of the mentors' numbers of mentees, those from before included: of two matchings of
 *     as many mentees the smaller is the more even
 */
public record Outcome(
        int matched,
        long rankSum,
        List<Integer> profile,
        long score,
        OptionalLong lowestScore,
        int kept,
        int shortfall,
        long loadSquares) {

    /** The rank a pair counts with: the wish, or one below the longest list where unwished pairs are allowed. */
    public static int rank(ProblemRows problem, SolveOptions options, int e) {
        int rank = e >= 0 ? problem.rankAt(e) : 0;
        return rank == 0 && e >= 0 && options.allowUnwished() ? problem.worstRank + 1 : rank;
    }

    /**
     * What a matching comes to.
     *
     * @param mentorOf the position of each mentee's mentor, -1 for none
     */
    public static Outcome of(ProblemRows problem, SolveOptions options, int[] mentorOf) {
        int[] profile = new int[problem.worstRank + (options.allowUnwished() ? 1 : 0)];
        int[] load = new int[problem.mentorIds.length];
        int matched = 0;
        int kept = 0;
        long rankSum = 0;
        long score = 0;
        long lowest = Long.MAX_VALUE;
        for (int i = 0; i < mentorOf.length; i++) {
            int j = mentorOf[i];
            if (j < 0) {
                continue;
            }
            matched++;
            load[j]++;
            int e = problem.edge(i, j);
            int rank = rank(problem, options, e);
            if (rank > 0) {
                profile[rank - 1]++;
                rankSum += rank;
            }
            long units = e >= 0 ? problem.scoreAt(e) : 0;
            score += units;
            lowest = Math.min(lowest, units);
            kept += problem.current[i] == j ? 1 : 0;
        }
        int shortfall = 0;
        long squares = 0;
        for (int j = 0; j < load.length; j++) {
            shortfall += Math.max(0, problem.minLoad[j] - load[j]);
            long all = (long) load[j] + problem.has[j];
            squares += all * all;
        }
        List<Integer> counts = new ArrayList<>(profile.length);
        for (int count : profile) {
            counts.add(count);
        }
        return new Outcome(
                matched,
                rankSum,
                List.copyOf(counts),
                score,
                matched == 0 ? OptionalLong.empty() : OptionalLong.of(lowest),
                kept,
                shortfall,
                squares);
    }
}
