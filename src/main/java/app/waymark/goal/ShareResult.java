package app.waymark.goal;

/** What came of sharing a goal. */
public sealed interface ShareResult {

    /** The mentor sees it now. */
    record Shared(int revision) implements ShareResult {}

    /** The note is longer than it may be; nothing was shared. */
    record TooLong(int length, int most) implements ShareResult {}

    /** The mentorship is not, or no longer, an active one of this mentee. */
    record NotActive() implements ShareResult {}

    /** The goal was reached or dropped. */
    record Closed(GoalState state) implements ShareResult {}
}
