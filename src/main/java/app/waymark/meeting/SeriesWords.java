package app.waymark.meeting;

import app.waymark.shared.Dates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a series is said: the same on a page, in mail and in a calendar. */
public final class SeriesWords {

    /** Gives a sentence in the reader's language. */
    @FunctionalInterface
    public interface Texts {

        String text(String key, Object... arguments);
    }

    private SeriesWords() {}

    /** "every second Tuesday". */
    public static String rhythm(Texts texts, Locale locale, SeriesRule rule) {
        var day = rule.day().getDisplayName(TextStyle.FULL_STANDALONE, locale);
        return switch (rule.unit()) {
            case WEEKS -> texts.text("meeting.series.weeks", rule.every(), day);
            case MONTHS -> texts.text("meeting.series.months", rule.nth(), day);
        };
    }

    /** "every second Tuesday, 10:00", and whose clock shows that where it is not the reader's. */
    public static String rule(Texts texts, Dates dates, SeriesRule rule) {
        var rhythm = rhythm(texts, dates.locale(), rule);
        var hour = rule.at().toString();
        return dates.zone().equals(rule.zone())
                ? texts.text("meeting.series.rule", rhythm, hour)
                : texts.text("meeting.series.rule.there", rhythm, hour, dates.city(rule.zone()));
    }

    /**
     * "In Berlin it stays 10:00; in Helsinki it is 11:00 until 27 Mar, then 10:00." Empty where both clocks show the same.
     *
     * @param days the days by the rule on which there are meetings
     */
    public static String hours(Texts texts, Dates dates, SeriesRule rule, List<LocalDate> days, ZoneId other) {
        var there = hoursThere(texts, dates, rule, days, other);
        return there.isEmpty()
                ? ""
                : texts.text(
                        "meeting.series.hours",
                        dates.city(rule.zone()),
                        rule.at().toString(),
                        dates.city(other),
                        there);
    }

    /** "11:00 until 27 Mar, then 10:00": what another clock shows; empty where that is the same on every one of the days. */
    public static String hoursThere(Texts texts, Dates dates, SeriesRule rule, List<LocalDate> days, ZoneId other) {
        var parts = new ArrayList<Part>();
        for (var day : days) {
            var start = rule.start(day).orElse(null);
            if (start != null) {
                var hour = hour(dates.locale(), start, day, other);
                if (!parts.isEmpty() && parts.getLast().hour().equals(hour)) {
                    parts.set(parts.size() - 1, new Part(hour, day));
                } else {
                    parts.add(new Part(hour, day));
                }
            }
        }
        boolean same =
                parts.stream().allMatch(part -> part.hour().equals(rule.at().toString()));
        if (same) {
            return "";
        }
        @Nullable String said = null;
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            var one = i == parts.size() - 1
                    ? part.hour()
                    : texts.text("meeting.series.hours.until", part.hour(), dates.shortDay(part.last()));
            said = said == null ? one : texts.text("meeting.series.hours.then", said, one);
        }
        return said == null ? "" : said;
    }

    /** What a clock shows, up to the last day on which it does. */
    private record Part(String hour, LocalDate last) {}

    private static String hour(Locale locale, Instant start, LocalDate day, ZoneId zone) {
        var there = start.atZone(zone);
        var time = there.toLocalTime().toString();
        return there.toLocalDate().equals(day)
                ? time
                : there.getDayOfWeek().getDisplayName(TextStyle.SHORT_STANDALONE, locale) + " " + time;
    }
}
