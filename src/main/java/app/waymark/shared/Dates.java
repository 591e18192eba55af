package app.waymark.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Dates and times as one person reads them: in that person's zone and language. Relative only within a week of now;
 * where a relative form is shown, {@link #exact(Instant)} belongs beside it (a title). Made by {@link DateFormats}.
 */
public final class Dates {

    private static final int WEEK = 7;

    private final Translations translations;
    private final Clock clock;
    private final Locale locale;
    private final ZoneId zone;

    Dates(Translations translations, Clock clock, Locale locale, ZoneId zone) {
        this.translations = translations;
        this.clock = clock;
        this.locale = Translations.supported(locale);
        this.zone = zone;
    }

    /** The zone in which times are shown. */
    public ZoneId zone() {
        return zone;
    }

    /** Whether this is still less than so long ago. */
    public boolean within(Duration span, Instant since) {
        return clock.instant().isBefore(since.plus(span));
    }

    /** The language in which they are shown. */
    public Locale locale() {
        return locale;
    }

    /** The present day where this person is. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** "Thu 3 Dec"; with the year where it is not the present one. */
    public String day(LocalDate day) {
        return format(day.getYear() == today().getYear() ? "dates.day" : "dates.day.year", day);
    }

    /** "3 Dec", for columns and charts; with the year where it is not the present one. */
    public String shortDay(LocalDate day) {
        return format(day.getYear() == today().getYear() ? "dates.short" : "dates.short.year", day);
    }

    /** "Dec". */
    public String month(YearMonth month) {
        return format("dates.month", month.atDay(1));
    }

    /** "December 2026". */
    public String longMonth(YearMonth month) {
        return format("dates.month.long", month.atDay(1));
    }

    /** "Mon 30 Nov – Sun 6 Dec". */
    public String days(LocalDate from, LocalDate to) {
        return say("dates.span", day(from), day(to));
    }

    /** "14:00 – 14:45"; with the day of its end where that is another. */
    public String hours(TimeWindow window) {
        var end = window.end().atZone(zone);
        var sameDay = window.start().atZone(zone).toLocalDate().equals(end.toLocalDate());
        return say("dates.span", time(window.start()), sameDay ? time(window.end()) : dayAndTime(window.end()));
    }

    /** "Thu". */
    public String weekday(LocalDate day) {
        return format("dates.weekday", day);
    }

    /**
     * "14:00". Where the clocks go back and show a time twice that day, which of the two it is: "02:45 (before the clocks
     * go back)".
     */
    public String time(Instant instant) {
        return time(instant.atZone(zone));
    }

    /**
     * The instants at which this person's clock shows this time on this day: one, as a rule; two, the earlier first, where
     * the clocks go back over it; none where they go forward over it.
     */
    public List<Instant> instants(LocalDate day, LocalTime time) {
        var local = day.atTime(time);
        return zone.getRules().getValidOffsets(local).stream()
                .map(local::toInstant)
                .toList();
    }

    /**
     * What the clocks do where they go forward over this time on this day, as "02:00" and "03:00"; empty where they do
     * not.
     */
    public Optional<Leap> leap(LocalDate day, LocalTime time) {
        return Optional.ofNullable(zone.getRules().getTransition(day.atTime(time)))
                .filter(ZoneOffsetTransition::isGap)
                .map(gap -> new Leap(
                        format("dates.time", gap.getDateTimeBefore().atZone(ZoneOffset.UTC)),
                        format("dates.time", gap.getDateTimeAfter().atZone(ZoneOffset.UTC))));
    }

    /** What a clock shows before and after it goes forward. */
    public record Leap(String from, String to) {}

    /** "Thu 3 Dec, 14:00". */
    public String dayAndTime(Instant instant) {
        return say("dates.day.time", day(instant.atZone(zone).toLocalDate()), time(instant));
    }

    /** "Thu 3 Dec, 14:00 – 14:45". */
    public String span(TimeWindow window) {
        var end = window.end().atZone(zone);
        var sameDay = window.start().atZone(zone).toLocalDate().equals(end.toLocalDate());
        return say("dates.span", dayAndTime(window.start()), sameDay ? time(window.end()) : dayAndTime(window.end()));
    }

    /**
     * "Thu 3 Dec, 14:00 – 14:45 (15:00 for Ann in Berlin)"; without the brackets where both clocks show the same. The
     * other day is named where the other is already, or still, on another.
     */
    public String forBoth(TimeWindow window, String otherName, ZoneId otherZone) {
        return forBoth(span(window), window.start(), otherName, otherZone);
    }

    /** "15:00 for Ann in Berlin", or nothing where both clocks show the same. */
    public String elsewhere(Instant instant, String otherName, ZoneId otherZone) {
        var when = elsewhere(instant, otherZone);
        return when.isEmpty() ? "" : say("dates.elsewhere", when, otherName, city(otherZone));
    }

    /** "15:00" on the clock of another zone, "Fri 01:00" where it is another day there; nothing where both agree. */
    public String elsewhere(Instant instant, ZoneId otherZone) {
        if (sameClock(instant, otherZone)) {
            return "";
        }
        var there = instant.atZone(otherZone);
        var time = time(there);
        return instant.atZone(zone).toLocalDate().equals(there.toLocalDate())
                ? time
                : format("dates.weekday", there) + " " + time;
    }

    /** How long somebody has been waited for: "today", "since yesterday", "3 days", then "since 12 Nov". */
    public String waited(Instant since) {
        var day = since.atZone(zone).toLocalDate();
        long days = ChronoUnit.DAYS.between(day, today());
        return days > 1 && days < WEEK ? say("dates.days", days) : since(since);
    }

    /** Since when: "today", "since yesterday", "since Monday", then "since 12 Nov". */
    public String since(Instant since) {
        var day = since.atZone(zone).toLocalDate();
        long days = ChronoUnit.DAYS.between(day, today());
        if (days <= 0) {
            return say("dates.today");
        }
        if (days == 1) {
            return say("dates.since.yesterday");
        }
        return say("dates.since", days < WEEK ? format("dates.weekday.long", day) : shortDay(day));
    }

    /** When something was said or done: "today, 14:00", "yesterday, 9:12", "Thursday, 14:00", then "Thu 12 Nov". */
    public String moment(Instant instant) {
        var at = instant.atZone(zone);
        long days = ChronoUnit.DAYS.between(at.toLocalDate(), today());
        if (days >= WEEK || days < 0) {
            return days < 0 ? dayAndTime(instant) : day(at.toLocalDate());
        }
        var named =
                switch ((int) days) {
                    case 0 -> say("dates.today");
                    case 1 -> say("dates.yesterday");
                    default -> format("dates.weekday.long", at);
                };
        return say("dates.day.time", named, time(instant));
    }

    /** "Thursday, 3 December 2026, 14:00 (Berlin)": everything, for a title. */
    public String exact(Instant instant) {
        return say("dates.exact", format("dates.full", instant.atZone(zone)), time(instant), city(zone));
    }

    /** "Thursday, 3 December 2026". */
    public String exact(LocalDate day) {
        return format("dates.full", day);
    }

    /** The place that a zone is named after, as people say it: "Berlin". */
    public String city(ZoneId zone) {
        return TimeZones.city(zone, locale);
    }

    private String forBoth(String mine, Instant start, String otherName, ZoneId otherZone) {
        return sameClock(start, otherZone) ? mine : say("dates.both", mine, elsewhere(start, otherName, otherZone));
    }

    private boolean sameClock(Instant instant, ZoneId other) {
        return zone.getRules().getOffset(instant).equals(other.getRules().getOffset(instant));
    }

    private String say(String key, Object... arguments) {
        return translations.text(locale, key, arguments);
    }

    private String time(ZonedDateTime at) {
        var clock = format("dates.time", at);
        var offsets = at.getZone().getRules().getValidOffsets(at.toLocalDateTime());
        if (offsets.size() < 2) {
            return clock;
        }
        return say(at.getOffset().equals(offsets.getFirst()) ? "dates.time.first" : "dates.time.second", clock);
    }

    private String format(String key, LocalDate day) {
        return DateTimeFormatter.ofPattern(say(key), locale).format(day);
    }

    private String format(String key, ZonedDateTime at) {
        return DateTimeFormatter.ofPattern(say(key), locale).format(at);
    }
}
