package app.waymark.goal;

import app.waymark.shared.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What came of saving a goal. */
public sealed interface GoalSaveResult {

    /**
     * Saved.
     *
     * @param edition what to pass with the next save
     * @param revision the revision that this made, or the last one there was where it made none
     * @param with whose words, saved meanwhile, it was put together with; null where nobody saved meanwhile
     */
    record Saved(
            GoalId goal,
            int edition,
            int revision,
            @Nullable AccountId with) implements GoalSaveResult {}

    /**
     * Somebody saved meanwhile, and both touched the same thing. Nothing was changed and nothing typed is lost.
     *
     * @param theirs what stands now
     * @param edition of which edition it is; what is settled is saved upon it
     * @param by who saved it
     * @param at when
     * @param yours what was to be saved
     * @param merge what is put together already, and what has to be asked
     */
    record Conflict(GoalContent theirs, int edition, AccountId by, Instant at, GoalEdit yours, GoalMerge merge)
            implements GoalSaveResult {}

    /** Something in it is missing or too long; nothing was changed or cut. */
    record Incomplete(List<GoalFault> faults) implements GoalSaveResult {

        public Incomplete {
            faults = List.copyOf(faults);
        }

        /** What is wrong, wherever it is. */
        public Set<GoalProblem> problems() {
            return faults.stream().map(GoalFault::problem).collect(Collectors.toUnmodifiableSet());
        }
    }

    /** It is not, or no longer, this person's to edit: the mentee stopped sharing, or never allowed it. */
    record NotYours() implements GoalSaveResult {}

    /** It was reached or dropped meanwhile. */
    record Closed(GoalState state) implements GoalSaveResult {}
}
