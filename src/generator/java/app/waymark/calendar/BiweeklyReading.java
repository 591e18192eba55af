package app.waymark.calendar;

import app.waymark.shared.TimeWindow;
import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.Range;
import biweekly.property.ICalProperty;
import biweekly.util.Duration;
import biweekly.util.Google2445Utils;
import biweekly.util.ICalDate;
import biweekly.util.Period;
import biweekly.util.Recurrence;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When the owner of a calendar is busy, by biweekly: lines and values are its parser's, rules its copy of google-rfc-2445's;
 * what to do with them is written here once more. A judge of {@link BusyTimes} and nothing else.
 *
 * <p>Rules are repeated on the clock of the series. What time that is elsewhere it is not asked: of a time that comes twice
 * it takes the second, and within hours of a change it misreads zones that a calendar describes. Of zones the other judge
 * knows more.
 */
public final class BiweeklyReading {

    /** What the names mean that are none of the tz database. */
    private static final Map<String, String> ZONES = Map.of(
            "W. Europe Standard Time",
            "Europe/Berlin",
            "Pacific Standard Time",
            "America/Los_Angeles",
            "Central Standard Time",
            "America/Chicago",
            "Eastern Standard Time",
            "America/New_York",
            "India Standard Time",
            "Asia/Kolkata",
            "GMT Standard Time",
            "Europe/London",
            RandomCalendar.OWN,
            "Europe/Helsinki");

    private final TimeWindow window;
    private final ZoneId reader;
    private final ICalendar calendar;
    private final List<TimeWindow> busy = new ArrayList<>();

    private BiweeklyReading(ICalendar calendar, TimeWindow window, ZoneId reader) {
        this.calendar = calendar;
        this.window = window;
        this.reader = reader;
    }

    /** The busy times of all calendars in this text, as {@link BusyTimes} gives them. */
    public static List<TimeWindow> read(String text, TimeWindow window, String zone) {
        var all = new ArrayList<TimeWindow>();
        for (var calendar : Biweekly.parse(text).all()) {
            var reading = new BiweeklyReading(calendar, window, ZoneId.of(zone));
            reading.expand();
            all.addAll(reading.busy);
        }
        return merged(all, window);
    }

    /**
     * Whether the calendar has a rule that biweekly is known to get wrong (RFC 5545, 3.3.10). With an interval and parts that
     * leave days or hours out, it counts the interval from the next that is left and not from the first time. And where
     * BYSETPOS chooses among times of a day, days of a week or days of a year, it chooses among days, among all or in the
     * order in which they are written.
     */
    public static boolean doubts(String text) {
        return rules(text)
                .anyMatch(rule -> rule.contains(";BYSETPOS=")
                        || (rule.contains(";BY") && rule.contains("INTERVAL=") && !rule.contains("INTERVAL=1;")));
    }

    private static Stream<String> rules(String text) {
        return text.replace("\r\n ", "").lines().filter(line -> line.startsWith("RRULE:"));
    }

