package app.waymark.shared;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/** A stretch of time, from its first instant up to, but not including, its end. */
public record TimeWindow(Instant start, Instant end) implements Serializable {

    /** Throws {@link IllegalArgumentException} unless the end comes after the start. */
    public TimeWindow {
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("A time window ends after it starts");
        }
    }

    /** The window of this length that starts here. */
    public static TimeWindow of(Instant start, Duration length) {
        return new TimeWindow(start, start.plus(length));
    }

    /** How long it lasts. */
    public Duration length() {
        return Duration.between(start, end);
    }

    /** Whether the two share any instant; windows that only touch do not. */
    public boolean overlaps(TimeWindow other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }
}
