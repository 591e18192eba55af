package app.waymark.availability;

import app.waymark.shared.TimeWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hours on a clock as stretches of time, also where that clock goes forward or back. */
public final class ClockHours {

    private ClockHours() {}

    /** When these hours are, within that window, on the clock of that zone; in order, none touching another. */
    public static List<TimeWindow> within(OwnHours hours, ZoneId zone, TimeWindow window) {
        var found = new ArrayList<TimeWindow>();
        var last = LocalDate.ofInstant(window.end(), zone);
        for (var day = LocalDate.ofInstant(window.start(), zone); !day.isAfter(last); day = day.plusDays(1)) {
            for (var range : hours.on(day)) {
                of(day, range, zone).flatMap(time -> cut(time, window)).ifPresent(time -> add(found, time));
            }
        }
        return found;
    }

    /**
     * When this is; empty where the clock leaps over all of it. Hours that come twice are had twice, and of those that are
     * leapt over the rest is left.
     */
    public static Optional<TimeWindow> of(LocalDate day, DayRange range, ZoneId zone) {
        var start = instant(day, range.from(), zone, true);
        var end = instant(day, range.to(), zone, false);
        return end.isAfter(start) ? Optional.of(new TimeWindow(start, end)) : Optional.empty();
    }

    private static Instant instant(LocalDate day, int minutes, ZoneId zone, boolean earlier) {
        var local = minutes == DayRange.DAY
                ? day.plusDays(1).atStartOfDay()
                : LocalDateTime.of(day, LocalTime.ofSecondOfDay(minutes * 60L));
        var rules = zone.getRules();
        var offsets = rules.getValidOffsets(local);
        if (offsets.isEmpty()) {
            return rules.getTransition(local).getInstant();
        }
        return local.toInstant(earlier ? offsets.getFirst() : offsets.getLast());
    }

    private static Optional<TimeWindow> cut(TimeWindow time, TimeWindow window) {
        var start = time.start().isBefore(window.start()) ? window.start() : time.start();
        var end = time.end().isAfter(window.end()) ? window.end() : time.end();
        return end.isAfter(start) ? Optional.of(new TimeWindow(start, end)) : Optional.empty();
    }

    /** Until midnight and from midnight on is one stretch. */
    private static void add(List<TimeWindow> found, TimeWindow time) {
        var last = found.isEmpty() ? null : found.getLast();
        if (last != null && !time.start().isAfter(last.end())) {
            var end = time.end().isAfter(last.end()) ? time.end() : last.end();
            found.set(found.size() - 1, new TimeWindow(last.start(), end));
        } else {
            found.add(time);
        }
    }
}
