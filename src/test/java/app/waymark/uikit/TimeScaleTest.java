package app.waymark.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TimeScaleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    @Test
    void it_reaches_from_a_fortnight_ago_over_weeks_and_months_to_years() {
        var scale = TimeScale.around(TODAY, LocalDate.of(2033, 5, 1));

        assertThat(scale)
                .isEqualTo(new TimeScale(
                        LocalDate.of(2026, 11, 14),
                        LocalDate.of(2027, 3, 1),
                        LocalDate.of(2028, 1, 1),
                        LocalDate.of(2036, 1, 1)));
    }

    @Test
    void a_later_day_is_never_further_left_and_the_nearer_is_the_wider() {
        var scale = TimeScale.around(TODAY, LocalDate.of(2040, 1, 1));
        double before = -1;
        for (var day = scale.from(); day.isBefore(scale.to()); day = day.plusDays(1)) {
            assertThat(scale.at(day)).isGreaterThan(before).isBetween(0.0, 100.0);
            before = scale.at(day);
        }
        assertThat(scale.at(TODAY.plusDays(7)) - scale.at(TODAY))
                .isGreaterThan(scale.at(TODAY.plusDays(207)) - scale.at(TODAY.plusDays(200)));
    }

    @Test
    void what_is_earlier_or_later_than_the_line_stands_at_its_ends() {
        var scale = TimeScale.around(TODAY, TODAY);

        assertThat(scale.at(TODAY.minusYears(3))).isZero();
        assertThat(scale.at(TODAY.plusYears(90))).isEqualTo(100);
    }

    @Test
    void what_ends_last_has_room_for_its_words_behind_it() {
        for (int year = 2028; year < 2080; year++) {
            var last = LocalDate.of(year, 12, 31);
            assertThat(TimeScale.around(TODAY, last).at(last)).isLessThan(95.0);
        }
    }

    @Test
    void labels_are_no_more_than_there_is_room_for() {
        assertThat(TimeScale.around(TODAY, LocalDate.of(2076, 1, 1)).yearLabels())
                .hasSizeLessThanOrEqualTo(6);
        assertThat(TimeScale.around(TODAY, TODAY).weekLabels()).hasSizeBetween(5, 9);
    }
}
