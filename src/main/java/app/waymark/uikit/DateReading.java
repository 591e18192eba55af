package app.waymark.uikit;

import app.waymark.shared.TypedText;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a day as people write it: as it is shown ("Thu 3 Dec 2026", "Do., 3. Dez."), as ISO, and in the short forms of
 * their language ("3.12.", "3/12", "3 Dec", "3rd December"). A day without a year is the nearest such day. Days come
 * before months, as in both our languages; the other way round is understood where it cannot mean anything else
 * ("12/31/2026"). What is no day (31 November, a Monday that is a Thursday) is not read as another.
 */
final class DateReading {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.UK, Locale.GERMAN);
    private static final Map<String, Integer> MONTHS = new HashMap<>();
    private static final Map<String, DayOfWeek> WEEKDAYS = new HashMap<>();

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,2})([./-])\\s*(\\d{1,2})(?:\\.?|\\2\\s*(\\d{2}|\\d{4})\\.?)");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})(?:\\.|st|nd|rd|th)?\\s*(\\p{L}+)\\.?,?(?:\\s*(\\d{2}|\\d{4}))?");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(\\p{L}+)\\.?\\s*(\\d{1,2})(?:st|nd|rd|th)?,?(?:\\s+(\\d{4}))?");
    private static final Pattern WEEKDAY = Pattern.compile("(\\p{L}+)\\.?,?\\s+(.+)");

    static {
        for (var locale : LANGUAGES) {
            for (var style :
                    List.of(TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE, TextStyle.SHORT_STANDALONE)) {
                for (var month : Month.values()) {
                    MONTHS.put(bare(month.getDisplayName(style, locale)), month.getValue());
                }
                for (var day : DayOfWeek.values()) {
                    WEEKDAYS.put(bare(day.getDisplayName(style, locale)), day);
                }
            }
        }
        MONTHS.put("sept", 9);
        MONTHS.put("maerz", 3);
        MONTHS.put("mrz", 3);
        MONTHS.put("jaenner", 1);
    }

    private DateReading() {}

    /** Reads a text; empty where it is no day. */
    static Optional<LocalDate> of(String text, LocalDate today) {
        var bare = TypedText.strip(text).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        var near =
                switch (bare) {
                    case "today", "heute" -> 0;
                    case "tomorrow", "morgen" -> 1;
                    case "yesterday", "gestern" -> -1;
                    default -> Integer.MAX_VALUE;
                };
        if (near != Integer.MAX_VALUE) {
            return Optional.of(today.plusDays(near));
        }
        var weekday = WEEKDAY.matcher(bare);
        if (weekday.matches() && WEEKDAYS.containsKey(bare(weekday.group(1)))) {
            var wanted = WEEKDAYS.get(bare(weekday.group(1)));
            return day(weekday.group(2), today).filter(day -> day.getDayOfWeek() == wanted);
        }
        return day(bare, today);
    }

    private static Optional<LocalDate> day(String bare, LocalDate today) {
        var iso = ISO.matcher(bare);
        if (iso.matches()) {
            return date(iso.group(1), number(iso.group(2)), number(iso.group(3)), today);
        }
        var numbers = NUMBERS.matcher(bare);
        if (numbers.matches()) {
            int first = number(numbers.group(1));
            int second = number(numbers.group(3));
            var year = numbers.group(4);
            return date(year, second, first, today)
                    .or(() -> second > 12 ? date(year, first, second, today) : Optional.empty());
        }
        var dayFirst = DAY_FIRST.matcher(bare);
        if (dayFirst.matches() && MONTHS.containsKey(bare(dayFirst.group(2)))) {
            return date(
                    dayFirst.group(3),
                    MONTHS.getOrDefault(bare(dayFirst.group(2)), 0),
                    number(dayFirst.group(1)),
                    today);
        }
        var monthFirst = MONTH_FIRST.matcher(bare);
        if (monthFirst.matches() && MONTHS.containsKey(bare(monthFirst.group(1)))) {
            return date(
                    monthFirst.group(3),
                    MONTHS.getOrDefault(bare(monthFirst.group(1)), 0),
                    number(monthFirst.group(2)),
                    today);
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> date(@Nullable String year, int month, int day, LocalDate today) {
        if (year != null) {
            return exact(year.length() == 2 ? 2000 + number(year) : number(year), month, day);
        }
        return Stream.of(-1, 0, 1)
                .flatMap(years -> exact(today.getYear() + years, month, day).stream())
                .min((one, other) -> Long.compare(away(one, today), away(other, today)));
    }

    private static long away(LocalDate day, LocalDate today) {
        return Math.abs(ChronoUnit.DAYS.between(today, day));
    }

    private static Optional<LocalDate> exact(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** A name without its point and its accents. */
    private static String bare(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("[\\p{M}.]", "");
    }
}
