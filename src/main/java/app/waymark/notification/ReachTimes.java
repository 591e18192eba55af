package app.waymark.notification;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When mail comes to a person, on their own clock wherever they are.
 *
 * @param morning when what was gathered comes
 * @param weekday on which day that comes that is gathered for a week
 * @param quietFrom when the quiet hours begin, or null where there are none
 * @param quietUntil when they end, or null
 */
public record ReachTimes(
        LocalTime morning,
        DayOfWeek weekday,
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietUntil) {

    /** What holds for whoever has chosen nothing. */
    public static final ReachTimes USUAL = new ReachTimes(LocalTime.of(7, 30), DayOfWeek.MONDAY, null, null);

    /** A morning begins no earlier. */
    public static final LocalTime EARLIEST = LocalTime.of(5, 0);

    /** And no later. */
    public static final LocalTime LATEST = LocalTime.of(11, 0);

    /** Times can be chosen so far apart. */
    public static final Duration STEP = Duration.ofMinutes(30);

    /** Whether somebody can mean this: a time of the morning; quiet hours with a beginning and another end, or none. */
    public boolean possible() {
        boolean none = quietFrom == null && quietUntil == null;
        return !morning.isBefore(EARLIEST)
                && !morning.isAfter(LATEST)
                && (none || (quietFrom != null && quietUntil != null && !quietFrom.equals(quietUntil)));
    }

    /** When a mail goes that would go at this moment: then, or once the quiet hours are over. */
    public Instant free(Instant at, ZoneId zone) {
        if (quietFrom == null || quietUntil == null) {
            return at;
        }
        var local = at.atZone(zone);
        var time = local.toLocalTime();
        boolean overnight = quietFrom.isAfter(quietUntil);
        boolean quiet = overnight
                ? !time.isBefore(quietFrom) || time.isBefore(quietUntil)
                : !time.isBefore(quietFrom) && time.isBefore(quietUntil);
        if (!quiet) {
            return at;
        }
        var day = overnight && !time.isBefore(quietFrom) ? local.toLocalDate().plusDays(1) : local.toLocalDate();
        var end = day.atTime(quietUntil).atZone(zone);
        // Where the clock shows the end twice, or goes over it, the first moment after the present one.
        return end.toInstant().isAfter(at)
                ? end.toInstant()
                : end.withLaterOffsetAtOverlap().toInstant().isAfter(at)
                        ? end.withLaterOffsetAtOverlap().toInstant()
                        : at.truncatedTo(ChronoUnit.MICROS);
    }
}
