package app.waymark.goal;

/** A goal by name, for agendas and menus. */
public record GoalTitle(GoalId id, String title) {}
