package app.waymark.goal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

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
}
