package app.waymark.availability;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.availability.OwnHours.Limits;
import app.waymark.availability.OwnHours.OtherDays;
import app.waymark.shared.TimeWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When hours on a clock are, also where that clock leaps. */
class ClockHoursTest {

    private static OwnHours daily(String hours, OtherDays... others) {
        var ranges = ((HoursText.Reading.Hours) HoursText.read(hours)).ranges();
        return new OwnHours(
                IntStream.range(0, 7).mapToObj(day -> ranges).toList(), List.of(others), Holidays.NONE, Limits.USUAL);
    }

    private static String within(OwnHours hours, String zone, String from, String to) {
        return ClockHours.within(hours, ZoneId.of(zone), new TimeWindow(Instant.parse(from), Instant.parse(to)))
                .stream()
                .map(time -> time.start() + "/" + time.end())
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            in winter|Europe/Berlin|9-12|2026-01-05T00:00:00Z|2026-01-05T20:00:00Z|2026-01-05T08:00:00Z/2026-01-05T11:00:00Z
            in summer|Europe/Berlin|9-12|2026-07-06T00:00:00Z|2026-07-06T20:00:00Z|2026-07-06T07:00:00Z/2026-07-06T10:00:00Z
            across the hour that is leapt over|Europe/Berlin|1-4|2026-03-28T22:00:00Z|2026-03-29T20:00:00Z|2026-03-29T00:00:00Z/2026-03-29T02:00:00Z
            of what is leapt over the rest is left|Europe/Berlin|2:30-4|2026-03-28T22:00:00Z|2026-03-29T20:00:00Z|2026-03-29T01:00:00Z/2026-03-29T02:00:00Z
            all of it is leapt over|Europe/Berlin|2-3|2026-03-28T22:00:00Z|2026-03-29T20:00:00Z|
            an hour that comes twice is had twice|Europe/Berlin|2-3|2026-10-24T22:00:00Z|2026-10-25T20:00:00Z|2026-10-25T00:00:00Z/2026-10-25T02:00:00Z
            until within an hour that comes twice|Europe/Berlin|1-2:30|2026-10-24T22:00:00Z|2026-10-25T20:00:00Z|2026-10-24T23:00:00Z/2026-10-25T01:30:00Z
            half an hour is leapt over|Australia/Lord_Howe|1-3|2026-10-03T13:00:00Z|2026-10-04T10:00:00Z|2026-10-03T14:30:00Z/2026-10-03T16:00:00Z
            a day that begins at one o'clock|Africa/Cairo|0-2|2026-04-23T22:00:00Z|2026-04-24T10:00:00Z|2026-04-23T22:00:00Z/2026-04-23T23:00:00Z
            to midnight and on from it is one|UTC|0-1, 23-24|2026-01-05T12:00:00Z|2026-01-06T12:00:00Z|2026-01-05T23:00:00Z/2026-01-06T01:00:00Z
            beyond the date line|Pacific/Kiritimati|9-10|2026-01-05T12:00:00Z|2026-01-06T12:00:00Z|2026-01-05T19:00:00Z/2026-01-05T20:00:00Z
            cut to what is asked for|UTC|9-12|2026-01-05T10:00:00Z|2026-01-05T11:00:00Z|2026-01-05T10:00:00Z/2026-01-05T11:00:00Z
            """)
    void hours_are_on_their_owners_clock(String what, String zone, String hours, String from, String to, String found) {
        assertThat(within(daily(hours), zone, from, to)).as(what).isEqualTo(found == null ? "" : found);
    }

    @Test
    void days_that_are_otherwise_count_in_the_place_of_the_week_and_the_last_of_them_most() {
        var day = LocalDate.of(2026, 1, 5);
        var away = new OtherDays(day, day.plusDays(2), List.of());
        var once = new OtherDays(day.plusDays(1), day.plusDays(1), List.of(new DayRange(960, 1020)));
        assertThat(within(daily("9-10", away, once), "UTC", "2026-01-05T00:00:00Z", "2026-01-08T23:00:00Z"))
                .isEqualTo("2026-01-06T16:00:00Z/2026-01-06T17:00:00Z 2026-01-08T09:00:00Z/2026-01-08T10:00:00Z");
    }

    @Test
    void a_holiday_is_a_day_off_unless_one_says_otherwise() {
        var christmas = LocalDate.of(2026, 12, 25);
        var hours = daily("9-10");
        var german = new OwnHours(hours.week(), List.of(), Holidays.DE, hours.limits());
        assertThat(german.on(christmas)).isEmpty();
        assertThat(german.on(christmas.minusDays(1))).isNotEmpty();
        var working = new OwnHours(
                hours.week(),
                List.of(new OtherDays(christmas, christmas, List.of(new DayRange(600, 660)))),
                Holidays.DE,
                hours.limits());
        assertThat(working.on(christmas)).containsExactly(new DayRange(600, 660));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "DE, 2026, 01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26",
        "AT, 2026, 01-01 01-06 04-06 05-01 05-14 05-25 06-04 08-15 10-26 11-01 12-08 12-25 12-26",
        "CH, 2027, 01-01 05-06 08-01 12-25",
        "FR, 2026, 01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25",
        "SE, 2026, 01-01 01-06 04-03 04-06 05-01 05-14 06-06 06-20 10-31 12-25 12-26",
        "FI, 2027, 01-01 01-06 03-26 03-29 05-01 05-06 06-26 11-06 12-06 12-25 12-26",
        "GB, 2026, 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-26 12-28",
        "GB, 2022, 01-01 01-03 04-15 04-18 05-02 05-30 08-29 12-25 12-26 12-27"
    })
    void holidays_are_those_of_the_law(Holidays whose, int year, String days) {
        assertThat(whose.of(year).stream()
                        .map(day -> day.toString().substring(5))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(days);
    }
}
