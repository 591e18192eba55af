package app.waymark.availability;

/**
 * A stretch of a day on its owner's clock.
 *
 * @param from in minutes since midnight
 * @param to in minutes since midnight; 1440 is the day's end
 */
public record DayRange(int from, int to) implements Comparable<DayRange> {

    /** The end of a day. */
    public static final int DAY = 24 * 60;

    /** Throws {@link IllegalArgumentException} for what is no stretch of one day. */
    public DayRange {
        if (from < 0 || to > DAY || from >= to) {
            throw new IllegalArgumentException("A stretch of a day ends after it begins, on the same day");
        }
    }

    @Override
    public int compareTo(DayRange other) {
        return from == other.from ? Integer.compare(to, other.to) : Integer.compare(from, other.from);
    }
}
