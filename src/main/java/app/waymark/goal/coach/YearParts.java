package app.waymark.goal.coach;

import app.waymark.goal.coach.CalendarText.Year;
import app.waymark.goal.coach.DateMention.Precision;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a year, each with its days: months, quarters, calendar weeks, terms, school years, feasts. */
final class YearParts {

    private final List<Token> tokens;
    private final LocalDate today;
    private final boolean german;
    private final CalendarText text;

    YearParts(List<Token> tokens, LocalDate today, boolean german, CalendarText text) {
        this.tokens = tokens;
        this.today = today;
        this.german = german;
        this.text = text;
    }

    @Nullable
    CalendarPart feast(int at, int feast) {
        int next = at + 1;
        while (next < tokens.size()
                && (tokens.get(next).is("day")
                        || tokens.get(next).is("eve")
                        || tokens.get(next).is("holidays")
                        || tokens.get(next).is("break")
                        || tokens.get(next).is("sunday"))) {
            next++;
        }
        if (text.year(next) instanceof Year year) {
            return day(Feasts.day(feast, year.year()), year.next());
        }
        var day = Feasts.day(feast, today.getYear());
        return day(day.isBefore(today) ? Feasts.day(feast, today.getYear() + 1) : day, next);
    }

    @Nullable
    CalendarPart week(double number, int next) {
        int week = (int) number;
        if (week < 1 || week > 53) {
            return null;
        }
        var named = text.year(next);
        int year = named == null ? today.getYear() : named.year();
        var monday = monday(year, week);
        if (named == null && monday.plusDays(6).isBefore(today)) {
            monday = monday(year + 1, week);
        }
        return new CalendarPart(monday, monday.plusDays(6), Precision.WEEK, named == null ? next : named.next());
    }

    static CalendarPart weekOf(int year, int week, int next) {
        var monday = monday(year, week);
        return new CalendarPart(monday, monday.plusDays(6), Precision.WEEK, next);
    }

    static LocalDate monday(int year, int week) {
        return LocalDate.of(year, 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    @Nullable
    CalendarPart quarter(int quarter, int next) {
        return quarter < 1 || quarter > 4 ? null : months(quarter * 3 - 2, 3, next);
    }

    @Nullable
    CalendarPart half(int half, int next) {
        return half < 1 || half > 2 ? null : months(half * 6 - 5, 6, next);
    }

    /** A part of a year, of the one named after it or the one that comes. */
    CalendarPart months(int first, int length, int next) {
        int at = next < tokens.size()
                        && (tokens.get(next).is("/") || tokens.get(next).is("-"))
                        && next + 1 < tokens.size()
                        && tokens.get(next + 1).isNumber()
                ? next + 1
                : next;
        var named = text.year(at);
        var start = date(named == null ? today.getYear() : named.year(), first, 1);
        var last = start.plusMonths(length).minusDays(1);
        if (named == null && last.isBefore(today)) {
            start = start.plusYears(1);
            last = start.plusMonths(length).minusDays(1);
        }
        return new CalendarPart(start, last, Precision.LONGER, named == null ? next : named.next());
    }

    CalendarPart semester(boolean summer, boolean here, int next) {
        var named = text.year(next);
        int year = named == null ? today.getYear() : named.year();
        int after = named == null ? next : text.skipSlash(named.next());
        var start = summer ? date(year, 4, 1) : date(year, 10, 1);
        var last = summer ? date(year, 9, 30) : here ? date(year + 1, 3, 31) : date(year, 12, 31);
        if (named == null && last.isBefore(today)) {
            start = start.plusYears(1);
            last = last.plusYears(1);
        }
        return new CalendarPart(start, last, Precision.LONGER, after);
    }

    /** The spring and summer terms of other countries. */
    CalendarPart term(int season, int next) {
        var named = text.year(next);
        int year = named == null ? today.getYear() : named.year();
        var start = season == 1 ? date(year, 1, 15) : german ? date(year, 4, 1) : date(year, 5, 1);
        var last = season == 1 ? date(year, 6, 15) : german ? date(year, 9, 30) : date(year, 8, 31);
        if (named == null && last.isBefore(today)) {
            start = start.plusYears(1);
            last = last.plusYears(1);
        }
        return new CalendarPart(start, last, Precision.LONGER, named == null ? next : named.next());
    }

    CalendarPart schoolYear(int next) {
        var named = text.year(next);
        int first = named == null ? (today.getMonthValue() < 8 ? today.getYear() - 1 : today.getYear()) : named.year();
        int after = named == null ? next : text.skipSlash(named.next());
        return new CalendarPart(date(first, 9, 1), date(first + 1, 7, 20), Precision.LONGER, after);
    }

    /** This, the next, or the one after next of a unit. */
    @Nullable
    CalendarPart unit(int unit, int which, int next) {
        return switch (unit) {
            case 2 -> {
                var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusWeeks(which);
                yield new CalendarPart(monday, monday.plusDays(6), Precision.WEEK, next);
            }
            case 3 -> month(YearMonth.from(today).plusMonths(which), next);
            case 4 -> {
                var start = date(today.getYear(), (today.getMonthValue() - 1) / 3 * 3 + 1, 1)
                        .plusMonths(3L * which);
                yield new CalendarPart(start, start.plusMonths(3).minusDays(1), Precision.LONGER, next);
            }
            case 5 -> {
                var start = date(today.getYear(), (today.getMonthValue() - 1) / 6 * 6 + 1, 1)
                        .plusMonths(6L * which);
                yield new CalendarPart(start, start.plusMonths(6).minusDays(1), Precision.LONGER, next);
            }
            case 6 ->
                which == 0 && text.year(next) instanceof Year named
                        ? ofYear(named)
                        : ofYear(new Year(today.getYear() + which, next));
            case 7 -> {
                boolean summer = today.getMonthValue() >= 4 && today.getMonthValue() <= 9;
                var last = summer
                        ? date(today.getYear(), 9, 30)
                        : date(today.getYear() + (today.getMonthValue() > 9 ? 1 : 0), 3, 31);
                yield new CalendarPart(
                        today,
                        last.plusMonths(6L * which).with(TemporalAdjusters.lastDayOfMonth()),
                        Precision.LONGER,
                        next);
            }
            case 9 -> schoolYear(next);
            default -> null;
        };
    }

    static CalendarPart ofYear(Year year) {
        return new CalendarPart(date(year.year(), 1, 1), date(year.year(), 12, 31), Precision.LONGER, year.next());
    }

    static CalendarPart within(CalendarPart whole, int part) {
        long days = whole.last().toEpochDay() - whole.first().toEpochDay() + 1;
        var last =
                switch (part) {
                    case 1 -> whole.first().plusDays(days > 40 ? days / 4 : days / 3);
                    case 2 -> whole.first().plusDays(days > 40 ? days * 7 / 12 : days * 2 / 3);
                    default -> whole.last();
                };
        return new CalendarPart(
                whole.first(),
                last,
                whole.precision() == Precision.LONGER ? Precision.MONTH : whole.precision(),
                whole.next());
    }

    static CalendarPart month(YearMonth month, int next) {
        return new CalendarPart(month.atDay(1), month.atEndOfMonth(), Precision.MONTH, next);
    }

    static CalendarPart day(LocalDate day, int next) {
        return new CalendarPart(day, day, Precision.DAY, next);
    }

    static LocalDate date(int year, int month, int day) {
        return LocalDate.of(year, month, Math.min(day, YearMonth.of(year, month).lengthOfMonth()));
    }

    static int full(int figures) {
        return figures < 100 ? 2000 + figures : figures;
    }
}
