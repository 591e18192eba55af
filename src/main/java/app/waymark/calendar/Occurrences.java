package app.waymark.calendar;

import app.waymark.calendar.RecurrenceRule.Frequency;
import app.waymark.calendar.RecurrenceRule.Weekday;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The times of a series, by RFC 5545, 3.3.10, on the clock of the series. It goes from period to period (years, weeks,
 * minutes): the days of a period that all parts of the rule leave, times the times of day. A rule without a count begins
 * at the period that is asked for, however long ago it began itself.
 */
final class Occurrences {

    private final RecurrenceRule rule;
    private final LocalDateTime start;
    private final boolean date;
    private final Allowance allowance;
    private final List<Integer> months;
    private final List<Integer> monthDays;
    private final List<Weekday> weekdays;
    private final boolean weekdaysByMonth;
    private final WeekFields weekFields;
    private final List<LocalTime> times;
    private final ChronoUnit unit;
    private final LocalDateTime first;

    /** The series of this rule that begins there; of whole days, times mean nothing. */
    Occurrences(RecurrenceRule rule, LocalDateTime start, boolean date, Allowance allowance) {
        this.rule = rule;
        this.start = start;
        this.date = date;
        this.allowance = allowance;
        // What a rule leaves open is as in its first time.
        boolean noDay = rule.weeks().isEmpty()
                && rule.yearDays().isEmpty()
                && rule.monthDays().isEmpty()
                && rule.weekdays().isEmpty();
        boolean yearly = rule.frequency() == Frequency.YEARLY;
        boolean ownDay = noDay && (yearly || rule.frequency() == Frequency.MONTHLY);
        months = noDay && yearly && rule.months().isEmpty() ? List.of(start.getMonthValue()) : rule.months();
        monthDays = ownDay ? List.of(start.getDayOfMonth()) : rule.monthDays();
        boolean ownWeekday = (noDay && rule.frequency() == Frequency.WEEKLY)
                || (yearly
                        && !rule.weeks().isEmpty()
                        && rule.weekdays().isEmpty()
                        && rule.monthDays().isEmpty()
                        && rule.yearDays().isEmpty());
        weekdays = ownWeekday ? List.of(new Weekday(0, start.getDayOfWeek())) : rule.weekdays();
        weekdaysByMonth = rule.frequency() == Frequency.MONTHLY
                || (yearly && !rule.months().isEmpty());
        weekFields = WeekFields.of(rule.weekStart(), 4);
        times = rule.frequency().compareTo(Frequency.DAILY) >= 0 ? timesOfDay() : List.of();
        unit = unit(rule.frequency());
        first = beginOfFirst();
    }

    /** Gives the times from about the one to the other, in order; the first time of a series is always one of it. */
    void each(LocalDateTime from, LocalDateTime to, Consumer<LocalDateTime> taker) {
        long given = 0;
        if (!start.isAfter(to)) {
            taker.accept(start);
            given = 1;
        }
        boolean counted = rule.count() != RecurrenceRule.ENDLESS;
        long period = counted ? 0 : periodBefore(from);
        while (given < rule.count()) {
            allowance.spend();
            var begin = period(period);
            if (begin.isAfter(to)) {
                return;
            }
            for (var time : positioned(timesIn(begin))) {
                if (!time.isAfter(start)) {
                    continue;
                }
                if (time.isAfter(to) || given >= rule.count()) {
                    return;
                }
                given++;
                taker.accept(time);
            }
            period = next(period, begin);
        }
    }

    // ---- Periods

    private LocalDateTime beginOfFirst() {
        return switch (rule.frequency()) {
            case YEARLY -> start.toLocalDate().withDayOfYear(1).atStartOfDay();
            case MONTHLY -> start.toLocalDate().withDayOfMonth(1).atStartOfDay();
            case WEEKLY -> start.toLocalDate().with(weekFields.dayOfWeek(), 1).atStartOfDay();
            case DAILY -> start.toLocalDate().atStartOfDay();
            case HOURLY -> start.truncatedTo(ChronoUnit.HOURS);
            case MINUTELY -> start.truncatedTo(ChronoUnit.MINUTES);
            case SECONDLY -> start;
        };
    }

