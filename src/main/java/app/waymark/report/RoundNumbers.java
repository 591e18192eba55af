package app.waymark.report;

import app.waymark.program.RoundId;

/**
 * How a round stands, for the coordinators of its programme.
 *
 * @param round the round
 * @param programmeName its programme's name
 * @param name its own name
 * @param people how many take part
 * @param unmatched how many mentees have nobody, not even proposed
 * @param pairs how many mentorships are active
 * @param proposed how many wait for an answer of one of the two, or of both
 */
public record RoundNumbers(
        RoundId round, String programmeName, String name, int people, int unmatched, int pairs, int proposed) {}
