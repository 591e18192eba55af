package app.waymark.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DatesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** A Sunday, 23:30 in Berlin; still afternoon in New York. */
    private static final Instant NOW = Instant.parse("2026-11-22T22:30:00Z");

    private final DateFormats formats =
            new DateFormats(new Translations(), Clock.fixed(NOW, ZoneOffset.UTC), new CurrentActor());
    private final Dates english = formats.of(Locale.ENGLISH, BERLIN);
    private final Dates german = formats.of(Locale.GERMAN, BERLIN);

    @Test
    void a_meeting_is_told_in_both_zones() {
        var start = Instant.parse("2026-12-03T13:00:00Z");
        var meeting = TimeWindow.of(start, Duration.ofMinutes(45));
        assertThat(english.forBoth(meeting, "Ann", ZoneId.of("Europe/Helsinki")))
                .isEqualTo("Thu 3 Dec, 14:00 – 14:45 (15:00 for Ann in Helsinki)");
        assertThat(german.forBoth(meeting, "Ann", ZoneId.of("Europe/Helsinki")))
                .isEqualTo("Do, 3. Dez., 14:00 – 14:45 (15:00 für Ann in Helsinki)");
        assertThat(english.forBoth(meeting, "Ann", ZoneId.of("Europe/Paris"))).isEqualTo("Thu 3 Dec, 14:00 – 14:45");
    }

    @Test
    void the_other_day_is_named_where_it_is_another() {
        assertThat(english.elsewhere(NOW, "Jo", ZoneId.of("Asia/Tokyo"))).isEqualTo("Mon 07:30 for Jo in Tokyo");
    }

    @Test
    void a_zone_that_agrees_in_winter_is_told_apart_in_summer() {
        var summer = Instant.parse("2026-07-01T10:00:00Z");
        var lagos = ZoneId.of("Africa/Lagos");
        assertThat(english.elsewhere(NOW, "Ada", lagos)).isEmpty();
        assertThat(english.elsewhere(summer, "Ada", lagos)).isEqualTo("11:00 for Ada in Lagos");
    }

    @Test
    void of_two_equal_times_it_is_said_which_one_is_meant_wherever_a_time_is_shown() {
        // Berlin's clocks go back at 03:00 on 31 October 2027, which is 01:00 in UTC.
        var first = Instant.parse("2027-10-31T00:45:00Z");
        var second = Instant.parse("2027-10-31T01:45:00Z");

        assertThat(english.span(TimeWindow.of(first, Duration.ofMinutes(45))))
                .isEqualTo("Sun 31 Oct 2027, 02:45 (before the clocks go back) – 02:30 (after the clocks go back)");
        assertThat(german.time(first)).isEqualTo("02:45 (vor der Zeitumstellung)");
        assertThat(german.time(second)).isEqualTo("02:45 (nach der Zeitumstellung)");
        assertThat(english.time(Instant.parse("2027-10-31T02:00:00Z"))).isEqualTo("03:00");
        for (var said : List.of(
                english.dayAndTime(second),
                english.exact(second),
                english.moment(second),
                english.forBoth(TimeWindow.of(second, Duration.ofMinutes(30)), "Ann", ZoneId.of("Asia/Tokyo")))) {
            assertThat(said).contains("02:45 (after the clocks go back)");
        }
        assertThat(formats.of(Locale.ENGLISH, ZoneId.of("Asia/Tokyo")).elsewhere(first, BERLIN))
                .isEqualTo("02:45 (before the clocks go back)");
    }

    @Test
    void a_time_on_the_clock_is_one_instant_or_two_or_none() {
        var back = LocalDate.of(2027, 10, 31);
        var forward = LocalDate.of(2027, 3, 28);
        assertThat(english.instants(back, LocalTime.of(2, 45)))
                .containsExactly(Instant.parse("2027-10-31T00:45:00Z"), Instant.parse("2027-10-31T01:45:00Z"));
        assertThat(english.instants(back, LocalTime.of(3, 0))).containsExactly(Instant.parse("2027-10-31T02:00:00Z"));
        assertThat(english.instants(forward, LocalTime.of(2, 30))).isEmpty();
        assertThat(english.leap(forward, LocalTime.of(2, 30))).contains(new Dates.Leap("02:00", "03:00"));
        assertThat(english.leap(back, LocalTime.of(2, 45))).isEmpty();
    }

    @Test
    void waiting_is_counted_in_days_of_the_person_and_only_for_a_week() {
        assertThat(english.waited(NOW)).isEqualTo("today");
        assertThat(english.waited(Instant.parse("2026-11-21T22:59:00Z"))).isEqualTo("since yesterday");
        assertThat(english.waited(NOW.minus(Duration.ofDays(3)))).isEqualTo("3 days");
        assertThat(english.waited(NOW.minus(Duration.ofDays(6)))).isEqualTo("6 days");
        assertThat(english.waited(NOW.minus(Duration.ofDays(7)))).isEqualTo("since 15 Nov");
        assertThat(english.waited(NOW.minus(Duration.ofDays(400)))).isEqualTo("since 19 Oct 2025");
        assertThat(german.waited(NOW.minus(Duration.ofDays(3)))).isEqualTo("3 Tage");
    }

    @Test
    void a_day_begins_at_midnight_where_the_person_is() {
        // 23:10 on Saturday in Berlin, 17:10 in New York.
        var saturday = Instant.parse("2026-11-21T22:10:00Z");
        assertThat(english.since(saturday)).isEqualTo("since yesterday");
        assertThat(formats.of(Locale.ENGLISH, ZoneId.of("Asia/Tokyo")).since(saturday))
                .isEqualTo("since yesterday");
        assertThat(english.since(Instant.parse("2026-11-21T23:10:00Z"))).isEqualTo("today");
    }

    @Test
    void since_names_the_weekday_within_a_week() {
        assertThat(english.since(NOW.minus(Duration.ofDays(6)))).isEqualTo("since Monday");
        assertThat(german.since(NOW.minus(Duration.ofDays(6)))).isEqualTo("seit Montag");
    }

    @Test
    void what_was_said_is_dated_with_its_time_for_a_week() {
        assertThat(english.moment(NOW)).isEqualTo("today, 23:30");
        assertThat(english.moment(NOW.minus(Duration.ofDays(1)))).isEqualTo("yesterday, 23:30");
        assertThat(english.moment(NOW.minus(Duration.ofDays(10)))).isEqualTo("Thu 12 Nov");
        assertThat(english.exact(NOW)).isEqualTo("Sunday, 22 November 2026, 23:30 (Berlin)");
    }

    @Test
    void the_year_is_named_only_where_it_is_another() {
        assertThat(english.day(LocalDate.of(2026, 12, 3))).isEqualTo("Thu 3 Dec");
        assertThat(english.shortDay(LocalDate.of(2027, 3, 31))).isEqualTo("31 Mar 2027");
        assertThat(german.day(LocalDate.of(2027, 3, 31))).isEqualTo("Mi, 31. März 2027");
    }
}