    private static List<TimeWindow> merged(List<TimeWindow> all, TimeWindow window) {
        all.sort(Comparator.comparing(TimeWindow::start));
        var merged = new ArrayList<TimeWindow>();
        for (var one : all) {
            var start = one.start().isBefore(window.start()) ? window.start() : one.start();
            var end = one.end().isAfter(window.end()) ? window.end() : one.end();
            if (!end.isAfter(start)) {
                continue;
            }
            var last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && !start.isAfter(last.end())) {
                merged.set(merged.size() - 1, new TimeWindow(last.start(), end.isAfter(last.end()) ? end : last.end()));
            } else {
                merged.add(new TimeWindow(start, end));
            }
        }
        return merged;
    }

    // ---- Times on clocks

    /** A time on a clock; a whole day where it is a date. */
    private record Time(LocalDateTime local, ZoneId zone, boolean date) {

        private Instant instant() {
            // Of two offsets the earlier clock, of none the clock before: as the standard says.
            return local.atZone(zone).toInstant();
        }

        private LocalDateTime on(Time other) {
            return date || other.date ? local : LocalDateTime.ofInstant(instant(), other.zone);
        }

        private boolean same(Time other) {
            return date || other.date
                    ? local.toLocalDate().equals(other.local.toLocalDate())
                    : instant().equals(other.instant());
        }
    }

    private Time time(ICalProperty property, ICalDate value) {
        var raw = value.getRawComponents();
        var local = raw.hasTime()
                ? LocalDateTime.of(
                        raw.getYear(), raw.getMonth(), raw.getDate(), raw.getHour(), raw.getMinute(), raw.getSecond())
                : LocalDateTime.of(raw.getYear(), raw.getMonth(), raw.getDate(), 0, 0);
        if (raw.isUtc()) {
            return new Time(local, ZoneOffset.UTC, false);
        }
        return new Time(local, zone(property), !value.hasTime());
    }

    private ZoneId zone(ICalProperty property) {
        var name = property.getParameters().getTimezoneId();
        var assigned = calendar.getTimezoneInfo().getTimezone(property);
        if (assigned != null) {
            name = assigned.getComponent() == null
                    ? assigned.getTimeZone().getID()
                    : assigned.getComponent().getTimezoneId().getValue();
        }
        return name == null ? reader : ZoneId.of(ZONES.getOrDefault(name, name));
    }

    // ---- Events

    private void expand() {
        Map<String, List<VEvent>> series = new LinkedHashMap<>();
        for (var event : calendar.getEvents()) {
            if (event.getDateStart() == null) {
                continue;
            }
            var uid = event.getUid() == null
                    ? "none-" + series.size()
                    : event.getUid().getValue();
            series.computeIfAbsent(uid, any -> new ArrayList<>()).add(event);
        }
        series.values().forEach(this::series);
        for (var freeBusy : calendar.getFreeBusies()) {
            for (var times : freeBusy.getFreeBusy()) {
                if (times.getType() == null || !times.getType().getValue().equalsIgnoreCase("FREE")) {
                    for (var period : times.getValues()) {
                        var start = time(times, period.getStartDate());
                        add(start.instant(), end(times, period, start));
                    }
                }
            }
        }
    }

    private static int sequence(VEvent event) {
        return event.getSequence() == null ? 0 : event.getSequence().getValue();
    }

    private static boolean busy(VEvent event) {
        boolean cancelled = event.getStatus() != null && event.getStatus().isCancelled();
        boolean free =
                event.getTransparency() != null && event.getTransparency().isTransparent();
        return !cancelled && !free;
    }

    private Time start(VEvent event) {
        return time(event.getDateStart(), event.getDateStart().getValue());
    }

    private Time replaces(VEvent event) {
        return time(event.getRecurrenceId(), event.getRecurrenceId().getValue());
    }

    private void series(List<VEvent> events) {
        var masters =
                events.stream().filter(one -> one.getRecurrenceId() == null).toList();
        int newest = masters.stream().mapToInt(BiweeklyReading::sequence).max().orElse(0);
        var latest = new HashMap<String, VEvent>();
        events.stream()
                .filter(one -> one.getRecurrenceId() != null)
                .sorted(Comparator.comparingInt(BiweeklyReading::sequence))
                .forEach(one -> latest.put(replaces(one).instant().toString(), one));
        var overrides = List.copyOf(latest.values());
        overrides.stream().filter(BiweeklyReading::busy).forEach(one -> {
            var start = start(one);
            add(start.instant(), end(one, start));
        });
        masters.stream().filter(one -> sequence(one) == newest).forEach(one -> master(one, overrides));
    }

    private void master(VEvent event, List<VEvent> overrides) {
        var first = start(event);
        var turns = overrides.stream()
                .filter(one -> one.getRecurrenceId().getRange() == Range.THIS_AND_FUTURE)
                .sorted(Comparator.comparing(one -> replaces(one).instant()))
                .toList();
        times(event, first).forEach((local, own) -> {
            var time = new Time(local, first.zone(), first.date());
            boolean except = event.getExceptionDates().stream().anyMatch(dates -> dates.getValues().stream()
                    .anyMatch(one -> time(dates, one).same(time)));
            if (except || overrides.stream().anyMatch(one -> replaces(one).same(time))) {
                return;
            }
            VEvent turn = null;
            for (var one : turns) {
                turn = replaces(one).instant().isAfter(time.instant()) ? turn : one;
            }
            if (turn == null) {
                if (busy(event)) {
                    add(time.instant(), own == null ? end(event, time) : own.apply(time));
                }
            } else if (busy(turn)) {
                var shift = java.time.Duration.between(
                        replaces(turn).on(first), start(turn).on(first));
                var there = new Time(local.plus(shift), first.zone(), first.date());
                add(there.instant(), end(turn, there));
            }
        });
    }

    /** How a time ends that has a length of its own. */
    private interface End {
        Instant apply(Time start);
    }

    private Map<LocalDateTime, @Nullable End> times(VEvent event, Time first) {
        var times = new LinkedHashMap<LocalDateTime, @Nullable End>();
        times.put(first.local(), null);
        if (event.getRecurrenceRule() != null) {
            repeat(event.getRecurrenceRule().getValue(), first, times);
        }
        for (var dates : event.getRecurrenceDates()) {
            for (var date : dates.getDates()) {
                times.putIfAbsent(time(dates, date).on(first), null);
            }
            for (var period : dates.getPeriods()) {
                var start = time(dates, period.getStartDate());
                times.put(
                        start.on(first),
                        begin -> period.getEndDate() == null
                                ? after(begin, period.getDuration())
                                : time(dates, period.getEndDate()).instant());
            }
        }
        return times;
    }

    /** The first time always counts; when to stop is decided here, on the clock of the series. */
    private void repeat(Recurrence rule, Time first, Map<LocalDateTime, @Nullable End> times) {
        var endless =
                new Recurrence.Builder(rule).until((ICalDate) null).count(null).build();
        var asUtc = new ICalDate(Date.from(first.local().toInstant(ZoneOffset.UTC)), !first.date());
        var iterator = Google2445Utils.createRecurrenceIterator(endless, asUtc, TimeZone.getTimeZone("UTC"));
        var to = LocalDateTime.ofInstant(window.end(), ZoneOffset.UTC).plusDays(40);
        int given = 1;
        int looked = 0;
        while (iterator.hasNext() && (rule.getCount() == null || given < rule.getCount())) {
            var value = Google2445Utils.convertUtc(iterator.next());
            var local = LocalDateTime.ofInstant(value.toInstant(), ZoneOffset.UTC);
            if (++looked > 400_000) {
                throw new IllegalStateException("biweekly goes round in circles");
            }
            if (!local.isAfter(first.local())) {
                continue;
            }
            if (local.isAfter(to) || past(rule, new Time(local, first.zone(), first.date()))) {
                return;
            }
            given++;
            times.put(local, null);
        }
    }

    private static boolean past(Recurrence rule, Time time) {
        var until = rule.getUntil();
        if (until == null) {
            return false;
        }
        var raw = until.getRawComponents();
        var day = LocalDateTime.of(raw.getYear(), raw.getMonth(), raw.getDate(), 0, 0);
        if (!raw.hasTime()) {
            return time.local().toLocalDate().isAfter(day.toLocalDate());
        }
        var end = day.withHour(raw.getHour()).withMinute(raw.getMinute()).withSecond(raw.getSecond());
        return raw.isUtc()
                ? time.instant().isAfter(end.toInstant(ZoneOffset.UTC))
                : time.local().isAfter(end);
    }

    // ---- Ends

    private Instant end(VEvent event, Time start) {
        if (event.getDateEnd() != null) {
            var first = start(event);
            var end = time(event.getDateEnd(), event.getDateEnd().getValue());
            if (start.date()) {
                long days =
                        java.time.Duration.between(first.local(), end.local()).toDays();
                return days(start, Math.max(1, days));
            }
            var length = java.time.Duration.between(first.instant(), end.instant());
            return start.instant().plus(length.isNegative() ? java.time.Duration.ZERO : length);
        }
        if (event.getDuration() != null) {
            return after(start, event.getDuration().getValue());
        }
        return days(start, start.date() ? 1 : 0);
    }

    private Instant end(ICalProperty property, Period period, Time start) {
        return period.getEndDate() == null
                ? after(start, period.getDuration())
                : time(property, period.getEndDate()).instant();
    }

    private static Instant after(Time start, Duration length) {
        long days = or(length.getWeeks()) * 7L + or(length.getDays());
        if (start.date()) {
            return days(start, Math.max(1, days));
        }
        return days(start, days)
                .plusSeconds(or(length.getHours()) * 3600L + or(length.getMinutes()) * 60L + or(length.getSeconds()));
    }

    private static int or(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    private static Instant days(Time start, long days) {
        return new Time(start.local().plusDays(days), start.zone(), start.date()).instant();
    }

    private void add(Instant start, Instant end) {
        if (end.isAfter(start)) {
            busy.add(new TimeWindow(start, end));
        }
    }
}
