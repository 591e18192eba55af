package app.waymark.matching;

/**
 * What a policy means for the people of the round as they are now.
 *
 * @param pairs how many pairs of a mentee and a mentor there are
 * @param allowed how many of them no rule refuses
 * @param menteesWithNobody how many mentees have no mentor left whom the rules allow
 */
public record PolicyEffect(long pairs, long allowed, int menteesWithNobody) {}