    private static ChronoUnit unit(Frequency frequency) {
        return switch (frequency) {
            case YEARLY -> ChronoUnit.YEARS;
            case MONTHLY -> ChronoUnit.MONTHS;
            case WEEKLY -> ChronoUnit.WEEKS;
            case DAILY -> ChronoUnit.DAYS;
            case HOURLY -> ChronoUnit.HOURS;
            case MINUTELY -> ChronoUnit.MINUTES;
            case SECONDLY -> ChronoUnit.SECONDS;
        };
    }

    private LocalDateTime period(long number) {
        return first.plus(number * rule.interval(), unit);
    }

    private long periodBefore(LocalDateTime from) {
        return Math.max(0, unit.between(first, from) / rule.interval() - 1);
    }

    /** The number of the next period that can have a time: whole days and hours that cannot are leapt over. */
    private long next(long number, LocalDateTime begin) {
        if (rule.frequency().compareTo(Frequency.DAILY) >= 0) {
            return number + 1;
        }
        ChronoUnit step;
        if (!takes(begin.toLocalDate())) {
            step = ChronoUnit.DAYS;
        } else if (!in(rule.hours(), begin.getHour())) {
            step = ChronoUnit.HOURS;
        } else if (rule.frequency() == Frequency.SECONDLY && !in(rule.minutes(), begin.getMinute())) {
            step = ChronoUnit.MINUTES;
        } else {
            return number + 1;
        }
        var target = begin.truncatedTo(step).plus(1, step);
        long units = unit.between(first, target);
        return Math.max(number + 1, Math.ceilDiv(units, (long) rule.interval()));
    }

    // ---- Times in a period

    private List<LocalDateTime> timesIn(LocalDateTime begin) {
        if (rule.frequency().compareTo(Frequency.DAILY) < 0) {
            return timesInPartOfDay(begin);
        }
        var found = new ArrayList<LocalDateTime>();
        for (var day : daysIn(begin.toLocalDate())) {
            for (var time : times) {
                allowance.spend();
                found.add(day.atTime(time));
            }
        }
        return found;
    }

    private List<LocalDate> daysIn(LocalDate begin) {
        var found = new ArrayList<LocalDate>();
        switch (rule.frequency()) {
            case YEARLY -> {
                for (int month = 1; month <= 12; month++) {
                    if (in(months, month)) {
                        daysInMonth(begin.withMonth(month), found);
                    }
                }
            }
            case MONTHLY -> {
                if (in(months, begin.getMonthValue())) {
                    daysInMonth(begin, found);
                }
            }
            case WEEKLY -> {
                for (int day = 0; day < 7; day++) {
                    take(begin.plusDays(day), found);
                }
            }
            default -> take(begin, found);
        }
        return found;
    }

    private void daysInMonth(LocalDate first, List<LocalDate> found) {
        int length = first.lengthOfMonth();
        if (monthDays.isEmpty()) {
            for (int day = 1; day <= length; day++) {
                take(first.withDayOfMonth(day), found);
            }
            return;
        }
        var days = new TreeSet<Integer>();
        for (int day : monthDays) {
            days.add(day < 0 ? length + 1 + day : day);
        }
        for (int day : days) {
            if (day >= 1 && day <= length) {
                take(first.withDayOfMonth(day), found);
            }
        }
    }

    private void take(LocalDate day, List<LocalDate> found) {
        allowance.spend();
        if (takes(day)) {
            found.add(day);
        }
    }

