package app.waymark.meeting;

/**
 * Where a meeting stands in its series.
 *
 * @param rule when the meetings of the series are
 * @param number which of them it is, from 1; 0 where it is none of those that are booked or were held
 * @param of how many there are, or while they are proposed, how many are
 */
public record SeriesPlace(SeriesId id, SeriesRule rule, int number, int of) {}
