package app.waymark.availability;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Public holidays that hold in all of a country, worked out by rule: nothing is asked for elsewhere. What holds in a part of it
 * alone, somebody adds as a day off.
 */
public enum Holidays {
    /** Nobody's. */
    NONE(year -> Stream.of()),
    /** Austria's. */
    AT(year ->
            concat(fixed(year, "01-01 01-06 05-01 08-15 10-26 11-01 12-08 12-25 12-26"), easter(year, 1, 39, 50, 60))),
    /** Switzerland's: those of all cantons. */
    CH(year -> concat(fixed(year, "01-01 08-01 12-25"), easter(year, 39))),
    /** Germany's: those of all Länder. */
    DE(year -> concat(fixed(year, "01-01 05-01 10-03 12-25 12-26"), easter(year, -2, 1, 39, 50))),
    /** Finland's. */
    FI(year -> concat(
            fixed(year, "01-01 01-06 05-01 12-06 12-25 12-26"),
            concat(
                    easter(year, -2, 1, 39),
                    Stream.of(
                            first(DayOfWeek.SATURDAY, year, Month.JUNE, 20),
                            first(DayOfWeek.SATURDAY, year, Month.OCTOBER, 31))))),
    /** France's, without those of Alsace and Moselle. */
    FR(year -> concat(fixed(year, "01-01 05-01 05-08 07-14 08-15 11-01 11-11 12-25"), easter(year, 1, 39, 50))),
    /** Those of England and Wales; what falls on a weekend is had on the next working day, too. */
    GB(year -> concat(
            concat(
                    fixed(year, "01-01 12-25 12-26"),
                    Stream.of(
                            substituted(LocalDate.of(year, 1, 1), 0),
                            first(DayOfWeek.MONDAY, year, Month.MAY, 1),
                            last(DayOfWeek.MONDAY, year, Month.MAY),
                            last(DayOfWeek.MONDAY, year, Month.AUGUST),
                            substituted(LocalDate.of(year, 12, 25), 0),
                            substituted(LocalDate.of(year, 12, 26), 1))),
            easter(year, -2, 1))),
    /** Sweden's. */
    SE(year -> concat(
            fixed(year, "01-01 01-06 05-01 06-06 12-25 12-26"),
            concat(
                    easter(year, -2, 1, 39),
                    Stream.of(
                            first(DayOfWeek.SATURDAY, year, Month.JUNE, 20),
                            first(DayOfWeek.SATURDAY, year, Month.OCTOBER, 31)))));

    private final IntFunction<Stream<LocalDate>> rule;

    Holidays(IntFunction<Stream<LocalDate>> rule) {
        this.rule = rule;
    }

    /** Whether this day is one. */
    public boolean has(LocalDate day) {
        return of(day.getYear()).contains(day);
    }

    /** Those of a year, in order. */
    Set<LocalDate> of(int year) {
        return rule.apply(year).collect(TreeSet::new, Set::add, Set::addAll);
    }

    /** The next ones from this day on. */
    public List<LocalDate> from(LocalDate day, int most) {
        return IntStream.rangeClosed(day.getYear(), day.getYear() + 1)
                .boxed()
                .flatMap(year -> of(year).stream())
                .filter(one -> !one.isBefore(day))
                .limit(most)
                .toList();
    }

    private static Stream<LocalDate> concat(Stream<LocalDate> one, Stream<LocalDate> other) {
        return Stream.concat(one, other);
    }

    private static Stream<LocalDate> fixed(int year, String days) {
        return Stream.of(days.split(" ")).map(day -> MonthDay.parse("--" + day).atYear(year));
    }

    /** Days so many days after Easter Sunday. */
    private static Stream<LocalDate> easter(int year, int... after) {
        var sunday = easterSunday(year);
        return IntStream.of(after).mapToObj(sunday::plusDays);
    }

    /** By the Gregorian computus, as Butcher gave it. */
    static LocalDate easterSunday(int year) {
        int golden = year % 19;
        int century = year / 100;
        int rest = year % 100;
        int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
        int correction = (golden + 11 * epact + 22 * weekday) / 451;
        int day = epact + weekday - 7 * correction + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1);
    }

    private static LocalDate first(DayOfWeek weekday, int year, Month month, int from) {
        return LocalDate.of(year, month, from).with(TemporalAdjusters.nextOrSame(weekday));
    }

    private static LocalDate last(DayOfWeek weekday, int year, Month month) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.lastInMonth(weekday));
    }

    /** The day itself, or what is had for it; the second of two days in a row goes behind the first one's. */
    private static LocalDate substituted(LocalDate day, int place) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(place == 0 ? 1 : 2);
            case MONDAY -> place == 1 ? day.plusDays(1) : day;
            default -> day;
        };
    }
}
