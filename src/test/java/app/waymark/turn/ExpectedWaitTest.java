package app.waymark.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExpectedWaitTest {

    @Test
    void of_fewer_than_three_answers_nothing_is_claimed() {
        assertThat(ExpectedWait.from(List.of())).isEmpty();
        assertThat(ExpectedWait.from(days(1, 2))).isEmpty();
        assertThat(ExpectedWait.from(days(1, 2, 3))).isPresent();
    }

    @Test
    void the_middle_is_the_middle_and_lies_in_the_band() {
        for (int n = 3; n <= 25; n++) {
            var waits = IntStream.rangeClosed(1, n)
                    .mapToObj(day -> Duration.ofDays((long) day * day))
                    .toList();
            assertThat(ExpectedWait.from(waits)).hasValueSatisfying(wait -> {
                assertThat(wait.low()).isLessThanOrEqualTo(wait.median());
                assertThat(wait.high()).isGreaterThanOrEqualTo(wait.median());
            });
        }
        assertThat(ExpectedWait.from(days(1, 2, 9)).orElseThrow().median()).isBetween(hours(47), hours(49));
    }

    @Test
    void from_nine_answers_on_the_band_is_of_the_answers_themselves() {
        var wait = ExpectedWait.from(days(1, 2, 3, 4, 5, 6, 7, 8, 30)).orElseThrow();

        assertThat(wait.low()).isBetween(hours(23), hours(25));
        assertThat(wait.high()).isBetween(hours(719), hours(721));
    }

    @Test
    void answers_at_once_and_answers_that_are_all_alike_make_no_trouble() {
        assertThat(ExpectedWait.from(days(0, 0, 0))).isPresent();
        assertThat(ExpectedWait.from(days(2, 2, 2, 2)).orElseThrow().high()).isBetween(hours(47), hours(49));
    }

    @Test
    void in_a_year_of_mentors_of_every_habit_the_band_holds_four_times_out_of_five() {
        var years = new AnsweringYears(20261128).live(10);

        var all = AnsweringYears.together(years);
        assertThat(all.told()).isGreaterThan(2_000);
        assertThat(all.part()).isBetween(0.75, 0.85);
        assertThat(years)
                .allSatisfy(
                        (habit, held) -> assertThat(held.part()).as("%s", habit).isBetween(0.72, 0.88));
    }

    private static List<Duration> days(int... days) {
        return IntStream.of(days).mapToObj(Duration::ofDays).toList();
    }

    private static Duration hours(int hours) {
        return Duration.ofHours(hours);
    }
}
