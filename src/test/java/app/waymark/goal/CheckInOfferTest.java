package app.waymark.goal;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.goal.CheckInOffer.Why;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CheckInOfferTest {

    /** A Thursday. */
    private static final LocalDate LAST = LocalDate.of(2026, 10, 8);

    @Test
    void it_comes_round_a_week_after_the_last_one_and_stays_three_days() {
        assertThat(offered(LAST.plusDays(6), null)).isEqualTo(new CheckInOffer(LAST.plusDays(7), Why.RHYTHM, false));
        for (int day : new int[] {7, 8, 9}) {
            assertThat(offered(LAST.plusDays(day), null))
                    .isEqualTo(new CheckInOffer(LAST.plusDays(7), Why.RHYTHM, true));
        }
    }

    @Test
    void one_that_was_missed_is_left_alone_until_monday() {
        var sunday = LocalDate.of(2026, 10, 18);
        var monday = sunday.plusDays(1);

        assertThat(offered(sunday, null)).isEqualTo(new CheckInOffer(monday, Why.MONDAY, false));
        assertThat(offered(monday, null)).isEqualTo(new CheckInOffer(monday, Why.MONDAY, true));
        assertThat(offered(monday.plusDays(2), null).now()).isTrue();
        assertThat(offered(monday.plusDays(3), null))
                .isEqualTo(new CheckInOffer(monday.plusDays(7), Why.MONDAY, false));
    }

    @Test
    void the_first_of_a_month_and_the_day_after_a_meeting_are_fresh_starts_as_well() {
        var sunday = LocalDate.of(2026, 11, 1);
        var friday = LocalDate.of(2026, 10, 23);

        assertThat(offered(sunday, null)).isEqualTo(new CheckInOffer(sunday, Why.FIRST_OF_MONTH, true));
        assertThat(offered(friday, friday.minusDays(1))).isEqualTo(new CheckInOffer(friday, Why.AFTER_MEETING, true));
        assertThat(offered(friday, null).now()).isFalse();
        assertThat(offered(LAST.plusDays(10), LAST.minusDays(20)).now())
                .as("a meeting before it was missed is no fresh start")
                .isFalse();
    }

    @Test
    void a_monday_on_which_it_was_offered_already_is_no_fresh_start_the_day_after() {
        var monday = LocalDate.of(2026, 10, 19);
        var since = monday.minusDays(9);

        assertThat(CheckInOffer.of(Rhythm.WEEK, since, monday, null)).hasValueSatisfying(offer -> {
            assertThat(offer.now()).isTrue();
            assertThat(offer.why()).isEqualTo(Why.RHYTHM);
        });
        assertThat(CheckInOffer.of(Rhythm.WEEK, since, monday.plusDays(1), null))
                .contains(new CheckInOffer(monday.plusDays(7), Why.MONDAY, false));
    }

    @Test
    void who_wants_none_is_offered_none() {
        assertThat(CheckInOffer.of(Rhythm.OFF, LAST, LAST.plusYears(1), null)).isEmpty();
    }

    @Test
    void in_a_year_of_silence_it_is_offered_on_fewer_than_half_of_the_days_and_never_for_ever() {
        var days = IntStream.range(0, 365)
                .filter(day -> offered(LAST.plusDays(day), null).now())
                .count();

        assertThat(days).isBetween(100L, 182L);
    }

    private static CheckInOffer offered(LocalDate today, @Nullable LocalDate met) {
        return CheckInOffer.of(Rhythm.WEEK, LAST, today, met).orElseThrow();
    }
}
