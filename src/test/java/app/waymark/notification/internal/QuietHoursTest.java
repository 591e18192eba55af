package app.waymark.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.notification.ReachTimes;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the quiet hours nothing is mailed that can wait, on the clock of whoever wants quiet. */
class QuietHoursTest {

    @ParameterizedTest
    @CsvSource({
        "18:00, 08:00, 2026-06-10T21:00:00Z, 2026-06-11T06:00:00Z",
        "18:00, 08:00, 2026-06-10T03:00:00Z, 2026-06-10T06:00:00Z",
        "18:00, 08:00, 2026-06-10T06:00:00Z, 2026-06-10T06:00:00Z",
        "18:00, 08:00, 2026-06-10T15:59:59Z, 2026-06-10T15:59:59Z",
        "18:00, 08:00, 2026-06-10T16:00:00Z, 2026-06-11T06:00:00Z",
        "12:00, 14:00, 2026-06-10T11:00:00Z, 2026-06-10T12:00:00Z",
        // The night on which the clocks go forward, and back.
        "22:00, 02:30, 2026-03-28T22:00:00Z, 2026-03-29T01:30:00Z",
        "22:00, 02:30, 2026-10-24T22:00:00Z, 2026-10-25T00:30:00Z"
    })
    void what_falls_into_them_goes_when_they_end(LocalTime from, LocalTime until, Instant at, Instant goes) {
        var times = new ReachTimes(LocalTime.of(7, 30), DayOfWeek.MONDAY, from, until);

        assertThat(times.free(at, ZoneId.of("Europe/Berlin"))).isEqualTo(goes);
    }

    @Test
    void in_no_zone_and_at_no_time_of_a_year_does_it_go_back_or_wait_for_more_than_a_day() {
        var times = new ReachTimes(LocalTime.of(7, 30), DayOfWeek.MONDAY, LocalTime.of(22, 0), LocalTime.of(2, 0));
        var wrong = new ArrayList<String>();
        for (var name : new String[] {"Europe/Berlin", "Australia/Lord_Howe", "America/Havana", "Antarctica/Troll"}) {
            var zone = ZoneId.of(name);
            var until = Instant.parse("2027-01-01T00:00:00Z");
            for (var at = Instant.parse("2026-01-01T00:07:00Z"); at.isBefore(until); at = at.plusSeconds(900)) {
                var goes = times.free(at, zone);
                if (goes.isBefore(at) || Duration.between(at, goes).compareTo(Duration.ofHours(6)) > 0) {
                    wrong.add(name + " " + at + " " + goes);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_beginning_without_an_end_and_a_whole_day_are_not_possible() {
        var seven = LocalTime.of(7, 0);
        assertThat(new ReachTimes(seven, DayOfWeek.MONDAY, seven, null).possible())
                .isFalse();
        assertThat(new ReachTimes(seven, DayOfWeek.MONDAY, null, seven).possible())
                .isFalse();
        assertThat(new ReachTimes(seven, DayOfWeek.MONDAY, seven, seven).possible())
                .isFalse();
        assertThat(new ReachTimes(LocalTime.of(4, 30), DayOfWeek.MONDAY, null, null).possible())
                .isFalse();
        assertThat(ReachTimes.USUAL.possible()).isTrue();
    }
}
