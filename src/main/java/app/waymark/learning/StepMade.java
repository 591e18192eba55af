package app.waymark.learning;

import java.util.UUID;

/** What came of making a step of something. */
public sealed interface StepMade {

    /** It is in the goal's plan. */
    record Made(UUID goal, UUID step) implements StepMade {}

    /** The goal has as many steps as it can have. */
    record Full(int most) implements StepMade {}

    /** The goal is over, or not there; or what it was to be made of is not. */
    record Closed() implements StepMade {}
}
