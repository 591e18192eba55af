package app.waymark.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.Optional;

/**
 * A date or a time as a calendar writes it.
 *
 * @param local on the clock there; midnight for a date
 * @param rules of the clock that it is on; the reader's own where the calendar names none
 * @param date whether it is a whole day
 */
record CalendarTime(LocalDateTime local, ZoneRules rules, boolean date) {

    static final ZoneRules UTC = ZoneOffset.UTC.getRules();

    /** Reads what stands there; what ends in Z is UTC, and everything else is on that clock. */
    static Optional<CalendarTime> of(String written, ZoneRules rules) {
        var text = written.strip();
        try {
            if (text.length() == 8) {
                return Optional.of(new CalendarTime(day(text).atStartOfDay(), rules, true));
            }
            boolean utc = text.length() == 16 && (text.charAt(15) == 'Z' || text.charAt(15) == 'z');
            if ((text.length() != 15 && !utc) || (text.charAt(8) != 'T' && text.charAt(8) != 't')) {
                return Optional.empty();
            }
            // A leap second is no second of ours.
            int second = Math.min(59, digits(text, 13, 15));
            var local = day(text).atTime(digits(text, 9, 11), digits(text, 11, 13), second);
            return Optional.of(new CalendarTime(local, utc ? UTC : rules, false));
        } catch (DateTimeException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static LocalDate day(String text) {
        return LocalDate.of(digits(text, 0, 4), digits(text, 4, 6), digits(text, 6, 8));
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            char digit = text.charAt(at);
            if (digit < '0' || digit > '9') {
                throw new NumberFormatException(text);
            }
            number = number * 10 + (digit - '0');
        }
        return number;
    }

    /** Seconds since 1970. */
    long epoch() {
        return epoch(local, rules);
    }

    /**
     * Seconds since 1970 of a time on a clock: of one that the clock skips as if it had not, of one that comes twice the
     * first (RFC 5545, 3.3.5).
     */
    static long epoch(LocalDateTime local, ZoneRules rules) {
        return local.toEpochSecond(rules.getOffset(local));
    }

    /** The same instant on another clock. */
    LocalDateTime on(ZoneRules other) {
        if (other.equals(rules)) {
            return local;
        }
        long epoch = epoch();
        return LocalDateTime.ofEpochSecond(epoch, 0, other.getOffset(Instant.ofEpochSecond(epoch)));
    }
}
