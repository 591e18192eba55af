package app.waymark.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.waymark.goal.MeasureCourse.Standing;
import app.waymark.shared.AccountId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MeasureCourseTest {

    private static final LocalDate START = LocalDate.of(2026, 9, 7);
    private static final LocalDate END = START.plusDays(100);
    private static final AccountId MARA = new AccountId(UUID.randomUUID());

    private final Measure rising = Measure.of("Rating", "of 10", BigDecimal.ZERO, BigDecimal.TEN);
    private final Measure falling = Measure.of("Weight", "kg", new BigDecimal(90), new BigDecimal(80));
    private final Measure range =
            Measures.between("Sleep", "h", new BigDecimal(5), new BigDecimal(7), new BigDecimal(8));
    private final Measure talks = Measures.count("Talks", "talks", BigDecimal.TEN);
    private final Measure exam = Measures.yesNo("Exam passed");

    @Test
    void a_rising_and_a_falling_target_are_on_course_where_they_are_on_their_way() {
        assertThat(standing(rising, 50, "5")).isEqualTo(Standing.ON_COURSE);
        assertThat(standing(rising, 50, "2")).isEqualTo(Standing.BEHIND);
        assertThat(standing(rising, 50, "11")).isEqualTo(Standing.REACHED);
        assertThat(standing(falling, 50, "85")).isEqualTo(Standing.ON_COURSE);
        assertThat(standing(falling, 50, "89")).isEqualTo(Standing.BEHIND);
        assertThat(standing(falling, 50, "91")).isEqualTo(Standing.BEHIND);
        assertThat(standing(falling, 50, "79")).isEqualTo(Standing.REACHED);
    }

    @Test
    void a_range_is_reached_between_its_ends_and_overshooting_it_is_not_better() {
        assertThat(standing(range, 50, "7")).isEqualTo(Standing.REACHED);
        assertThat(standing(range, 50, "8")).isEqualTo(Standing.REACHED);
        assertThat(standing(range, 50, "6.2")).isEqualTo(Standing.ON_COURSE);
        assertThat(standing(range, 50, "5.2")).isEqualTo(Standing.BEHIND);
        assertThat(standing(range, 50, "9")).isNotEqualTo(Standing.REACHED);
        var inside = Measures.from(range, new BigDecimal("7.5"));
        assertThat(standing(inside, 50, "9")).isEqualTo(Standing.BEHIND);
    }

    @Test
    void what_is_done_or_not_is_late_when_its_day_has_passed_and_not_before() {
        assertThat(standing(exam, 50, "0")).isEqualTo(Standing.ON_COURSE);
        assertThat(standing(exam, 101, "0")).isEqualTo(Standing.BEHIND);
        assertThat(standing(exam, 101, "1")).isEqualTo(Standing.REACHED);
    }

    @Test
    void a_count_adds_up() {
        var course = course(talks, 50, reading(talks, 10, "2"), reading(talks, 30, "1"), reading(talks, 50, "2"));

        assertThat(course.points())
                .extracting(MeasureCourse.Point::value)
                .containsExactly(new BigDecimal(2), new BigDecimal(3), new BigDecimal(5));
        assertThat(course.standing()).isEqualTo(Standing.ON_COURSE);
        assertThat(course(talks, 60, reading(talks, 10, "9"), reading(talks, 60, "1"))
                        .standing())
                .isEqualTo(Standing.REACHED);
    }

    @Test
    void what_was_never_below_nothing_is_not_foretold_to_go_there() {
        var defects = Measure.of("Open defects", "", new BigDecimal(46), new BigDecimal(8));
        var fewer = course(
                defects,
                42,
                reading(defects, 7, "41"),
                reading(defects, 14, "33"),
                reading(defects, 21, "26"),
                reading(defects, 28, "21"),
                reading(defects, 35, "15"),
                reading(defects, 42, "11"));
        assertThat(Objects.requireNonNull(fewer.forecast()).low()).isZero();
        assertThat(fewer.forecast().high()).isNotNegative();

        var balance = Measure.of("Balance", "€", new BigDecimal(46), new BigDecimal(-80));
        assertThat(Objects.requireNonNull(course(
                                        balance,
                                        42,
                                        reading(balance, 7, "41"),
                                        reading(balance, 14, "33"),
                                        reading(balance, 21, "26"),
                                        reading(balance, 28, "21"),
                                        reading(balance, 35, "15"),
                                        reading(balance, 42, "11"))
                                .forecast())
                        .low())
                .isNegative();
    }

    @Test
    void nothing_is_said_of_what_was_never_read() {
        assertThat(course(rising, 50)).isEqualTo(new MeasureCourse(List.of(), Standing.UNREAD, null, null));
    }

    @Test
    void it_has_been_behind_since_the_first_of_the_last_readings_that_were() {
        var course = course(
                rising,
                60,
                reading(rising, 10, "0"),
                reading(rising, 20, "2"),
                reading(rising, 40, "2"),
                reading(rising, 60, "3"));

        assertThat(course.behindSince()).isEqualTo(START.plusDays(40));
        assertThat(course(rising, 20, reading(rising, 20, "2")).behindSince()).isNull();
    }

    @Test
    void nothing_is_foretold_from_few_readings_or_from_a_few_days() {
        assertThat(course(rising, 40, line(4, 10)).forecast()).isNull();
        assertThat(course(rising, 10, line(5, 2)).forecast()).isNull();
        assertThat(course(rising, 40, line(5, 10)).forecast()).isNotNull();
    }

    @Test
    void readings_on_a_line_are_foretold_on_it_no_further_ahead_than_they_reach_back() {
        var forecast = Objects.requireNonNull(course(rising, 40, line(5, 10)).forecast());

        assertThat(forecast.day()).isEqualTo(START.plusDays(80));
        assertThat(forecast.middle()).isCloseTo(8, within(1e-9));
        assertThat(forecast.high() - forecast.low()).isCloseTo(0, within(1e-6));
    }

    /** A textbook's numbers: x = 1…5, y = 2, 4, 5, 4, 5; the line 2.2 + 0.6 x, s = 0.8944. */
    @Test
    void the_interval_is_that_of_the_textbook() {
        var days = new int[] {10, 20, 30, 40, 50};
        var values = new String[] {"2", "4", "5", "4", "5"};
        var readings = new Reading[5];
        for (int i = 0; i < 5; i++) {
            readings[i] = reading(rising, days[i], values[i]);
        }

        var forecast = Objects.requireNonNull(course(rising, 50, readings).forecast());

        // On day 90, x = 9: 7.6 and 1.638 · 0.8944 · √(1 + 1/5 + 36/10).
        assertThat(forecast.day()).isEqualTo(START.plusDays(90));
        assertThat(forecast.middle()).isCloseTo(7.6, within(1e-9));
        assertThat(forecast.high() - forecast.middle())
                .isCloseTo(1.638 * Math.sqrt(0.8) * Math.sqrt(4.8), within(1e-3));
    }

    @Test
    void a_count_is_foretold_from_its_weeks_and_never_below_what_it_is() {
        var readings = new ArrayList<Reading>();
        for (int week = 0; week < 6; week++) {
            readings.add(reading(talks, 7 * week, week % 2 == 0 ? "1" : "0"));
        }

        var forecast = Objects.requireNonNull(
                course(talks, 41, readings.toArray(Reading[]::new)).forecast());

        assertThat(forecast.low()).isGreaterThanOrEqualTo(3);
        assertThat(forecast.middle()).isCloseTo(3 + 41 / 7.0 * 0.5, within(1e-9));
    }

    @Test
    void four_of_five_go_on_within_the_interval_where_everything_goes_on_alike() {
        var random = new Random(7);
        int inside = 0;
        int all = 2_000;
        for (int run = 0; run < all; run++) {
            var readings = new Reading[8];
            double slope = random.nextDouble() * 0.05;
            for (int i = 0; i < 8; i++) {
                readings[i] = reading(
                        rising,
                        i * 7,
                        BigDecimal.valueOf(slope * i * 7 + random.nextGaussian())
                                .toPlainString());
            }
            var forecast = course(rising, 49, readings).forecast();
            if (forecast == null) {
                all--;
                continue;
            }
            double then =
                    slope * START.until(forecast.day(), java.time.temporal.ChronoUnit.DAYS) + random.nextGaussian();
            inside += then >= forecast.low() && then <= forecast.high() ? 1 : 0;
        }

        assertThat(inside / (double) all).isBetween(0.77, 0.83);
    }

    private Reading[] line(int readings, int apart) {
        var all = new Reading[readings];
        for (int i = 0; i < readings; i++) {
            all[i] = reading(
                    rising, i * apart, BigDecimal.valueOf(i * apart * 0.1).toPlainString());
        }
        return all;
    }

    private static Standing standing(Measure measure, int day, String value) {
        return course(measure, day, reading(measure, day, value)).standing();
    }

    private static MeasureCourse course(Measure measure, int today, Reading... readings) {
        return MeasureCourse.of(measure, List.of(readings), START, END, START.plusDays(today));
    }

    private static Reading reading(Measure measure, int day, String value) {
        return new Reading(UUID.randomUUID(), measure.id(), START.plusDays(day), new BigDecimal(value), "", MARA);
    }
}
