package app.waymark.engine.criteria;

/**
 * What one criterion gave to a pair's score.
 *
 * @param criterion the criterion's name
 * @param points the points, with the weight in them
 * @param finding what the points are for
 */
public record Contribution(String criterion, long points, Finding finding) {}
