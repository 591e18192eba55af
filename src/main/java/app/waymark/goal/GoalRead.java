package app.waymark.goal;

/** What came of opening a goal's page. */
public sealed interface GoalRead {

    /** The goal. */
    record Shown(GoalPage page) implements GoalRead {}

    /** It was shared with this person once, and is no longer. */
    record NoLongerShared(GoalId goal) implements GoalRead {}
}
