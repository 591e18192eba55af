package app.waymark.goal;

/** What came of putting a goal under a longer one. */
public sealed interface PlaceResult {

    /** It is under that one now. */
    record Placed(GoalTitle longer) implements PlaceResult {}

    /** The other one looks no further ahead, so nothing leads from this one to it; this is also why there is no circle. */
    record NotLonger(Horizon other) implements PlaceResult {}

    /** The other one is over. */
    record Over(GoalState state) implements PlaceResult {}
}
