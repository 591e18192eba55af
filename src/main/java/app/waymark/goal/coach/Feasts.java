package app.waymark.goal.coach;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** The days of named feasts, many of which hang on Easter. */
final class Feasts {

    private Feasts() {}

    /** The day of a feast, numbered as in {@code dates.txt}, in this year. */
    static LocalDate day(int feast, int year) {
        return switch (feast) {
            case 1 -> LocalDate.of(year, 12, 25);
            case 2 -> easter(year);
            case 3 -> easter(year).plusDays(49);
            case 4 -> easter(year).plusDays(39);
            case 5 -> LocalDate.of(year, 12, 31);
            case 6 -> LocalDate.of(year, 1, 1);
            case 7 -> easter(year).minusDays(2);
            case 8 -> easter(year).plusDays(60);
            case 9 -> LocalDate.of(year, 12, 6);
            case 10 -> LocalDate.of(year, 10, 31);
            case 11 -> LocalDate.of(year, 11, 1).with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
            case 12 -> easter(year).minusDays(48);
            case 13 -> easter(year).minusDays(46);
            case 14 -> easter(year).plusDays(1);
            case 15 -> easter(year).plusDays(50);
            case 16 -> LocalDate.of(year, 11, 1);
            case 17 -> LocalDate.of(year, 10, 31);
            case 18, 25 -> LocalDate.of(year, 1, 6);
            case 19 -> LocalDate.of(year, 2, 14);
            case 20 -> LocalDate.of(year, 11, 11);
            case 21 ->
                LocalDate.of(year, 12, 25)
                        .with(TemporalAdjusters.previous(DayOfWeek.SUNDAY))
                        .minusWeeks(3);
            case 22 -> LocalDate.of(year, 6, 19);
            case 23 -> LocalDate.of(year, 6, 24);
            case 24 -> LocalDate.of(year, 5, 1).with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.SUNDAY));
            case 26 -> easter(year).minusDays(47);
            case 27 -> LocalDate.of(year, 10, 3);
            case 28 -> LocalDate.of(year, 3, 25);
            case 29 -> LocalDate.of(year, 12, 26);
            case 30 -> LocalDate.of(year, 5, 1);
            case 31 -> LocalDate.of(year, 9, 29);
            case 32 -> easter(year).minusDays(7);
            case 33 -> LocalDate.of(year, 3, 17);
            case 34 -> LocalDate.of(year, 12, 31);
            case 35 -> LocalDate.of(year, 11, 5);
            case 36 -> LocalDate.of(year, 1, 25);
            case 37 -> LocalDate.of(year, 11, 1);
            default -> throw new IllegalArgumentException("no feast " + feast);
        };
    }

    /** Easter Sunday of the Gregorian calendar, after Meeus, Jones and Butcher. */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - moon - ofCentury % 4) % 7;
        int late = (golden + 11 * moon + 22 * weekday) / 451;
        int sum = moon + weekday - 7 * late + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
