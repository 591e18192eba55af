package app.waymark.goal;

import app.waymark.turn.ExpectedWait;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * What somebody can expect who asks a mentor for a review now. It stops nobody.
 *
 * @param before how many reviews wait before this one
 * @param probablyBy by when it will probably be read, where more wait than the mentor finds welcome a week, or who reads is
 *     away; null where nothing speaks against soon
 * @param expected how long the mentor's last answers took, or null where they are too few to tell
 */
public record ReviewOutlook(
        int before,
        @Nullable LocalDate probablyBy,
        @Nullable ExpectedWait expected) {

    /**
     * By when a review will probably be read by somebody who spreads as many as are welcome over each week.
     *
     * @param from the day on which the reader is there: today, or when they are back
     * @param before how many wait before it
     * @param done how many were given in the present week
     * @param aWeek how many a week are welcome; 0 for as many as come
     * @return null where it still fits into the week
     */
    static @Nullable LocalDate probablyBy(LocalDate from, int before, int done, int aWeek) {
        int place = before + done;
        if (aWeek == 0 || place < aWeek) {
            return null;
        }
        var monday = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        int within = place % aWeek;
        return monday.plusWeeks(place / aWeek).plusDays(Math.ceilDiv((within + 1) * 7, aWeek) - 1L);
    }
}
