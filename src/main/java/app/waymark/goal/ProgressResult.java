package app.waymark.goal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What came of a tick, a reading, or calling a goal reached. */
public sealed interface ProgressResult {

    /** Done. */
    record Done() implements ProgressResult {}

    /**
     * Several readings are noted.
     *
     * @param readings their ids, to take them back together
     */
    record Noted(List<UUID> readings) implements ProgressResult {

        public Noted {
            readings = List.copyOf(readings);
        }
    }

    /** The step, milestone, measure or reading is not there any more. */
    record Gone() implements ProgressResult {}

    /** A reason is missing. */
    record Incomplete() implements ProgressResult {}

    /**
     * Words are longer than they may be.
     *
     * @param field which: {@code note} or {@code words}
     */
    record TooLong(String field, int length, int most) implements ProgressResult {}

    /** The number has more digits than are kept. */
    record OutOfRange() implements ProgressResult {}

    /** What a measure shows on a day is known on that day: this one is yet to come. */
    record FutureDay(LocalDate today) implements ProgressResult {}

    /** What is to go on goes on on a day after today. */
    record PastDay(LocalDate today) implements ProgressResult {}

    /** The goal has as many readings as a goal may have. */
    record Full(int most) implements ProgressResult {}

    /** It is not, or no longer, this person's to change. */
    record NotYours() implements ProgressResult {}

    /** It was reached, let go or paused meanwhile; or, where it was to be taken up again, it is open already. */
    record Closed(GoalState state) implements ProgressResult {}
}
