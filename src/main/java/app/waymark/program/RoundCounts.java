package app.waymark.program;

/**
 * How many people a round has, and how its invitations stand.
 *
 * @param round the round
 * @param people who takes part
 * @param invited who is asked to
 */
public record RoundCounts(RoundSummary round, Participants.Counts people, Invitations.Counts invited) {}
