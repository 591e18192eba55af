package app.waymark.goal;

import java.util.UUID;

/** What came of adding a step to a goal's plan. */
public sealed interface AddStepResult {

    /**
     * It is in the plan.
     *
     * @param step names it from now on
     */
    record Added(UUID step) implements AddStepResult {}

    /** There is nothing to do in it. */
    record Blank() implements AddStepResult {}

    /** Its text is longer than a step's may be. */
    record TooLong(int length, int most) implements AddStepResult {}

    /** The plan has as many steps as a plan may have. */
    record Full(int most) implements AddStepResult {}

    /** The goal is not, or no longer, shared with this person. */
    record NotYours() implements AddStepResult {}

    /** It was reached or dropped meanwhile. */
    record Closed(GoalState state) implements AddStepResult {}
}
