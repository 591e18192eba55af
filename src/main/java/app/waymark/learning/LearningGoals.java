package app.waymark.learning;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The goals of the person acting, as far as learning has to know of them. Implemented by the module that owns goals. */
public interface LearningGoals {

    /** A goal that a step can be made in. */
    record OpenGoal(UUID id, String title) {}

    /** What came of making a step. */
    sealed interface Made {

        /** It is in the goal's plan. */
        record Step(UUID step) implements Made {}

        /** The goal has as many steps as it can have. */
        record Full(int most) implements Made {}

        /** The goal is over, or not there. */
        record Closed() implements Made {}
    }

    /** The open goals of the person acting, at most so many. */
    List<OpenGoal> open(int most);

    /** Adds a step at the end of the plan of one of them. */
    Made step(UUID goal, String text, @Nullable LocalDate dueOn, String source);
}
