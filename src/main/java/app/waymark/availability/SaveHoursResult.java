package app.waymark.availability;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** What came of saying when one can be met. */
public sealed interface SaveHoursResult {

    /**
     * It holds from now on.
     *
     * @param joined the days of which hours overlapped, or touched, and were put together
     */
    record Saved(Set<DayOfWeek> joined) implements SaveHoursResult {}

    /** Nothing was saved: these days cannot be read, each for its reason. */
    record NotRead(Map<DayOfWeek, HoursText.Reading> days) implements SaveHoursResult {}

    /** It was changed elsewhere since it was read. */
    record Conflict() implements SaveHoursResult {}

    /** What came of saying that some days are otherwise. */
    sealed interface OtherDay {

        /**
         * They are, from now on.
         *
         * @param joined whether hours overlapped, or touched, and were put together
         */
        record Added(boolean joined) implements OtherDay {}

        /** The hours cannot be read, for that reason. */
        record NotRead(HoursText.Reading reading) implements OtherDay {}

        /** The last day comes before the first. */
        record Backwards() implements OtherDay {}

        /** All of it is over. */
        record Past() implements OtherDay {}

        /** That many days at once are more than anybody knows of. */
        record TooLong(int most) implements OtherDay {}

        /** The clock goes forward on this day and leaps over these hours. */
        record Skipped(LocalDate day, DayRange hours) implements OtherDay {}

        /** As many as one person may have. */
        record Full(int most) implements OtherDay {}
    }
}
