package app.waymark.goal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of looking back. */
public sealed interface LookBackResult {

    /**
     * It is finished.
     *
     * @param revision the revision in which what changes was done, or null where nothing changes
     * @param next when it is looked back again, or null where nobody wants to
     */
    record Finished(@Nullable Integer revision, @Nullable LocalDate next) implements LookBackResult {}

    /** Nothing was said and nothing changes. */
    record Blank() implements LookBackResult {}

    /** Words are longer than they may be. */
    record TooLong(int length, int most) implements LookBackResult {}

    /** What should change is not in the goal any more; nothing was done. */
    record Gone(List<PlanEdit> edits) implements LookBackResult {

        public Gone {
            edits = List.copyOf(edits);
        }
    }

    /** With these changes the goal could not be saved; nothing was done. */
    record Refused(List<GoalFault> faults) implements LookBackResult {

        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** The goal is not being worked on any more. */
    record Closed(GoalState state) implements LookBackResult {}
}
