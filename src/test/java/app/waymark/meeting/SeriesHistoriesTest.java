package app.waymark.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;

/** A hundredth of what {@code SeriesInCalendars} and {@code BookingsInARace} try. */
@WaymarkTest
class SeriesHistoriesTest {

    @Autowired
    ConfigurableApplicationContext context;

    @Test
    void whatever_becomes_of_a_series_calendars_that_hear_all_mails_show_what_is_booked() {
        try (var histories = new SeriesHistories(context, (who, act) -> As.account(who, act::run), 20261129)) {
            assertThat(histories.live(10)).isEmpty();
            assertThat(histories.messages()).isGreaterThan(20);
        }
    }

    @Test
    void however_many_browsers_say_yes_at_once_each_meeting_is_booked_once() throws InterruptedException {
        var races = new RacingBookings(context, (who, act) -> As.account(who, act::run), 20261129);

        assertThat(races.race(2_000)).isEmpty();
        assertThat(races.came()).doesNotStartWith("0 booked");
    }
}
