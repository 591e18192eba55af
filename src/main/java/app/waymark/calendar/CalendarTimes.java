package app.waymark.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.zone.ZoneRules;
import java.util.HashSet;
import java.util.Set;

/**
 * Dates and times of a series that are singled out. Calendars are loose with the kinds: a whole day among times means
 * whatever falls on it, and a time among whole days means its day.
 */
final class CalendarTimes {

    private final Set<Long> instants = new HashSet<>();
    private final Set<LocalDate> wholeDays = new HashSet<>();
    private final Set<LocalDate> days = new HashSet<>();

    void add(CalendarTime moment) {
        var day = moment.local().toLocalDate();
        days.add(day);
        if (moment.date()) {
            wholeDays.add(day);
        } else {
            instants.add(moment.epoch());
        }
    }

    /** Whether this time of a series is meant. */
    boolean has(LocalDateTime local, ZoneRules rules, boolean date) {
        if (days.isEmpty()) {
            return false;
        }
        if (date) {
            return days.contains(local.toLocalDate());
        }
        return instants.contains(CalendarTime.epoch(local, rules)) || wholeDays.contains(local.toLocalDate());
    }
}
