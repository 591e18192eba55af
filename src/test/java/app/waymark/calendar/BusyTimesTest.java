package app.waymark.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.calendar.CalendarReading.Busy;
import app.waymark.calendar.CalendarReading.Refused;
import app.waymark.calendar.CalendarReading.Why;
import app.waymark.shared.TimeWindow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from calendars, case by case; the many are in {@code RandomCalendarsTest}. */
class BusyTimesTest {

    private static final TimeWindow YEAR =
            new TimeWindow(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"));

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            nine in Berlin in winter is eight|DTSTART;TZID=Europe/Berlin:20260105T090000~DURATION:PT1H|2026-01-05T08:00:00Z/2026-01-05T09:00:00Z
            nine in Berlin in summer is seven|DTSTART;TZID=Europe/Berlin:20260706T090000~DURATION:PT1H|2026-07-06T07:00:00Z/2026-07-06T08:00:00Z
            a name of Windows|DTSTART;TZID="W. Europe Standard Time":20260706T090000~DURATION:PT1H|2026-07-06T07:00:00Z/2026-07-06T08:00:00Z
            a maker's name before|DTSTART;TZID=/mozilla.org/20050126_1/Europe/Berlin:20260706T090000~DURATION:PT1H|2026-07-06T07:00:00Z/2026-07-06T08:00:00Z
            no zone is the reader's|DTSTART:20260706T090000~DURATION:PT1H|2026-07-06T07:00:00Z/2026-07-06T08:00:00Z
            a zone that nobody knows is the reader's|DTSTART;TZID=Nowhere:20260706T090000~DURATION:PT1H|2026-07-06T07:00:00Z/2026-07-06T08:00:00Z
            UTC|DTSTART:20260706T090000Z~DTEND:20260706T093000Z|2026-07-06T09:00:00Z/2026-07-06T09:30:00Z
            a whole day is the reader's|DTSTART;VALUE=DATE:20260706|2026-07-05T22:00:00Z/2026-07-06T22:00:00Z
            whole days end before their end|DTSTART;VALUE=DATE:20260706~DTEND;VALUE=DATE:20260708|2026-07-05T22:00:00Z/2026-07-07T22:00:00Z
            a whole day that ends where it begins is one|DTSTART;VALUE=DATE:20260706~DTEND;VALUE=DATE:20260706|2026-07-05T22:00:00Z/2026-07-06T22:00:00Z
            the day on which clocks go forward has 23 hours|DTSTART;VALUE=DATE:20260329|2026-03-28T23:00:00Z/2026-03-29T22:00:00Z
            a skipped time is taken by the clock before|DTSTART;TZID=Europe/Berlin:20260329T023000~DURATION:PT1H|2026-03-29T01:30:00Z/2026-03-29T02:30:00Z
            of a doubled time the first|DTSTART;TZID=Europe/Berlin:20261025T023000~DURATION:PT1H|2026-10-25T00:30:00Z/2026-10-25T01:30:00Z
            one day by the calendar|DTSTART;TZID=Europe/Berlin:20260328T120000~DURATION:P1D|2026-03-28T11:00:00Z/2026-03-29T10:00:00Z
            24 hours by the stopwatch|DTSTART;TZID=Europe/Berlin:20260328T120000~DURATION:PT24H|2026-03-28T11:00:00Z/2026-03-29T11:00:00Z
            tentative is busy|DTSTART:20260706T090000Z~DURATION:PT1H~STATUS:TENTATIVE|2026-07-06T09:00:00Z/2026-07-06T10:00:00Z
            cancelled is free|DTSTART:20260706T090000Z~DURATION:PT1H~STATUS:CANCELLED|
            transparent is free|DTSTART:20260706T090000Z~DURATION:PT1H~TRANSP:TRANSPARENT|
            no length takes no time|DTSTART:20260706T090000Z|
            an end before the start takes no time|DTSTART:20260706T090000Z~DTEND:20260706T080000Z|
            the end of a rule counts|DTSTART:20260101T090000Z~DURATION:PT1H~RRULE:FREQ=DAILY;UNTIL=20260102T090000Z|2026-01-01T09:00:00Z/2026-01-01T10:00:00Z 2026-01-02T09:00:00Z/2026-01-02T10:00:00Z
            a day as the end of a rule counts as a whole|DTSTART:20260101T090000Z~DURATION:PT1H~RRULE:FREQ=DAILY;UNTIL=20260102|2026-01-01T09:00:00Z/2026-01-01T10:00:00Z 2026-01-02T09:00:00Z/2026-01-02T10:00:00Z
            the first time counts whatever the rule says|DTSTART:20260101T090000Z~DURATION:PT1H~RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=2|2026-01-01T09:00:00Z/2026-01-01T10:00:00Z 2026-01-05T09:00:00Z/2026-01-05T10:00:00Z
            a month without a 31st is left out|DTSTART:20260131T090000Z~DURATION:PT1H~RRULE:FREQ=MONTHLY;COUNT=2|2026-01-31T09:00:00Z/2026-01-31T10:00:00Z 2026-03-31T09:00:00Z/2026-03-31T10:00:00Z
            a week of the year means the weekday of the first time|DTSTART:20260105T090000Z~DURATION:PT1H~RRULE:FREQ=YEARLY;BYWEEKNO=2,4;COUNT=2|2026-01-05T09:00:00Z/2026-01-05T10:00:00Z 2026-01-19T09:00:00Z/2026-01-19T10:00:00Z
            February's 29th by days|DTSTART:20240229T090000Z~DURATION:PT1H~RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29|
            the last weekday of a month|DTSTART:20260130T090000Z~DURATION:PT1H~RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2|2026-01-30T09:00:00Z/2026-01-30T10:00:00Z 2026-02-27T09:00:00Z/2026-02-27T10:00:00Z
            every eight minutes of one hour|DTSTART:20260101T090000Z~DURATION:PT1M~RRULE:FREQ=MINUTELY;INTERVAL=8;BYHOUR=9;COUNT=2|2026-01-01T09:00:00Z/2026-01-01T09:01:00Z 2026-01-01T09:08:00Z/2026-01-01T09:09:00Z
            a whole day excepts what falls on it|DTSTART:20260101T090000Z~DURATION:PT1H~RRULE:FREQ=DAILY;COUNT=2~EXDATE;VALUE=DATE:20260102|2026-01-01T09:00:00Z/2026-01-01T10:00:00Z
            a time in another zone excepts the same instant|DTSTART:20260101T090000Z~DURATION:PT1H~RRULE:FREQ=DAILY;COUNT=2~EXDATE;TZID=Europe/Berlin:20260102T100000|2026-01-01T09:00:00Z/2026-01-01T10:00:00Z
            a period that the rule gives too has its own length alone|DTSTART:20260101T090000Z~DURATION:PT3H~RRULE:FREQ=DAILY;COUNT=2~RDATE;VALUE=PERIOD:20260102T090000Z/PT1H|2026-01-01T09:00:00Z/2026-01-01T12:00:00Z 2026-01-02T09:00:00Z/2026-01-02T10:00:00Z
            a period has a length of its own|DTSTART:20260101T090000Z~DURATION:PT1H~RDATE;VALUE=PERIOD:20260201T090000Z/PT3H|2026-01-01T09:00:00Z/2026-01-01T10:00:00Z 2026-02-01T09:00:00Z/2026-02-01T12:00:00Z
            """)
    void says_when_somebody_is_busy(String what, String event, String expected) throws IOException {
        assertThat(written(read(calendar(event(event))))).as(what).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void one_time_of_a_series_is_moved_and_one_is_called_off() throws IOException {
        var found = read(
                calendar(
                        event("UID:a~DTSTART:20260105T090000Z~DURATION:PT1H~RRULE:FREQ=DAILY;COUNT=3")
                                + event("UID:a~RECURRENCE-ID:20260106T090000Z~DTSTART:20260110T120000Z~DURATION:PT2H")
                                + event(
                                        "UID:a~RECURRENCE-ID:20260107T090000Z~DTSTART:20260107T090000Z~DURATION:PT1H~STATUS:CANCELLED")));
        assertThat(written(found))
                .isEqualTo("2026-01-05T09:00:00Z/2026-01-05T10:00:00Z 2026-01-10T12:00:00Z/2026-01-10T14:00:00Z");
    }

    @Test
    void from_here_on_all_times_are_later_and_longer() throws IOException {
        var found = read(
                calendar(
                        event("UID:a~DTSTART:20260105T090000Z~DURATION:PT1H~RRULE:FREQ=DAILY;COUNT=3")
                                + event(
                                        "UID:a~RECURRENCE-ID;RANGE=THISANDFUTURE:20260106T090000Z~DTSTART:20260106T110000Z~DURATION:PT2H")));
        assertThat(written(found))
                .isEqualTo(
                        "2026-01-05T09:00:00Z/2026-01-05T10:00:00Z 2026-01-06T11:00:00Z/2026-01-06T13:00:00Z 2026-01-07T11:00:00Z/2026-01-07T13:00:00Z");
    }

    @Test
    void an_event_that_was_written_anew_counts_as_written_last() throws IOException {
        var found = read(calendar(event("UID:a~SEQUENCE:1~DTSTART:20260106T090000Z~DURATION:PT1H")
                + event("UID:a~SEQUENCE:0~DTSTART:20260105T090000Z~DURATION:PT1H")));
        assertThat(written(found)).isEqualTo("2026-01-06T09:00:00Z/2026-01-06T10:00:00Z");
    }

    @Test
    void a_zone_that_only_the_calendar_knows_is_what_it_says() throws IOException {
        var zone = lines(
                "BEGIN:VTIMEZONE~TZID:Our island~BEGIN:STANDARD~DTSTART:16010101T030000~TZOFFSETFROM:+0430~TZOFFSETTO:+0330~RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU~END:STANDARD~BEGIN:DAYLIGHT~DTSTART:16010101T020000~TZOFFSETFROM:+0330~TZOFFSETTO:+0430~RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU~END:DAYLIGHT~END:VTIMEZONE");
        var found = read(calendar(
                event("DTSTART;TZID=Our island:20260328T120000~DURATION:PT1H~RRULE:FREQ=DAILY;COUNT=2") + zone));
        assertThat(written(found))
                .isEqualTo("2026-03-28T08:30:00Z/2026-03-28T09:30:00Z 2026-03-29T07:30:00Z/2026-03-29T08:30:00Z");
    }

    @Test
    void published_busy_times_count_and_free_ones_do_not() throws IOException {
        var found = read(
                calendar(
                        lines(
                                "BEGIN:VFREEBUSY~FREEBUSY:20260105T090000Z/PT1H,20260106T090000Z/20260106T093000Z~FREEBUSY;FBTYPE=FREE:20260107T090000Z/PT1H~END:VFREEBUSY")));
        assertThat(written(found))
                .isEqualTo("2026-01-05T09:00:00Z/2026-01-05T10:00:00Z 2026-01-06T09:00:00Z/2026-01-06T09:30:00Z");
    }

    @Test
    void the_length_of_an_alarm_is_not_the_length_of_the_event() throws IOException {
        var found = read(calendar(
                event("DTSTART:20260105T090000Z~BEGIN:VALARM~TRIGGER:-PT15M~DURATION:PT9H~END:VALARM~DURATION:PT1H")));
        assertThat(written(found)).isEqualTo("2026-01-05T09:00:00Z/2026-01-05T10:00:00Z");
    }

    @Test
    void what_cannot_be_understood_is_said_and_the_rest_is_read() throws IOException {
        var found = read(calendar(event("DTSTART:tomorrow~DURATION:PT1H")
                + event("DTSTART:20260105T090000Z~DURATION:PT1H~RRULE:FREQ=FORTNIGHTLY")
                + event("DTSTART:20260106T090000Z~DURATION:PT1H")));
        assertThat(found).isInstanceOfSatisfying(Busy.class, busy -> {
            assertThat(busy.windows()).hasSize(1);
            assertThat(busy.events()).isEqualTo(3);
            assertThat(busy.unread()).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<!DOCTYPE html><html><body>Sign in</body></html>",
                "{\"error\": 404}",
                "BEGIN:VCARD\r\nEND:VCARD\r\n"
            })
    void what_is_no_calendar_is_refused(String text) throws IOException {
        assertThat(read(text)).isEqualTo(new Refused(Why.NO_CALENDAR));
    }

    @Test
    void a_calendar_that_breaks_off_is_refused() throws IOException {
        var whole = calendar(event("DTSTART:20260105T090000Z~DURATION:PT1H"));
        assertThat(read(whole.substring(0, whole.length() - 20))).isEqualTo(new Refused(Why.INCOMPLETE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RRULE:FREQ=SECONDLY",
                "RRULE:FREQ=SECONDLY;COUNT=999999999999",
                "RRULE:FREQ=MINUTELY;BYSECOND=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42",
                "RRULE:FREQ=SECONDLY;BYMONTH=1,2,3,4,5,6;BYSETPOS=-1"
            })
    void rules_without_measure_are_refused(String rule) throws IOException {
        assertThat(read(calendar(event("DTSTART:19700101T000000Z~DURATION:PT1S~" + rule))))
                .isEqualTo(new Refused(Why.TOO_MUCH_REPEATED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
                "RRULE:FREQ=DAILY;INTERVAL=1000000",
                "RRULE:FREQ=MONTHLY;BYDAY=MO;BYSETPOS=300"
            })
    void rules_that_never_come_true_end(String rule) throws IOException {
        assertThat(read(calendar(event("DTSTART:20200101T000000Z~DURATION:PT1S~" + rule))))
                .isInstanceOfSatisfying(
                        Busy.class, busy -> assertThat(busy.windows()).isEmpty());
    }

    @Test
    void a_hundred_megabytes_are_refused_without_being_kept() throws IOException {
        InputStream endless = new InputStream() {
            private final byte[] line = "X-WASTE:0123456789\r\n".getBytes(StandardCharsets.US_ASCII);
            private long given;

            @Override
            public int read() {
                return given > 100_000_000 ? -1 : line[(int) (given++ % line.length)];
            }
        };
        var begin = new ByteArrayInputStream("BEGIN:VCALENDAR\r\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(BusyTimes.read(new SequenceInputStream(begin, endless), YEAR, BERLIN))
                .isEqualTo(new Refused(Why.TOO_LARGE));
    }

    @Test
    void parts_within_parts_are_refused() throws IOException {
        assertThat(read("BEGIN:VCALENDAR\r\n".repeat(1_000))).isEqualTo(new Refused(Why.TOO_DEEP));
    }

    @Test
    void more_events_than_anybody_has_are_refused() throws IOException {
        assertThat(read(calendar(event("DTSTART:20260105T090000Z").repeat(BusyTimes.MOST_EVENTS + 1))))
                .isEqualTo(new Refused(Why.TOO_MANY_EVENTS));
    }

    @Test
    void a_picture_in_one_line_is_passed_over() throws IOException {
        var found =
                read(calendar(event("ATTACH:" + "A".repeat(3_000_000) + "~DTSTART:20260105T090000Z~DURATION:PT1H")));
        assertThat(written(found)).isEqualTo("2026-01-05T09:00:00Z/2026-01-05T10:00:00Z");
    }

    /** How long that takes is measured by {@code CalendarProof}; what is counted here is the same everywhere. */
    @Test
    void twenty_thousand_events_are_read_with_room_to_spare() throws IOException {
        var text = LargeCalendar.of(20_000).getBytes(StandardCharsets.UTF_8);
        var threeQuarters = new Allowance(Allowance.MOST / 4 * 3);
        assertThat(BusyTimes.read(new ByteArrayInputStream(text), YEAR, BERLIN, threeQuarters))
                .isInstanceOf(Busy.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Pacific/Kiritimati", "America/St_Johns", "Australia/Lord_Howe", "Asia/Kathmandu"})
    void the_zone_of_the_machine_says_nothing(String machine) throws IOException {
        var before = TimeZone.getDefault();
        var texts = IntStream.range(0, 40).mapToObj(RandomCalendar::of).toList();
        var here = readAll(texts);
        TimeZone.setDefault(TimeZone.getTimeZone(machine));
        try {
            assertThat(readAll(texts)).isEqualTo(here);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private static List<CalendarReading> readAll(List<String> texts) {
        return texts.stream().map(BusyTimesTest::unchecked).toList();
    }

    private static CalendarReading unchecked(String text) {
        try {
            return read(text);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static CalendarReading read(String text) throws IOException {
        return BusyTimes.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), YEAR, BERLIN);
    }

    private static String calendar(String parts) {
        return lines("BEGIN:VCALENDAR~VERSION:2.0") + parts + lines("END:VCALENDAR");
    }

    private static String event(String written) {
        return lines("BEGIN:VEVENT~" + written + "~END:VEVENT");
    }

    private static String lines(String written) {
        return written.replace("~", "\r\n") + "\r\n";
    }

    private static String written(CalendarReading reading) {
        return reading instanceof Busy busy
                ? busy.windows().stream()
                        .map(window -> window.start() + "/" + window.end())
                        .collect(Collectors.joining(" "))
                : reading.toString();
    }
}
