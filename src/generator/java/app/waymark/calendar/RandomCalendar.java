package app.waymark.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * A calendar as the world writes them, from a seed: series by every part of a rule, single times of them moved, called off
 * or turned from there on, zones of the tz database, of Windows and of the calendar's own, floating times, whole days, what
 * is transparent and what is tentative, much of it at hours that clocks skip or double. The same seed, the same text.
 */
public final class RandomCalendar {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final List<String> READERS = List.of(
            "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Auckland", "UTC");
    private static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "Europe/London",
            "America/New_York",
            "America/Sao_Paulo",
            "Asia/Kolkata",
            "Asia/Kathmandu",
            "Australia/Lord_Howe",
            "Pacific/Auckland",
            "Pacific/Kiritimati",
            "Europe/Helsinki");
    private static final List<String> WINDOWS =
            List.of("W. Europe Standard Time", "Eastern Standard Time", "India Standard Time", "GMT Standard Time");
    /** A zone that nobody but the calendar knows; by its description it is that of Helsinki. */
    static final String OWN = "Head office (summer and winter)";

    private static final List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private final Set<String> described = new LinkedHashSet<>();

    private RandomCalendar(long seed) {
        random = new Random(seed * 7_919 + 11);
    }

    /** The calendar of this seed. */
    public static String of(long seed) {
        return new RandomCalendar(seed).write();
    }

    /**
     * Whether it has a series whose first time does not fit its rule, with BYSETPOS: what comes of that is undefined (RFC
     * 5545, 3.8.5.3). Here the first week, or year, counts as a whole; to others it begins with the first time.
     */
    public static boolean undefined(String text) {
        LocalDate start = LocalDate.EPOCH;
        for (var line : text.replace("\r\n ", "").split("\r\n")) {
            if (line.startsWith("DTSTART")) {
                start = LocalDate.parse(
                        line.substring(line.lastIndexOf(':') + 1).substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
            } else if (line.startsWith("RRULE:")
                    && line.contains(";BYSETPOS=")
                    && !(fits(line, "BYDAY", WEEKDAYS.get(start.getDayOfWeek().getValue() - 1))
                            && fits(line, "BYMONTH", String.valueOf(start.getMonthValue())))) {
                return true;
            }
        }
        return false;
    }

    private static boolean fits(String rule, String part, String value) {
        int at = rule.indexOf(";" + part + "=");
        return at < 0
                || Arrays.stream(rule.substring(at + part.length() + 2)
                                .split(";", -1)[0]
                                .split(",", -1))
                        .anyMatch(one ->
                                (one.endsWith(value) && !Character.isDigit(value.charAt(0))) || one.equals(value));
    }

    /** Where its owner lives, if the calendar says so itself, as X-WR-TIMEZONE. */
    public static Optional<String> reader(String calendar) {
        return calendar.lines()
                .filter(line -> line.startsWith("X-WR-TIMEZONE:"))
                .map(line -> line.substring("X-WR-TIMEZONE:".length()))
                .findFirst();
    }

    private String write() {
        var events = new ArrayList<String>();
        int count = 1 + random.nextInt(5);
        for (int number = 0; number < count; number++) {
            text.setLength(0);
            event(number);
            events.add(text.toString());
        }
        text.setLength(0);
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Random//EN");
        line("X-WR-TIMEZONE:" + one(READERS));
        described.forEach(this::describe);
        events.forEach(text::append);
        if (chance(10)) {
            freeBusy();
        }
        line("END:VCALENDAR");
        return text.toString();
    }

    // ---- Zones

    private void describe(String name) {
        line("BEGIN:VTIMEZONE");
        line("TZID:" + name);
        if (name.equals("India Standard Time")) {
            observance("STANDARD", "19700101T000000", "+0530", "+0530", "");
        } else if (name.equals("Eastern Standard Time")) {
            observance("STANDARD", "20071104T020000", "-0400", "-0500", "FREQ=YEARLY;BYMONTH=11;BYDAY=1SU");
            observance("DAYLIGHT", "20070311T020000", "-0500", "-0400", "FREQ=YEARLY;BYMONTH=3;BYDAY=2SU");
        } else {
            int east = name.equals("GMT Standard Time") ? 0 : name.equals("W. Europe Standard Time") ? 1 : 2;
            var winter = "+0" + east + "00";
            var summer = "+0" + (east + 1) + "00";
            observance(
                    "STANDARD",
                    "19961027T0" + (east + 2) + "0000",
                    summer,
                    winter,
                    "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU");
            observance(
                    "DAYLIGHT", "19970330T0" + (east + 1) + "0000", winter, summer, "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU");
        }
        line("END:VTIMEZONE");
    }

    private void observance(String kind, String start, String from, String to, String rule) {
        line("BEGIN:" + kind);
        line("DTSTART:" + start);
        line("TZOFFSETFROM:" + from);
        line("TZOFFSETTO:" + to);
        if (!rule.isEmpty()) {
            line("RRULE:" + rule);
        }
        line("END:" + kind);
    }

    /** How a time of one event is written: with its zone, floating, or in UTC. */
    private record Clock(String parameter, String suffix) {}

    private Clock clock() {
        int kind = random.nextInt(20);
        if (kind < 8) {
            return new Clock(";TZID=" + one(ZONES), "");
        }
        if (kind < 12) {
            var name = one(WINDOWS);
            described.add(name);
            return new Clock(chance(50) ? ";TZID=\"" + name + "\"" : ";TZID=" + name, "");
        }
        if (kind < 14) {
            described.add(OWN);
            return new Clock(";TZID=\"" + OWN + "\"", "");
        }
        return kind < 17 ? new Clock("", "") : new Clock("", "Z");
    }

    // ---- Events

    private void event(int number) {
        boolean date = chance(20);
        var clock = date ? new Clock(";VALUE=DATE", "") : clock();
        var day = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(1_300));
        var start = date ? day.atStartOfDay() : (chance(25) ? nearAChange() : day.atTime(time()));
        var uid = "event-" + number + "@random.example";
        var rule = chance(75) ? rule(start, date, clock) : "";
        var length = length(start, date, clock);
        line("BEGIN:VEVENT");
        line("UID:" + uid);
        line("SEQUENCE:" + (chance(10) ? 3 : 0));
        line("DTSTAMP:20260101T000000Z");
        line("SUMMARY:Ein längerer Titel, den niemand lesen soll – " + "sehr geheim ".repeat(random.nextInt(12))
                + "äöü…");
        line("DTSTART" + clock.parameter() + ":" + written(start, date, clock));
        length.forEach(this::line);
        if (!rule.isEmpty()) {
            line("RRULE:" + rule);
        }
        if (chance(15)) {
            extras(start, date, clock);
        }
        var step = step(rule);
        if (step > 0 && chance(40)) {
            for (int times = random.nextInt(4); times >= 0; times--) {
                line("EXDATE" + clock.parameter() + ":"
                        + written(start.plusDays((long) step * random.nextInt(200)), date, clock));
            }
        }
        standing();
        if (chance(20)) {
            line("BEGIN:VALARM");
            line("ACTION:DISPLAY");
            line("TRIGGER:-PT15M");
            line("DURATION:PT7H");
            line("END:VALARM");
        }
        line("END:VEVENT");
        if (step > 0 && chance(50)) {
            exceptions(uid, start, step, date, clock);
        }
    }

    private void standing() {
        int kind = random.nextInt(20);
        if (kind == 0) {
            line("STATUS:CANCELLED");
        } else if (kind < 3) {
            line("TRANSP:TRANSPARENT");
        } else if (kind < 5) {
            line("STATUS:TENTATIVE");
        } else if (kind < 8) {
            line("TRANSP:OPAQUE");
        }
    }

    private void exceptions(String uid, LocalDateTime start, int step, boolean date, Clock clock) {
        var taken = new LinkedHashSet<Integer>();
        for (int times = random.nextInt(3); times >= 0; times--) {
            taken.add(1 + random.nextInt(300 / step + 2));
        }
        boolean future = chance(30);
        for (int number : taken) {
            var was = start.plusDays((long) step * number);
            var now = date
                    ? was.plusDays(random.nextInt(5) - 2)
                    : was.plusDays(random.nextInt(3) - 1).plusMinutes(15L * (random.nextInt(21) - 10));
            line("BEGIN:VEVENT");
            line("UID:" + uid);
            line("SEQUENCE:" + random.nextInt(3));
            line("RECURRENCE-ID" + clock.parameter() + (future ? ";RANGE=THISANDFUTURE" : "") + ":"
                    + written(was, date, clock));
            line("DTSTART" + clock.parameter() + ":" + written(now, date, clock));
            length(now, date, clock).forEach(this::line);
            if (chance(25)) {
                line("STATUS:CANCELLED");
            }
            line("END:VEVENT");
            future = false;
        }
    }

    private List<String> length(LocalDateTime start, boolean date, Clock clock) {
        if (date) {
            int days = 1 + random.nextInt(4);
            return switch (random.nextInt(3)) {
                case 0 -> List.of();
                case 1 -> List.of("DURATION:P" + days + "D");
                default -> List.of("DTEND;VALUE=DATE:" + DATE.format(start.plusDays(days)));
            };
        }
        int minutes = 15 * (1 + random.nextInt(12));
        return switch (random.nextInt(8)) {
            case 0 -> List.of();
            case 1 -> List.of("DURATION:PT" + minutes + "M");
            case 2 -> List.of("DURATION:P1DT" + random.nextInt(5) + "H");
            case 3 -> List.of("DURATION:P1D");
            default -> List.of("DTEND" + clock.parameter() + ":" + written(start.plusMinutes(minutes), false, clock));
        };
    }

    private void extras(LocalDateTime start, boolean date, Clock clock) {
        var first = start.plusDays(random.nextInt(600));
        if (date) {
            line("RDATE;VALUE=DATE:" + DATE.format(first) + "," + DATE.format(first.plusDays(40)));
        } else if (chance(50)) {
            line("RDATE" + clock.parameter() + ":" + written(first, false, clock) + ","
                    + written(first.plusDays(17).plusHours(3), false, clock));
        } else {
            line("RDATE" + clock.parameter() + ";VALUE=PERIOD:" + written(first, false, clock) + "/PT"
                    + (1 + random.nextInt(9))
                    + "H," + written(first.plusDays(9), false, clock) + "/"
                    + written(first.plusDays(9).plusMinutes(50), false, clock));
        }
    }

    private void freeBusy() {
        line("BEGIN:VFREEBUSY");
        line("UID:free@random.example");
        var start = LocalDateTime.of(2026, 3, 1, 8, 0).plusDays(random.nextInt(200));
        line("FREEBUSY:" + TIME.format(start) + "Z/PT90M," + TIME.format(start.plusDays(1)) + "Z/"
                + TIME.format(start.plusDays(1).plusHours(2)) + "Z");
        line("FREEBUSY;FBTYPE=FREE:" + TIME.format(start.plusDays(2)) + "Z/PT3H");
        line("FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:" + TIME.format(start.plusDays(3)) + "Z/PT3H");
        line("END:VFREEBUSY");
    }

    // ---- Rules

    private String rule(LocalDateTime start, boolean date, Clock clock) {
        int kind = random.nextInt(date ? 14 : 20);
        var rule = new StringBuilder();
        if (kind < 4) {
            rule.append("FREQ=DAILY");
            interval(rule, 5);
            maybe(rule, 15, "BYMONTH", months());
            maybe(rule, 15, "BYDAY", days(false));
            maybe(rule, 8, "BYMONTHDAY", monthDays());
            clockParts(rule, date, 12);
        } else if (kind < 8) {
            rule.append("FREQ=WEEKLY");
            interval(rule, 4);
            maybe(rule, 50, "BYDAY", days(false));
            maybe(rule, 10, "BYMONTH", months());
            maybe(rule, 30, "WKST", one(WEEKDAYS));
            clockParts(rule, date, 10);
            maybe(rule, 8, "BYSETPOS", one(List.of("1", "-1")));
        } else if (kind < 11) {
            rule.append("FREQ=MONTHLY");
            interval(rule, 3);
            switch (random.nextInt(4)) {
                case 0 -> rule.append(";BYMONTHDAY=").append(monthDays());
                case 1 -> rule.append(";BYDAY=").append(days(true));
                case 2 ->
                    rule.append(";BYDAY=")
                            .append(days(false))
                            .append(";BYMONTHDAY=")
                            .append(monthDays());
                default -> {
                    // On the day of its first time.
                }
            }
            maybe(rule, 15, "BYMONTH", months());
            clockParts(rule, date, 8);
            positions(rule, 25);
        } else if (kind < 14) {
            yearly(rule, date);
        } else if (kind < 17) {
            rule.append("FREQ=HOURLY");
            interval(rule, 12);
            maybe(rule, 40, "BYHOUR", numbers(3, 0, 23));
            maybe(rule, 30, "BYDAY", days(false));
            maybe(rule, 20, "BYMINUTE", numbers(2, 0, 59));
            maybe(rule, 15, "BYMONTHDAY", monthDays());
            maybe(rule, 8, "BYSETPOS", one(List.of("1", "-1")));
        } else if (kind < 19) {
            rule.append("FREQ=MINUTELY;INTERVAL=").append(7 + random.nextInt(200));
            maybe(rule, 40, "BYHOUR", numbers(3, 0, 23));
            maybe(rule, 30, "BYMONTH", months());
        } else {
            rule.append("FREQ=SECONDLY;INTERVAL=").append(500 + random.nextInt(5000));
            maybe(rule, 50, "BYHOUR", numbers(3, 0, 23));
            maybe(rule, 30, "BYMINUTE", numbers(9, 0, 59));
            return rule.append(";COUNT=").append(1 + random.nextInt(400)).toString();
        }
        end(rule, start, date, clock);
        return rule.toString();
    }

    private void yearly(StringBuilder rule, boolean date) {
        rule.append("FREQ=YEARLY");
        switch (random.nextInt(7)) {
            case 0 ->
                rule.append(";BYMONTH=").append(months()).append(";BYDAY=").append(days(true));
            case 1 ->
                rule.append(";BYMONTH=").append(months()).append(";BYMONTHDAY=").append(monthDays());
            case 2 -> rule.append(";BYYEARDAY=").append(numbers(3, 1, 366)).append(",-1,-100");
            case 3 ->
                rule.append(";BYWEEKNO=")
                        .append(numbers(3, 2, 51))
                        .append(";BYDAY=")
                        .append(days(false))
                        .append(";WKST=")
                        .append(one(List.of("MO", "SU")));
            case 4 ->
                rule.append(";BYDAY=")
                        .append(10 + random.nextInt(30))
                        .append(one(WEEKDAYS))
                        .append(",-3")
                        .append(one(WEEKDAYS));
            case 5 -> rule.append(";BYMONTH=").append(months());
            default -> {
                // On the day of its first time.
            }
        }
        clockParts(rule, date, 8);
        positions(rule, 15);
    }

    private void end(StringBuilder rule, LocalDateTime start, boolean date, Clock clock) {
        int kind = random.nextInt(3);
        if (kind == 0) {
            rule.append(";COUNT=").append(1 + random.nextInt(300));
        } else if (kind == 1) {
            var until = start.plusDays(random.nextInt(1_200));
            // In UTC where the time has a zone, on the same clock where it has none, a day where it is a day.
            boolean floating = clock.parameter().isEmpty() && clock.suffix().isEmpty();
            rule.append(";UNTIL=").append(date ? DATE.format(until) : TIME.format(until) + (floating ? "" : "Z"));
        }
    }

    private void clockParts(StringBuilder rule, boolean date, int percent) {
        if (!date) {
            maybe(rule, percent, "BYHOUR", numbers(3, 0, 23));
            maybe(rule, percent, "BYMINUTE", numbers(3, 0, 59));
            maybe(rule, percent / 2, "BYSECOND", numbers(2, 0, 59));
        }
    }

    private void positions(StringBuilder rule, int percent) {
        if (chance(percent)) {
            rule.append(";BYSETPOS=").append(one(List.of("1", "-1", "2", "1,-1", "-2,3")));
        }
    }

    private void interval(StringBuilder rule, int most) {
        if (chance(50)) {
            rule.append(";INTERVAL=").append(1 + random.nextInt(most));
        }
    }

    private void maybe(StringBuilder rule, int percent, String part, String value) {
        if (chance(percent)) {
            rule.append(';').append(part).append('=').append(value);
        }
    }

    private String months() {
        return numbers(4, 1, 12);
    }

    private String monthDays() {
        return chance(30) ? "-1," + numbers(2, 1, 31) : numbers(5, 1, 31);
    }

    private String numbers(int most, int from, int to) {
        var numbers = new LinkedHashSet<String>();
        for (int count = random.nextInt(most); count >= 0; count--) {
            numbers.add(String.valueOf(from + random.nextInt(to - from + 1)));
        }
        return String.join(",", numbers);
    }

    private String days(boolean placed) {
        var days = new LinkedHashSet<String>();
        for (int count = random.nextInt(3); count >= 0; count--) {
            days.add((placed ? one(List.of("1", "2", "3", "-1", "-2", "5")) : "") + one(WEEKDAYS));
        }
        return String.join(",", days);
    }

    /** Days between the times of a series without parts, whose times are known by that; 0 for any other. */
    private static int step(String rule) {
        if (rule.isEmpty() || rule.contains("BY")) {
            return 0;
        }
        int unit = rule.startsWith("FREQ=DAILY") ? 1 : rule.startsWith("FREQ=WEEKLY") ? 7 : 0;
        int at = rule.indexOf("INTERVAL=");
        return at < 0 ? unit : unit * Integer.parseInt(rule.substring(at + 9).split(";", -1)[0]);
    }

    // ---- Times

    private LocalTime time() {
        return LocalTime.of(random.nextInt(24), 15 * random.nextInt(4));
    }

    private LocalDateTime nearAChange() {
        var days = List.of(
                LocalDate.of(2025, 3, 30),
                LocalDate.of(2025, 10, 26),
                LocalDate.of(2026, 3, 8),
                LocalDate.of(2026, 3, 29),
                LocalDate.of(2026, 4, 5),
                LocalDate.of(2026, 10, 4),
                LocalDate.of(2026, 10, 25),
                LocalDate.of(2026, 11, 1));
        return one(days).minusDays(random.nextInt(3)).atTime(random.nextInt(5), 15 * random.nextInt(4));
    }

    private static String written(LocalDateTime time, boolean date, Clock clock) {
        return date ? DATE.format(time) : TIME.format(time) + clock.suffix();
    }

    // ---- Text

    /** Folded as the standard wants it. */
    private void line(String whole) {
        text.append(Folding.folded(whole));
    }

    private <T> T one(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** Lines as the standard wants them. */
    private static final class Folding {

        private static String folded(String whole) {
            var folded = new StringBuilder();
            int octets = 0;
            for (int at = 0; at < whole.length(); at++) {
                char letter = whole.charAt(at);
                int size = letter < 0x80 ? 1 : letter < 0x800 ? 2 : 3;
                if (octets + size > 74) {
                    folded.append("\r\n ");
                    octets = 1;
                }
                folded.append(letter);
                octets += size;
            }
            return folded.append("\r\n").toString();
        }
    }
}
