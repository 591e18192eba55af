package app.waymark.meeting.ui;

import app.waymark.meeting.CalendarSpan;
import app.waymark.meeting.CalendarSpan.Entry;
import app.waymark.shared.Dates;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is read of a calendar, by day. */
final class CalendarDays {

    private final CalendarSpan span;
    private final Map<LocalDate, List<Entry>> days;

    CalendarDays(CalendarSpan span, Dates dates) {
        ZoneId zone = dates.zone();
        this.span = span;
        days = span.entries().stream().collect(Collectors.groupingBy(one -> one.on(zone)));
    }

    List<Entry> on(LocalDate day) {
        return days.getOrDefault(day, List.of());
    }

    /** Whether I am away on this day. */
    boolean away(LocalDate day) {
        return span.away()
                .filter(one -> !day.isBefore(one.from()) && day.isBefore(one.backOn()))
                .isPresent();
    }
}
