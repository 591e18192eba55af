package app.waymark.meeting.ui;

import app.waymark.shared.Dates;
import app.waymark.shared.Links;
import com.vaadin.flow.router.QueryParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * What part of the calendar is open, as its address says it.
 *
 * @param show how it is drawn
 * @param on a day in it
 */
record CalendarShape(Show show, LocalDate on) {

    /** Nobody looks further back or ahead than this. */
    private static final int MOST_YEARS = 10;

    /** How a calendar is drawn. */
    enum Show {
        WEEK(ChronoUnit.WEEKS),
        MONTH(ChronoUnit.MONTHS),
        /** The days of a month on which there is something. */
        LIST(ChronoUnit.MONTHS);

        private final ChronoUnit step;

        Show(ChronoUnit step) {
            this.step = step;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** As asked for; what is no day, or too far away, is today. */
    static CalendarShape of(QueryParameters query, LocalDate today) {
        var show =
                switch (query.getSingleParameter("show").orElse("")) {
                    case "month" -> Show.MONTH;
                    case "list" -> Show.LIST;
                    default -> Show.WEEK;
                };
        return new CalendarShape(show, day(query.getSingleParameter("on").orElse(""), today));
    }

    private static LocalDate day(String typed, LocalDate today) {
        try {
            var day = LocalDate.parse(typed);
            return day.isBefore(today.minusYears(MOST_YEARS)) || day.isAfter(today.plusYears(MOST_YEARS)) ? today : day;
        } catch (DateTimeParseException noDay) {
            return today;
        }
    }

    /** The first day that is read: a month is drawn in whole weeks. */
    LocalDate from() {
        return switch (show) {
            case WEEK -> on.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> on.withDayOfMonth(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case LIST -> on.withDayOfMonth(1);
        };
    }

    /** The last day that is read. */
    LocalDate to() {
        return switch (show) {
            case WEEK -> from().plusDays(6);
            case MONTH ->
                on.with(TemporalAdjusters.lastDayOfMonth()).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            case LIST -> on.with(TemporalAdjusters.lastDayOfMonth());
        };
    }

    /** "30 Nov – 6 Dec", or "December 2026". */
    String title(Dates dates) {
        return show == Show.WEEK ? dates.days(from(), to()) : dates.longMonth(YearMonth.from(on));
    }

    /** Whether this day is in it. */
    boolean holds(LocalDate day) {
        return show == Show.WEEK
                ? !day.isBefore(from()) && !day.isAfter(to())
                : YearMonth.from(day).equals(YearMonth.from(on));
    }

    CalendarShape step(int by) {
        return new CalendarShape(show, on.plus(by, show.step));
    }

    CalendarShape at(LocalDate day) {
        return new CalendarShape(show, day);
    }

    CalendarShape as(Show other) {
        return new CalendarShape(other, on);
    }

    String path() {
        return Links.MEETING_CALENDAR + "?show=" + show.word() + "&on=" + on;
    }
}
