package app.waymark.calendar;

import java.time.LocalDateTime;
import java.time.zone.ZoneRules;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long something lasts: days by the calendar, which have 23 hours where a clock goes forward, and then seconds by the
 * stopwatch. An event that says its end lasts seconds, one that says "one day" lasts a day.
 */
record Lasting(long days, long seconds) {

    static final Lasting NOTHING = new Lasting(0, 0);

    static final Lasting DAY = new Lasting(1, 0);

    private static final Pattern WRITTEN = Pattern.compile(
            "([+-]?)P(?:(\\d{1,6})W)?(?:(\\d{1,6})D)?(?:T(?:(\\d{1,7})H)?(?:(\\d{1,8})M)?(?:(\\d{1,9})S)?)?");

    /** What a DURATION says; what is negative lasts no time. */
    static Optional<Lasting> of(String written) {
        var found = WRITTEN.matcher(written.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        if (found.group(1).equals("-")) {
            return Optional.of(NOTHING);
        }
        return Optional.of(new Lasting(
                number(found.group(2)) * 7 + number(found.group(3)),
                number(found.group(4)) * 3600 + number(found.group(5)) * 60 + number(found.group(6))));
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    /** When it is over, in seconds since 1970, if it starts then, there. */
    long end(LocalDateTime start, ZoneRules rules) {
        return CalendarTime.epoch(start.plusDays(days), rules) + seconds;
    }

    /** No shorter than this, in seconds. */
    long longest() {
        return (days + 1) * 86_400 + seconds;
    }
}
