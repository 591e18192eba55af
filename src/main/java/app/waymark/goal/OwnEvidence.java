package app.waymark.goal;

/**
 * Something that its reader added themselves to a step of a goal of theirs.
 *
 * @param goalTitle how the goal is called
 * @param step what the step says; empty where it is not in the plan any more
 */
public record OwnEvidence(Evidence evidence, String goalTitle, String step) {}
