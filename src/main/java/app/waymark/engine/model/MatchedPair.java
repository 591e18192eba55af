package app.waymark.engine.model;

import java.util.OptionalInt;

/**
 * One pair of a matching.
 *
 * @param rank the mentee's rank of the mentor, from one; empty when the mentee did not wish for the mentor and the objective
 *     does not rank
 * @param score in units of {@link Score}; zero for a pair without a score
 * @param locked whether the pair was locked
 */
public record MatchedPair(String mentee, String mentor, OptionalInt rank, long score, boolean locked) {}
