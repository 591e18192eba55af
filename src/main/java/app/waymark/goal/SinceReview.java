package app.waymark.goal;

import java.time.Instant;

/**
 * What became of a goal since its mentor reviewed it last.
 *
 * @param revision the revision that was reviewed
 * @param at when that was
 * @param changes what is different now, of what the mentor sees
 */
public record SinceReview(int revision, Instant at, GoalChanges changes) {}
