package app.waymark.goal;

import app.waymark.shared.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came of bringing a revision back. Whatever is not {@link Restored} changed nothing. */
public sealed interface RestoreResult {

    /**
     * The goal says again what it said then.
     *
     * @param revision the revision that this made
     * @param edition the edition it is, by which it can be undone
     * @param forgotten what was typed and not saved, where it was to be forgotten and there was any; else null
     */
    record Restored(int revision, int edition, GoalEditing.@Nullable Kept forgotten) implements RestoreResult {}

    /** The person has typed something that is not saved: it must be said what becomes of it. */
    record Typed(Instant at) implements RestoreResult {}

    /** Somebody saved meanwhile: what was foretold no longer holds. */
    record Meanwhile(AccountId by, Instant at) implements RestoreResult {}

    /** The goal says that already. */
    record Same() implements RestoreResult {}

    /** There is no such revision, or it was made for somebody else. */
    record Gone() implements RestoreResult {}

    /** A reason belongs to it. */
    record WhyMissing() implements RestoreResult {}

    /** The reason is too long. */
    record TooLong(int length, int most) implements RestoreResult {}

    /** It is not, or no longer, this person's to change. */
    record NotYours() implements RestoreResult {}

    /** It was reached or dropped. */
    record Closed(GoalState state) implements RestoreResult {}
}
