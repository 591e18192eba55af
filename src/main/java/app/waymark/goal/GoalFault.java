package app.waymark.goal;

import java.util.List;

/**
 * One thing that keeps a goal from being saved as it was typed.
 *
 * @param problem what is wrong
 * @param field where: {@code title}, {@code why}, the key of a SMART part, {@code obstacle}, {@code notes}, {@code reason},
 *     {@code plan}, {@code measures}, {@code if-thens}, or {@code step:}, {@code milestone:}, {@code measure:},
 *     {@code if-then:} with the id of that one
 * @param length how long or how many it is, where it is too much; else 0
 * @param most how long or how many it may be; else 0
 * @param path the names of what is meant, in order, where it takes several; else empty
 */
public record GoalFault(GoalProblem problem, String field, int length, int most, List<String> path) {

    public GoalFault {
        path = List.copyOf(path);
    }

    /** One that is said by its place, its length and the limit. */
    public GoalFault(GoalProblem problem, String field, int length, int most) {
        this(problem, field, length, most, List.of());
    }
}
