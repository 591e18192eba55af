package app.waymark.goal;

import org.jspecify.annotations.Nullable;

/**
 * How far a goal has come, and what says so. It is computed where something happens ({@code ProgressCount}) and kept with
 * the goal, so that its page, the lists, the map and the home page cannot say different things.
 *
 * @param by what says so
 * @param percent how far, from 0 to 100; null where there is nothing to count
 * @param stepsDone how many steps are done
 * @param steps how many there are
 */
public record HowFar(Basis by, @Nullable Integer percent, int stepsDone, int steps) {

    /** What a percentage rests on. */
    public enum Basis {
        /** How many of the steps are done. */
        STEPS,
        /** How much of the work of the steps is done. */
        EFFORT,
        /** How much of their way the measures have gone. */
        MEASURES,
        BY_HAND,
        /** The goal is reached, whatever else could be counted. */
        REACHED
    }

    /** What is kept of a goal in this state. */
    public static HowFar of(GoalState state, Basis by, @Nullable Integer percent, int stepsDone, int steps) {
        return state == GoalState.REACHED
                ? new HowFar(Basis.REACHED, 100, stepsDone, steps)
                : new HowFar(by, percent, stepsDone, steps);
    }

    /** For a line that shows it: so much of a hundred. */
    public int filled() {
        return percent == null ? 0 : percent;
    }

    /** The key of the sentence that says it in few words; {@link #arguments} belong to it. */
    public String key() {
        return "goal.far." + by + (by == Basis.MEASURES && percent == null ? ".none" : "");
    }

    /** What {@link #key} says. */
    public Object[] arguments() {
        return switch (by) {
            case STEPS -> new Object[] {stepsDone, steps};
            case EFFORT -> new Object[] {filled(), stepsDone, steps};
            case MEASURES, BY_HAND, REACHED -> new Object[] {filled()};
        };
    }
}
