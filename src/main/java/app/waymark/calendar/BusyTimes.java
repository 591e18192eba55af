package app.waymark.calendar;

import app.waymark.calendar.CalendarReading.Why;
import app.waymark.shared.TimeWindow;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * When the owner of a calendar is busy, by RFC 5545: of everything that a calendar says, the times alone are kept.
 *
 * <p>Times without a zone, and whole days, are the reader's own. What is cancelled or transparent counts for nothing, what
 * is tentative counts. An event that cannot be understood is counted as such and passed over; a calendar that is none, that
 * breaks off, or that is out of all proportion is refused, and the same one is refused everywhere.
 */
public final class BusyTimes {

    /** The most text that is read, in bytes. */
    public static final long MOST_BYTES = 32L * 1024 * 1024;

    /** The most events that are read. */
    public static final int MOST_EVENTS = 50_000;

    private static final int DEEPEST = 8;

    /** What keeping a line costs: a million of them are kept at the most. */
    private static final long LINE = 10;

    private static final Set<String> OF_EVENTS = Set.of(
            "UID",
            "SEQUENCE",
            "DTSTART",
            "DTEND",
            "DURATION",
            "RRULE",
            "RDATE",
            "EXDATE",
            "RECURRENCE-ID",
            "STATUS",
            "TRANSP");

    private static final Set<String> OF_ZONES =
            Set.of("TZID", "DTSTART", "TZOFFSETFROM", "TZOFFSETTO", "RRULE", "RDATE");

    private final TimeWindow window;
    private final ZoneId reader;
    private final Allowance allowance;
    private final Stretches busy;
    private final Deque<String> within = new ArrayDeque<>();
    private List<List<ContentLine>> events = new ArrayList<>();
    private List<ContentLine> periods = new ArrayList<>();
    private List<ContentLine> open = new ArrayList<>();
    private List<List<ContentLine>> zoneParts = new ArrayList<>();
    private String zoneName = "";
    private CalendarZones zones;
    private int read;
    private int unread;
    private boolean any;

    private BusyTimes(TimeWindow window, ZoneId reader, Allowance allowance) {
        this.window = window;
        this.reader = reader;
        this.allowance = allowance;
        busy = new Stretches(window.start().getEpochSecond(), window.end().getEpochSecond());
        zones = zones();
    }

    /**
     * Reads a calendar to its end, for somebody who lives in that zone, as far as this window; closes nothing. What the
     * stream throws comes through.
     */
    public static CalendarReading read(InputStream calendar, TimeWindow window, ZoneId reader) throws IOException {
        return read(calendar, window, reader, new Allowance(Allowance.MOST));
    }

    /** The same within an allowance. */
    static CalendarReading read(InputStream calendar, TimeWindow window, ZoneId reader, Allowance allowance)
            throws IOException {
        try {
            return new BusyTimes(window, reader, allowance).read(new LineReader(calendar, MOST_BYTES));
        } catch (Refusal refused) {
            return new CalendarReading.Refused(refused.why());
        }
    }

    private CalendarZones zones() {
        return new CalendarZones(
                reader.getRules(),
                LocalDateTime.ofInstant(window.end(), ZoneOffset.UTC).plusYears(1),
                allowance);
    }

    private CalendarReading read(LineReader lines) throws IOException {
        for (var text = lines.next(); text != null; text = lines.next()) {
            var line = ContentLine.of(text);
            if (line == null) {
                if (!any) {
                    throw new Refusal(Why.NO_CALENDAR);
                }
                continue;
            }
            if (lines.cut() && OF_EVENTS.contains(line.name())) {
                throw new Refusal(Why.TOO_LARGE);
            }
            take(line);
        }
        if (!any) {
            throw new Refusal(Why.NO_CALENDAR);
        }
        if (!within.isEmpty()) {
            throw new Refusal(Why.INCOMPLETE);
        }
        return new CalendarReading.Busy(busy.windows(), read, unread);
    }

