package app.waymark.goal;

import app.waymark.feedback.Amendment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of saying something to suggested words. */
public sealed interface AmendResult {

    /**
     * Done.
     *
     * @param revision the number of the revision that says it, or of the last one where nothing changed
     */
    record Done(int revision) implements AmendResult {}

    /**
     * The passage changed since the words were suggested. Nothing was changed.
     *
     * @param suggested the words in whose place they were suggested
     * @param now how it reads now; null where it is gone, or where nobody can say where it stands
     * @param words what is suggested
     */
    record Conflict(String suggested, @Nullable String now, String words) implements AmendResult {}

    /** Somebody said something to them already. */
    record Decided(Amendment.State state) implements AmendResult {}

    /** With them the goal would not do: something in it would be missing or too long. Nothing was changed or cut. */
    record Unfit(List<GoalFault> faults) implements AmendResult {

        public Unfit {
            faults = List.copyOf(faults);
        }
    }

    /** There was nothing in what was to stand there. */
    record Blank() implements AmendResult {}

    /** It is not, or no longer, this person's to say. */
    record NotYours() implements AmendResult {}

    /** The goal was reached, let go or paused meanwhile. */
    record Closed(GoalState state) implements AmendResult {}
}
