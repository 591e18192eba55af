package app.waymark.goal;

/**
 * A goal whose check-in is offered today.
 *
 * @param goal which
 * @param title how it is called
 * @param offer since when, and why then
 */
public record Offered(GoalId goal, String title, CheckInOffer offer) {}
