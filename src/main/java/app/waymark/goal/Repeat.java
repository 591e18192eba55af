package app.waymark.goal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often a step is to be done: on days of the week, or so many times a week on whatever days. Until when is the
 * step's own date, so that moving it moves the end as well.
 *
 * @param on the days of the week, in their order; empty where any day will do
 * @param times how often a week; where days are named, how many they are
 * @param from the first day it holds for
 */
public record Repeat(List<DayOfWeek> on, int times, LocalDate from) {

    /** The most times a week. */
    public static final int MOST_TIMES = 7;

    public Repeat {
        on = on.stream().distinct().sorted().toList();
    }

    /** On these days of every week. */
    public static Repeat on(LocalDate from, DayOfWeek... days) {
        return on(from, List.of(days));
    }

    /** On these days of every week. */
    public static Repeat on(LocalDate from, List<DayOfWeek> days) {
        return new Repeat(days, (int) days.stream().distinct().count(), from);
    }

    /** So many times a week. */
    public static Repeat times(LocalDate from, int times) {
        return new Repeat(List.of(), times, from);
    }

    /** Whether it can be kept: on some day, or at least once and at most seven times. */
    public boolean whole() {
        return on.isEmpty() ? times >= 1 && times <= MOST_TIMES : times == on.size();
    }

    /**
     * One time it is to be done.
     *
     * @param day the day it is for; where any day will do, the Monday of its week
     * @param nth which of that week's it is, from 1; where days are named, 1
     */
    public record Occurrence(LocalDate day, int nth) {}

    /** The Monday of the week that a day is in. */
    public static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /**
     * The times of the week that a day is in, in order.
     *
     * @param until the last day it holds for, or null where it has no end
     */
    public List<Occurrence> week(LocalDate day, @Nullable LocalDate until) {
        var monday = monday(day);
        var first = from.isAfter(monday) ? from : monday;
        var sunday = monday.plusDays(6);
        var last = until != null && until.isBefore(sunday) ? until : sunday;
        var all = new ArrayList<Occurrence>();
        if (last.isBefore(first)) {
            return all;
        }
        if (on.isEmpty()) {
            // A week that it holds for a part of only asks for no more than that part has days.
            long days = last.toEpochDay() - first.toEpochDay() + 1;
            for (int nth = 1; nth <= Math.min(times, days); nth++) {
                all.add(new Occurrence(monday, nth));
            }
            return all;
        }
        for (var one : on) {
            var due = monday.plusDays(one.getValue() - 1L);
            if (!due.isBefore(first) && !due.isAfter(last)) {
                all.add(new Occurrence(due, 1));
            }
        }
        return all;
    }

    /** How many times there are from its first day to the last of these two, both included. */
    public int count(LocalDate until) {
        int count = 0;
        for (var monday = monday(from); !monday.isAfter(until); monday = monday.plusWeeks(1)) {
            count += week(monday, until).size();
        }
        return count;
    }
}
