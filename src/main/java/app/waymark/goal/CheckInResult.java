package app.waymark.goal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came of checking in. */
public sealed interface CheckInResult {

    /**
     * It is sent.
     *
     * @param next the day of the next, or null where none is wanted
     */
    record Sent(UUID checkIn, @Nullable LocalDate next) implements CheckInResult {}

    /** Words are longer than they may be. */
    record TooLong(int length, int most) implements CheckInResult {}

    /** A reading cannot be kept; nothing of the check-in was. */
    record BadReading(ProgressResult why) implements CheckInResult {}

    /** The goal is not being worked on any more. */
    record Closed(GoalState state) implements CheckInResult {}
}
