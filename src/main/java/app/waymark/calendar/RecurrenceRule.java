package app.waymark.calendar;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an RRULE says (RFC 5545, 3.3.10). Lists are in order; those that may count from the end are as written. */
record RecurrenceRule(
        Frequency frequency,
        int interval,
        long count,
        @Nullable CalendarTime until,
        DayOfWeek weekStart,
        List<Integer> months,
        List<Integer> weeks,
        List<Integer> yearDays,
        List<Integer> monthDays,
        List<Weekday> weekdays,
        List<Integer> hours,
        List<Integer> minutes,
        List<Integer> seconds,
        List<Integer> positions) {

    /** How often. */
    enum Frequency {
        SECONDLY,
        MINUTELY,
        HOURLY,
        DAILY,
        WEEKLY,
        MONTHLY,
        YEARLY
    }

    /** "Monday", or with a place "the last Monday"; 0 means every one. */
    record Weekday(int place, DayOfWeek day) {}

    /** That a rule never stops by count. */
    static final long ENDLESS = Long.MAX_VALUE;

    private static final int MOST_VALUES = 400;

    private static final Map<String, DayOfWeek> DAYS = Map.of(
            "MO", DayOfWeek.MONDAY,
            "TU", DayOfWeek.TUESDAY,
            "WE", DayOfWeek.WEDNESDAY,
            "TH", DayOfWeek.THURSDAY,
            "FR", DayOfWeek.FRIDAY,
            "SA", DayOfWeek.SATURDAY,
            "SU", DayOfWeek.SUNDAY);

    /** The parts that are lists of numbers, with what they go up to. */
    private enum Part {
        BYMONTH(1, 12, false),
        BYWEEKNO(1, 53, true),
        BYYEARDAY(1, 366, true),
        BYMONTHDAY(1, 31, true),
        BYHOUR(0, 23, false),
        BYMINUTE(0, 59, false),
        BYSECOND(0, 60, false),
        BYSETPOS(1, 366, true);

        private final int least;
        private final int most;
        private final boolean fromTheEnd;

        Part(int least, int most, boolean fromTheEnd) {
            this.least = least;
            this.most = most;
            this.fromTheEnd = fromTheEnd;
        }

        private boolean takes(int number) {
            int size = fromTheEnd ? Math.abs(number) : number;
            return size >= least && size <= most;
        }
    }

    /** Reads a rule; an end that names no zone is on this clock. Empty for what RFC 5545 does not know. */
    static Optional<RecurrenceRule> of(String written, ZoneRules rules) {
        var parts = new HashMap<String, String>();
        for (var part : written.strip().split(";")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parts.put(
                        part.substring(0, equals).strip().toUpperCase(Locale.ROOT),
                        part.substring(equals + 1).strip().toUpperCase(Locale.ROOT));
            }
        }
        try {
            return Optional.of(read(parts, rules));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static RecurrenceRule read(Map<String, String> parts, ZoneRules rules) {
        // Other calendars than ours, and what they do with days that ours has not, are RFC 7529.
        if (!parts.getOrDefault("RSCALE", "GREGORIAN").equals("GREGORIAN")
                || !parts.getOrDefault("SKIP", "OMIT").equals("OMIT")) {
            throw new IllegalArgumentException("Of another calendar");
        }
        var lists = new EnumMap<Part, List<Integer>>(Part.class);
        for (var part : Part.values()) {
            lists.put(part, numbers(part, parts.get(part.name())));
        }
        var until = parts.get("UNTIL");
        return new RecurrenceRule(
                Frequency.valueOf(parts.getOrDefault("FREQ", "")),
                (int) positive(parts.getOrDefault("INTERVAL", "1"), 1_000_000),
                parts.containsKey("COUNT") ? positive(parts.getOrDefault("COUNT", ""), ENDLESS - 1) : ENDLESS,
                until == null ? null : CalendarTime.of(until, rules).orElseThrow(IllegalArgumentException::new),
                day(parts.getOrDefault("WKST", "MO")),
                list(lists, Part.BYMONTH),
                list(lists, Part.BYWEEKNO),
                list(lists, Part.BYYEARDAY),
                list(lists, Part.BYMONTHDAY),
                weekdays(parts.get("BYDAY")),
                list(lists, Part.BYHOUR),
                list(lists, Part.BYMINUTE),
                list(lists, Part.BYSECOND),
                list(lists, Part.BYSETPOS));
    }

    private static List<Integer> list(Map<Part, List<Integer>> lists, Part part) {
        return lists.getOrDefault(part, List.of());
    }

    private static long positive(String digits, long most) {
        long number = Long.parseLong(digits);
        if (number < 1) {
            throw new IllegalArgumentException("Not a number of times");
        }
        return Math.min(number, most);
    }

    private static List<Integer> numbers(Part part, @Nullable String written) {
        if (written == null || written.isEmpty()) {
            return List.of();
        }
        var numbers = Arrays.stream(written.split(","))
                .limit(MOST_VALUES)
                .map(text -> Integer.parseInt(text.strip()))
                .distinct()
                .sorted()
                .toList();
        if (!numbers.stream().allMatch(part::takes)) {
            throw new IllegalArgumentException(part + " out of range");
        }
        return numbers;
    }

    private static List<Weekday> weekdays(@Nullable String written) {
        if (written == null || written.isEmpty()) {
            return List.of();
        }
        return Arrays.stream(written.split(","))
                .limit(MOST_VALUES)
                .map(String::strip)
                .map(RecurrenceRule::weekday)
                .distinct()
                .toList();
    }

    private static Weekday weekday(String text) {
        int split = Math.max(0, text.length() - 2);
        var place = text.substring(0, split);
        return new Weekday(place.isEmpty() ? 0 : Integer.parseInt(place), day(text.substring(split)));
    }

    private static DayOfWeek day(String text) {
        var day = DAYS.get(text);
        if (day == null) {
            throw new IllegalArgumentException("No day: " + text);
        }
        return day;
    }

    /** Whether the rule still holds then: its end counts, and a day as its end counts as a whole. */
    boolean reaches(LocalDateTime local, ZoneRules rules) {
        if (until == null) {
            return true;
        }
        if (until.date()) {
            return !local.toLocalDate().isAfter(until.local().toLocalDate());
        }
        return CalendarTime.epoch(local, rules) <= until.epoch();
    }
}
