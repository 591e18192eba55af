package app.waymark.meeting;

import java.time.Instant;
import java.util.List;

/** What came of proposing a series, or of answering one. */
public sealed interface SeriesResult {

    /** The other has been asked; this is the meeting that carries the proposal. */
    record Proposed(MeetingId meeting) implements SeriesResult {}

    /** Both are booked for so many dates. */
    record Booked(int dates) implements SeriesResult {}

    /** Nothing was done: one of the two has something else at these times, or they are over. */
    record Taken(List<Instant> starts) implements SeriesResult {

        public Taken {
            starts = List.copyOf(starts);
        }
    }

    /** It was answered or taken back meanwhile, or the mentorship has ended. */
    record Closed() implements SeriesResult {}

    /** No date is left to be booked. */
    record Nothing() implements SeriesResult {}
}
