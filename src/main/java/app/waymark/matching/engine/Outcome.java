package app.waymark.matching.engine;

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
 */
public record Outcome(
        int matched,
        long rankSum,
        List<Integer> profile,
        long score,
        OptionalLong lowestScore,
        int kept,
        int shortfall) {}
