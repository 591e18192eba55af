package app.waymark.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What counts of one VEVENT.
 *
 * @param uid empty where it has none
 * @param replaces the time of a series that it stands for, or null for one of its own
 * @param future whether it stands for all later times of the series as well
 * @param busy whether it takes its owner's time: neither cancelled nor transparent
 */
record CalendarEvent(
        String uid,
        int sequence,
        CalendarTime start,
        Lasting span,
        List<RecurrenceRule> rules,
        List<Extra> extras,
        CalendarTimes except,
        @Nullable CalendarTime replaces,
        boolean future,
        boolean busy) {

    /** A single time that is added to a series; with a length of its own, or that of the series. */
    record Extra(CalendarTime start, @Nullable Lasting span) {}

    boolean repeats() {
        return !rules.isEmpty() || !extras.isEmpty();
    }

    /** Reads the lines of an event; empty where it has no start, or a part that cannot be understood. */
    static Optional<CalendarEvent> of(List<ContentLine> lines, CalendarZones zones, Allowance allowance) {
        try {
            return Optional.of(new Reading(zones, allowance).read(lines));
        } catch (Unreadable part) {
            return Optional.empty();
        }
    }

    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Unreadable() {
            super(null, null, false, false);
        }
    }

    private static final class Reading {

        private final CalendarZones zones;
        private final Allowance allowance;
        private String uid = "";
        private int sequence;
        private @Nullable CalendarTime start;
        private @Nullable CalendarTime end;
        private @Nullable Lasting length;
        private final List<RecurrenceRule> rules = new ArrayList<>();
        private final List<Extra> extras = new ArrayList<>();
        private final CalendarTimes except = new CalendarTimes();
        private @Nullable CalendarTime replaces;
        private boolean future;
        private boolean busy = true;

        private Reading(CalendarZones zones, Allowance allowance) {
            this.zones = zones;
            this.allowance = allowance;
        }

        private CalendarEvent read(List<ContentLine> lines) {
            for (var line : lines) {
                if (line.name().equals("DTSTART")) {
                    start = moment(line);
                }
            }
            var begin = start;
            if (begin == null) {
                throw new Unreadable();
            }
            for (var line : lines) {
                take(line, begin);
            }
            boolean partsOfDays =
                    rules.stream().anyMatch(rule -> rule.frequency().compareTo(RecurrenceRule.Frequency.DAILY) < 0);
            if (begin.date() && partsOfDays) {
                throw new Unreadable();
            }
            return new CalendarEvent(uid, sequence, begin, span(begin), rules, extras, except, replaces, future, busy);
        }

        private void take(ContentLine line, CalendarTime begin) {
            switch (line.name()) {
                case "UID" -> uid = line.value().strip();
                case "SEQUENCE" -> sequence = number(line.value());
                case "DTEND" -> end = moment(line);
                case "DURATION" -> length = Lasting.of(line.value()).orElseThrow(Unreadable::new);
                case "RRULE" ->
                    rules.add(RecurrenceRule.of(line.value(), begin.rules()).orElseThrow(Unreadable::new));
                case "RDATE" -> extras(line);
                case "EXDATE" -> {
                    for (var written : line.value().split(",")) {
                        allowance.spend(10);
                        CalendarTime.of(written, zones.of(line)).ifPresent(except::add);
                    }
                }
                case "RECURRENCE-ID" -> {
                    replaces = moment(line);
                    future = line.has("RANGE", "THISANDFUTURE");
                }
                case "STATUS" -> busy &= !line.value().strip().equalsIgnoreCase("CANCELLED");
                case "TRANSP" -> busy &= !line.value().strip().equalsIgnoreCase("TRANSPARENT");
                default -> {
                    // Whatever else it says, its title first of all, is nobody's business here.
                }
            }
        }

        private CalendarTime moment(ContentLine line) {
            return CalendarTime.of(line.value(), zones.of(line)).orElseThrow(Unreadable::new);
        }

        private static int number(String digits) {
            try {
                return Integer.parseInt(digits.strip());
            } catch (NumberFormatException none) {
                return 0;
            }
        }

        private void extras(ContentLine line) {
            var rules = zones.of(line);
            for (var written : line.value().split(",")) {
                allowance.spend(10);
                int slash = written.indexOf('/');
                var begin = CalendarTime.of(slash < 0 ? written : written.substring(0, slash), rules)
                        .orElseThrow(Unreadable::new);
                if (slash < 0) {
                    extras.add(new Extra(begin, null));
                } else {
                    var rest = written.substring(slash + 1);
                    var span = Lasting.of(rest)
                            .or(() -> CalendarTime.of(rest, rules).map(stop -> between(begin, stop)));
                    extras.add(new Extra(begin, span.orElseThrow(Unreadable::new)));
                }
            }
        }

        private Lasting span(CalendarTime begin) {
            if (end != null) {
                return between(begin, end);
            }
            if (length != null) {
                return begin.date() ? new Lasting(Math.max(1, length.days()), 0) : length;
            }
            return begin.date() ? Lasting.DAY : Lasting.NOTHING;
        }

        private static Lasting between(CalendarTime begin, CalendarTime stop) {
            if (begin.date()) {
                long days = stop.local().toLocalDate().toEpochDay()
                        - begin.local().toLocalDate().toEpochDay();
                return new Lasting(Math.max(1, days), 0);
            }
            return new Lasting(0, Math.max(0, stop.epoch() - begin.epoch()));
        }
    }
}