    /** Whether all parts of the rule leave this day. */
    private boolean takes(LocalDate day) {
        return in(months, day.getMonthValue())
                && (monthDays.isEmpty() || counts(monthDays, day.getDayOfMonth(), day.lengthOfMonth()))
                && (rule.yearDays().isEmpty() || counts(rule.yearDays(), day.getDayOfYear(), day.lengthOfYear()))
                && (rule.weeks().isEmpty() || inWeek(day))
                && (weekdays.isEmpty() || onWeekday(day));
    }

    private boolean inWeek(LocalDate day) {
        int week = day.get(weekFields.weekOfWeekBasedYear());
        int last = (int) day.range(weekFields.weekOfWeekBasedYear()).getMaximum();
        return counts(rule.weeks(), week, last);
    }

    private boolean onWeekday(LocalDate day) {
        for (var weekday : weekdays) {
            if (weekday.day() == day.getDayOfWeek() && (!placed(weekday) || place(weekday.place(), day))) {
                return true;
            }
        }
        return false;
    }

    /** "The second Monday" is one of a month or year; elsewhere the place says nothing. */
    private boolean placed(Weekday weekday) {
        return weekday.place() != 0
                && rule.frequency().compareTo(Frequency.MONTHLY) >= 0
                && rule.weeks().isEmpty();
    }

    private boolean place(int place, LocalDate day) {
        int number = weekdaysByMonth ? day.getDayOfMonth() : day.getDayOfYear();
        int length = weekdaysByMonth ? day.lengthOfMonth() : day.lengthOfYear();
        return place > 0 ? (number - 1) / 7 + 1 == place : (length - number) / 7 + 1 == -place;
    }

    private List<LocalTime> timesOfDay() {
        if (date) {
            return List.of(LocalTime.MIDNIGHT);
        }
        var found = new ArrayList<LocalTime>();
        for (int hour : or(rule.hours(), start.getHour())) {
            for (int minute : or(rule.minutes(), start.getMinute())) {
                for (int second : or(rule.seconds(), start.getSecond())) {
                    if (second < 60) {
                        found.add(LocalTime.of(hour, minute, second));
                    }
                }
            }
        }
        return found;
    }

    private List<LocalDateTime> timesInPartOfDay(LocalDateTime begin) {
        boolean minutely = rule.frequency() == Frequency.MINUTELY;
        boolean secondly = rule.frequency() == Frequency.SECONDLY;
        if (!in(rule.hours(), begin.getHour())
                || ((minutely || secondly) && !in(rule.minutes(), begin.getMinute()))
                || (secondly && !in(rule.seconds(), begin.getSecond()))
                || !takes(begin.toLocalDate())) {
            return List.of();
        }
        var found = new ArrayList<LocalDateTime>();
        for (int minute : minutely || secondly ? List.of(begin.getMinute()) : or(rule.minutes(), start.getMinute())) {
            for (int second : secondly ? List.of(begin.getSecond()) : or(rule.seconds(), start.getSecond())) {
                allowance.spend();
                if (second < 60) {
                    found.add(begin.withMinute(minute).withSecond(second));
                }
            }
        }
        return found;
    }

    private List<LocalDateTime> positioned(List<LocalDateTime> all) {
        if (rule.positions().isEmpty() || all.isEmpty()) {
            return all;
        }
        allowance.spend(5);
        var places = new TreeSet<Integer>();
        for (int position : rule.positions()) {
            places.add(position < 0 ? all.size() + position : position - 1);
        }
        return places.stream()
                .filter(place -> place >= 0 && place < all.size())
                .map(all::get)
                .toList();
    }

    private static boolean in(List<Integer> list, int number) {
        return list.isEmpty() || list.contains(number);
    }

    /** Whether the list names this number, from the beginning or from the end. */
    private static boolean counts(List<Integer> list, int number, int last) {
        return list.contains(number) || list.contains(number - last - 1);
    }

    private static List<Integer> or(List<Integer> list, int otherwise) {
        return list.isEmpty() ? List.of(otherwise) : list;
    }
}