    private void take(ContentLine line) {
        if (line.name().equals("BEGIN")) {
            begin(line.value().strip().toUpperCase(Locale.ROOT));
        } else if (!any) {
            throw new Refusal(Why.NO_CALENDAR);
        } else if (line.name().equals("END")) {
            end(line.value().strip().toUpperCase(Locale.ROOT));
        } else {
            var part = within.peek();
            if (part != null) {
                keep(part, line);
            }
        }
    }

    private void begin(String part) {
        if (within.isEmpty() && !part.equals("VCALENDAR")) {
            throw new Refusal(Why.NO_CALENDAR);
        }
        any = true;
        if (within.size() == DEEPEST) {
            throw new Refusal(Why.TOO_DEEP);
        }
        within.push(part);
        switch (part) {
            case "VEVENT", "STANDARD", "DAYLIGHT" -> open = new ArrayList<>(8);
            case "VTIMEZONE" -> {
                zoneParts = new ArrayList<>(2);
                zoneName = "";
            }
            default -> {
                // An alarm, a task: none of ours.
            }
        }
    }

    private void end(String part) {
        if (within.isEmpty() || !within.peek().equals(part)) {
            // Its parts are muddled: what belongs where is anybody's guess.
            throw new Refusal(Why.INCOMPLETE);
        }
        within.pop();
        switch (part) {
            case "VEVENT" -> {
                events.add(open);
                if (++read > MOST_EVENTS) {
                    throw new Refusal(Why.TOO_MANY_EVENTS);
                }
            }
            case "STANDARD", "DAYLIGHT" -> zoneParts.add(open);
            case "VTIMEZONE" -> zones.describe(zoneName, zoneParts);
            case "VCALENDAR" -> {
                if (within.isEmpty()) {
                    expand();
                }
            }
            default -> {
                // As where it began.
            }
        }
    }

    private void keep(String part, ContentLine line) {
        switch (part) {
            case "VEVENT" -> {
                if (OF_EVENTS.contains(line.name())) {
                    allowance.spend(LINE);
                    open.add(line);
                }
            }
            case "STANDARD", "DAYLIGHT" -> {
                if (OF_ZONES.contains(line.name())) {
                    allowance.spend(LINE);
                    open.add(line);
                }
            }
            case "VTIMEZONE" -> {
                if (line.name().equals("TZID")) {
                    zoneName = line.value().strip();
                }
            }
            case "VFREEBUSY" -> {
                if (line.name().equals("FREEBUSY") && !line.has("FBTYPE", "FREE")) {
                    allowance.spend(LINE);
                    periods.add(line);
                }
            }
            default -> {
                // What belongs to the calendar as a whole, or to what is none of ours.
            }
        }
    }

    /** Only at its end a calendar has said what its zones mean. */
    private void expand() {
        var series = new HashMap<String, Series>();
        var alone = new ArrayList<Series>();
        for (var lines : events) {
            var event = CalendarEvent.of(lines, zones, allowance);
            if (event.isEmpty()) {
                unread++;
            } else if (event.get().uid().isEmpty()) {
                var one = new Series(allowance);
                one.add(event.get());
                alone.add(one);
            } else {
                series.computeIfAbsent(event.get().uid(), uid -> new Series(allowance))
                        .add(event.get());
            }
        }
        events = new ArrayList<>();
        long from = window.start().getEpochSecond();
        long to = window.end().getEpochSecond();
        series.values().forEach(one -> one.expand(from, to, busy));
        alone.forEach(one -> one.expand(from, to, busy));
        periods.forEach(this::periods);
        periods = new ArrayList<>();
        zones = zones();
    }

    private void periods(ContentLine line) {
        for (var written : line.value().split(",")) {
            allowance.spend(10);
            int slash = written.indexOf('/');
            if (slash < 0) {
                continue;
            }
            var rest = written.substring(slash + 1);
            CalendarTime.of(written.substring(0, slash), zones.reader()).ifPresent(start -> {
                long end = Lasting.of(rest)
                        .map(span -> span.end(start.local(), start.rules()))
                        .or(() -> CalendarTime.of(rest, zones.reader()).map(CalendarTime::epoch))
                        .orElse(start.epoch());
                busy.add(start.epoch(), end);
            });
        }
    }
}
