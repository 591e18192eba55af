package app.waymark.goal;

/** What came of a tick, a reading, or calling a goal reached. */
public sealed interface ProgressResult {

    /** Done. */
    record Done() implements ProgressResult {}

    /** The step, milestone, measure or reading is not there any more. */
    record Gone() implements ProgressResult {}

    /** A reason or a number is missing, or out of bounds. */
    record Incomplete() implements ProgressResult {}

    /** It is not, or no longer, this person's to change. */
    record NotYours() implements ProgressResult {}

    /** It was reached or dropped meanwhile; or, where it was to be taken up again, it is open already. */
    record Closed(GoalState state) implements ProgressResult {}
}
