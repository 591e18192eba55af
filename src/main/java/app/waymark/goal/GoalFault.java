package app.waymark.goal;

/**
 * One thing that keeps a goal from being saved as it was typed.
 *
 * @param problem what is wrong
 * @param field where: {@code title}, {@code why}, the key of a SMART part, {@code obstacle}, {@code notes}, {@code reason},
 *     {@code plan}, {@code measures}, {@code if-thens}, or {@code step:}, {@code milestone:}, {@code measure:},
 *     {@code if-then:} with the id of that one
 * @param length how long or how many it is, where it is too much; else 0
 * @param most how long or how many it may be; else 0
 */
public record GoalFault(GoalProblem problem, String field, int length, int most) {}
