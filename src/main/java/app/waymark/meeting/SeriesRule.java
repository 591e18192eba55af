package app.waymark.meeting;

import app.waymark.shared.TimeWindow;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When the meetings of a series are: an hour of one clock that repeats. The hour stays what it is on that clock where the
 * clocks change; on another clock it may be another one then.
 *
 * @param unit what is counted
 * @param every every how many weeks; 1 for months
 * @param nth the first to fourth such day of a month, or -1 for its last; 0 for weeks
 * @param from the day of the first one
 * @param at the hour
 * @param zone whose clock shows it
 */
public record SeriesRule(Unit unit, int every, int nth, LocalDate from, LocalTime at, ZoneId zone) {

    /** The most dates that a series has. */
    public static final int MOST = 60;

    /** The last date is no later than so many days after the first: a year and a half. */
    public static final int LONGEST_DAYS = 548;

    /** The most weeks from one date to the next. */
    public static final int MOST_WEEKS = 8;

    private static final int LAST_NTH = 4;

    /** What is counted from one date to the next. */
    public enum Unit {
        /** Weeks, on the same day of the week. */
        WEEKS,
        /** Months, on the same one of a day of the week: the first Monday. */
        MONTHS
    }

    /** Throws {@link IllegalArgumentException} for what nobody means, and where the first day is not by the rule. */
    public SeriesRule {
        boolean good =
                switch (unit) {
                    case WEEKS -> every >= 1 && every <= MOST_WEEKS && nth == 0;
                    case MONTHS ->
                        every == 1
                                && (nth == -1 || (nth >= 1 && nth <= LAST_NTH))
                                && nth(YearMonth.from(from), nth, from.getDayOfWeek())
                                        .equals(from);
                };
        if (!good) {
            throw new IllegalArgumentException("No repeating that anybody means");
        }
    }

    /** Every so many weeks. */
    public static SeriesRule weekly(int every, LocalDate from, LocalTime at, ZoneId zone) {
        return new SeriesRule(Unit.WEEKS, every, 0, from, at, zone);
    }

    /** Every month on the same one of its days of the week, or on the last where the first date is on that. */
    public static SeriesRule monthly(boolean last, LocalDate from, LocalTime at, ZoneId zone) {
        return new SeriesRule(Unit.MONTHS, 1, last ? -1 : nth(from), from, at, zone);
    }

    /** Which of its month's days of that name this is, from 1 to 5. */
    public static int nth(LocalDate day) {
        return (day.getDayOfMonth() - 1) / 7 + 1;
    }

    /** Whether it is the last of its month's days of that name. */
    public static boolean last(LocalDate day) {
        return day.plusWeeks(1).getMonth() != day.getMonth();
    }

    private static LocalDate nth(YearMonth month, int nth, DayOfWeek day) {
        return month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(nth, day));
    }

    /** The day of the week on which they are. */
    public DayOfWeek day() {
        return from.getDayOfWeek();
    }

    /** The days by the rule up to that one, and no more than so many. */
    public List<LocalDate> days(LocalDate until, int most) {
        var days = new ArrayList<LocalDate>();
        var longest = from.plusDays(LONGEST_DAYS);
        for (int step = 0; days.size() < most; step++) {
            var day =
                    switch (unit) {
                        case WEEKS -> from.plusWeeks((long) step * every);
                        case MONTHS ->
                            nth(YearMonth.from(from).plusMonths((long) step * every), nth, from.getDayOfWeek());
                    };
            if (day.isAfter(until) || day.isAfter(longest)) {
                break;
            }
            days.add(day);
        }
        return days;
    }

    /**
     * When the meeting of a day begins; empty where the clocks go forward over the hour. Where they go back over it, the
     * first of the two is meant, as iCalendar has it.
     */
    public Optional<Instant> start(LocalDate day) {
        var local = day.atTime(at);
        return zone.getRules().getValidOffsets(local).stream().findFirst().map(local::toInstant);
    }

    /** The meeting of a day as the rule has it. */
    public Optional<TimeWindow> window(LocalDate day, Duration length) {
        return start(day).map(begins -> TimeWindow.of(begins, length));
    }

    /** Whether the clock shows the hour of this day twice. */
    public boolean twice(LocalDate day) {
        return zone.getRules().getValidOffsets(day.atTime(at)).size() > 1;
    }
}
