package app.waymark.availability;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.availability.OwnHours.Limits;
import app.waymark.availability.OwnHours.OtherDays;
import app.waymark.availability.SaveHoursResult.OtherDay;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WaymarkTest
class OwnAvailabilityTest {

    private static final Limits LIMITS = new Limits(List.of(45, 25), 0, 15, 24, 2, 4);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    World world;

    @Autowired
    OwnAvailability own;

    @Autowired
    Clock clock;

    private Actor noor;
    private LocalDate today;

    @BeforeEach
    void people() {
        noor = world.account("Noor Haddad");
        today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private SaveHoursResult save(String monday, int edition) {
        return As.account(noor, () -> own.save(Map.of(DayOfWeek.MONDAY, monday), Holidays.DE, LIMITS, edition));
    }

    private OtherDay otherwise(LocalDate from, LocalDate to, String typed) {
        return As.account(noor, () -> own.otherwise(from, to, typed, BERLIN));
    }

    private OwnHours stored() {
        return As.account(noor, () -> own.mine()).hours();
    }

    @Test
    void what_is_said_holds_and_what_overlapped_is_said() {
        assertThat(save("9-12, 11-13", 0))
                .isInstanceOfSatisfying(SaveHoursResult.Saved.class, saved -> assertThat(saved.joined())
                        .containsExactly(DayOfWeek.MONDAY));
        assertThat(stored().of(DayOfWeek.MONDAY)).containsExactly(new DayRange(540, 780));
        assertThat(stored().limits()).isEqualTo(LIMITS);
        assertThat(stored().holidays()).isEqualTo(Holidays.DE);
        assertThat(As.account(world.account("Jonas Berg"), () -> own.mine().hours()))
                .isEqualTo(OwnHours.NONE);
    }

    @Test
    void where_a_day_cannot_be_read_nothing_is_kept() {
        save("9-12", 0);
        assertThat(save("17-9", 1))
                .isEqualTo(
                        new SaveHoursResult.NotRead(Map.of(DayOfWeek.MONDAY, new HoursText.Reading.Backwards("17-9"))));
        assertThat(stored().of(DayOfWeek.MONDAY)).containsExactly(new DayRange(540, 720));
    }

    @Test
    void what_another_window_saved_is_not_written_over() {
        save("9-12", 0);
        assertThat(save("10-12", 0)).isEqualTo(new SaveHoursResult.Conflict());
        assertThat(save("10-12", 1)).isInstanceOf(SaveHoursResult.Saved.class);
    }

    @Test
    void days_off_come_and_go_and_the_week_stays() {
        save("9-12", 0);
        assertThat(otherwise(today.plusDays(3), today.plusDays(9), "")).isEqualTo(new OtherDay.Added(false));
        assertThat(otherwise(today.plusDays(4), today.plusDays(4), "16-19, 18-20"))
                .isEqualTo(new OtherDay.Added(true));
        assertThat(stored().on(today.plusDays(3))).isEmpty();
        assertThat(stored().on(today.plusDays(4))).containsExactly(new DayRange(960, 1200));
        var off = new OtherDays(today.plusDays(3), today.plusDays(9), List.of());
        assertThat(As.account(noor, () -> own.asUsual(off))).isTrue();
        assertThat(As.account(noor, () -> own.asUsual(off))).isFalse();
        assertThat(stored().others()).hasSize(1);
        assertThat(stored().of(DayOfWeek.MONDAY)).isNotEmpty();
    }

    @Test
    void days_that_make_no_sense_are_refused_each_for_its_reason() {
        assertThat(otherwise(today.plusDays(3), today.plusDays(2), "")).isEqualTo(new OtherDay.Backwards());
        assertThat(otherwise(today.minusDays(9), today.minusDays(5), "")).isEqualTo(new OtherDay.Past());
        assertThat(otherwise(today, today.plusDays(400), "")).isEqualTo(new OtherDay.TooLong(366));
        assertThat(otherwise(today, today, "nine"))
                .isEqualTo(new OtherDay.NotRead(new HoursText.Reading.Unreadable("nine")));
        // The last Sunday of March, when the clock in Berlin leaps from two to three.
        var leap = LocalDate.of(today.getYear() + 1, 3, 31);
        while (leap.getDayOfWeek() != DayOfWeek.SUNDAY) {
            leap = leap.minusDays(1);
        }
        assertThat(otherwise(leap, leap, "2-3")).isEqualTo(new OtherDay.Skipped(leap, new DayRange(120, 180)));
    }
}
