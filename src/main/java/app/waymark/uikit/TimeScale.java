package app.waymark.uikit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of time in three scales, the nearer the wider: weeks from a fortnight ago to the first of a month some thirteen
 * weeks ahead, then months to the end of a year, then years. Places are per cent of the whole width.
 */
record TimeScale(LocalDate from, LocalDate months, LocalDate years, LocalDate to) {

    static final double MONTHS_AT = 46;
    static final double YEARS_AT = 73;

    private static final int FEWEST_YEARS = 4;
    private static final int FEWEST_MONTHS = 6;
    private static final int MOST_LABELS = 6;

    /** The scale around this day that reaches to the last one. */
    static TimeScale around(LocalDate today, LocalDate last) {
        var months = today.plusWeeks(13).with(TemporalAdjusters.firstDayOfNextMonth());
        var years = months.plusMonths(FEWEST_MONTHS).with(TemporalAdjusters.firstDayOfNextYear());
        var least = years.plusYears(FEWEST_YEARS);
        var end = last.isBefore(least) ? least : last.with(TemporalAdjusters.firstDayOfNextYear());
        // What ends last has its words behind it.
        var to = end.plusYears((ChronoUnit.YEARS.between(years, end) + 3) / 4);
        return new TimeScale(today.minusWeeks(2), months, years, to);
    }

    /** Where a day is; what lies before or after the line is at its ends. */
    double at(LocalDate day) {
        if (day.isBefore(months)) {
            return within(from, months, 0, MONTHS_AT, day);
        }
        if (day.isBefore(years)) {
            return within(months, years, MONTHS_AT, YEARS_AT, day);
        }
        return within(years, to, YEARS_AT, 100, day);
    }

    /** Every other Monday of the weeks, those too near to the months left out. */
    List<LocalDate> weekLabels() {
        var found = new ArrayList<LocalDate>();
        var monday = from.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        for (var day = monday; day.isBefore(months.minusDays(10)); day = day.plusWeeks(2)) {
            found.add(day);
        }
        return found;
    }

    /** The first month of each quarter. */
    List<LocalDate> monthLabels() {
        return months.datesUntil(years, java.time.Period.ofMonths(1))
                .filter(day -> (day.getMonthValue() - 1) % 3 == 0)
                .filter(day -> day.isBefore(years.minusMonths(1)))
                .toList();
    }

    /** As many years as there is room for. */
    List<LocalDate> yearLabels() {
        long all = Math.max(1, ChronoUnit.YEARS.between(years, to));
        long every = (all + MOST_LABELS - 1) / MOST_LABELS;
        var found = new ArrayList<LocalDate>();
        for (var day = years; day.isBefore(to); day = day.plusYears(every)) {
            found.add(day);
        }
        return found;
    }

    private static double within(LocalDate start, LocalDate end, double left, double right, LocalDate day) {
        double share = ChronoUnit.DAYS.between(start, day) / (double) Math.max(1, ChronoUnit.DAYS.between(start, end));
        return left + (right - left) * Math.clamp(share, 0, 1);
    }
}
