package app.waymark.goal;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.goal.HowFar.Basis;
import app.waymark.goal.ProgressCount.PlannedStep;
import app.waymark.goal.ProgressCount.ReadMeasure;
import app.waymark.shared.AccountId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How far a goal is, by its steps, their work, and its measures. */
class ProgressCountTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    @Test
    void without_steps_there_is_nothing_to_count() {
        assertThat(ProgressCount.ofPlan(List.of(), null)).isEqualTo(new ProgressCount(Basis.STEPS, null));
        assertThat(ProgressCount.ofMeasures(List.of())).isEqualTo(new ProgressCount(Basis.MEASURES, null));
    }

    @Test
    void steps_count_by_their_number_where_none_says_how_much_work_it_is() {
        assertThat(ProgressCount.ofPlan(List.of(step(null, true), step(null, false), step(null, false)), null))
                .isEqualTo(new ProgressCount(Basis.STEPS, 33));
        assertThat(ProgressCount.ofPlan(List.of(step(null, false)), null)).isEqualTo(new ProgressCount(Basis.STEPS, 0));
        assertThat(ProgressCount.ofPlan(List.of(step(null, true)), null))
                .isEqualTo(new ProgressCount(Basis.STEPS, 100));
    }

    @Test
    void a_hundred_percent_is_said_of_what_is_whole_alone_and_none_of_what_has_not_begun() {
        var many = new ArrayList<PlannedStep>();
        for (int i = 0; i < 149; i++) {
            many.add(step(null, true));
        }
        many.add(step(null, false));
        assertThat(ProgressCount.ofPlan(many, null).percent()).isEqualTo(99);
        assertThat(ProgressCount.ofPlan(List.of(step(Effort.hours(1), true), step(Effort.hours(1_999), false)), null)
                        .percent())
                .isEqualTo(1);
    }

    @Test
    void steps_count_by_their_work_where_it_is_said_and_the_others_as_much_as_those_on_average() {
        assertThat(ProgressCount.ofPlan(List.of(step(Effort.hours(9), true), step(Effort.hours(1), false)), null))
                .isEqualTo(new ProgressCount(Basis.EFFORT, 90));
        assertThat(ProgressCount.ofPlan(
                        List.of(step(Effort.hours(3), false), step(Effort.hours(1), false), step(null, true)), null))
                .as("two of six hours")
                .isEqualTo(new ProgressCount(Basis.EFFORT, 33));
    }

    @Test
    void a_step_that_repeats_is_as_far_as_its_times_and_whole_when_it_is_called_done() {
        // Two times a week for four weeks: eight hours, beside two.
        var swim = new PlannedStep(
                UUID.randomUUID(), "Swim", MONDAY.plusDays(27), Effort.hours(1), Repeat.times(MONDAY, 2), false, 4);
        var other = step(Effort.hours(2), false);
        assertThat(ProgressCount.ofPlan(List.of(swim, other), null)).isEqualTo(new ProgressCount(Basis.EFFORT, 40));
        assertThat(ProgressCount.ofPlan(List.of(ticked(swim, 99, false), other), null)
                        .percent())
                .isEqualTo(80);
        assertThat(ProgressCount.ofPlan(List.of(ticked(swim, 1, true), other), null)
                        .percent())
                .isEqualTo(80);
    }

    @Test
    void of_what_repeats_without_an_end_one_time_is_counted_and_its_ticks_are_not() {
        var endless =
                new PlannedStep(UUID.randomUUID(), "Read", null, Effort.hours(1), Repeat.times(MONDAY, 2), false, 3);
        assertThat(ProgressCount.ofPlan(List.of(endless, step(Effort.hours(1), true)), null)
                        .percent())
                .isEqualTo(50);
        assertThat(ProgressCount.ofPlan(List.of(endless, step(Effort.hours(1), false)), MONDAY.plusDays(13))
                        .percent())
                .as("until the goal's day four times are asked for")
                .isEqualTo(60);
    }

    @Test
    void measures_count_by_what_they_have_gone_of_their_way_on_average() {
        var talks = Measure.of("Talks", "", BigDecimal.ZERO, BigDecimal.TEN);
        var weight = Measure.of("Minutes late", "min", BigDecimal.valueOf(30), BigDecimal.TEN);
        assertThat(ProgressCount.ofMeasures(List.of(read(talks, 5), read(weight))))
                .isEqualTo(new ProgressCount(Basis.MEASURES, 25));
        assertThat(ProgressCount.ofMeasures(List.of(read(talks, 5), read(weight, 25, 20)))
                        .percent())
                .as("a falling one goes its way downwards")
                .isEqualTo(50);
        assertThat(ProgressCount.ofMeasures(List.of(read(talks, 12))).percent())
                .as("more than the target is reached")
                .isEqualTo(100);
        assertThat(ProgressCount.ofMeasures(List.of(read(weight, 40))).percent())
                .as("further away than at the start is nothing")
                .isZero();
    }

    @Test
    void a_count_adds_up_a_range_is_reached_inside_and_yes_is_all_or_nothing() {
        var count = Measures.count("Talks", "", BigDecimal.valueOf(4));
        assertThat(ProgressCount.ofMeasures(List.of(read(count, 1, 1, 1))).percent())
                .isEqualTo(75);
        var range = Measures.between("Hours", "h", BigDecimal.valueOf(9), BigDecimal.valueOf(3), BigDecimal.valueOf(5));
        assertThat(ProgressCount.ofMeasures(List.of(read(range, 4))).percent()).isEqualTo(100);
        assertThat(ProgressCount.ofMeasures(List.of(read(range, 7))).percent()).isEqualTo(50);
        var done = Measures.yesNo("Certificate");
        assertThat(ProgressCount.ofMeasures(List.of(read(done, 0))).percent()).isZero();
        assertThat(ProgressCount.ofMeasures(List.of(read(done, 0, 1))).percent())
                .isEqualTo(100);
    }

    @Test
    void reached_is_reached_whatever_else_is_counted() {
        assertThat(HowFar.of(GoalState.REACHED, Basis.BY_HAND, 20, 1, 9))
                .isEqualTo(new HowFar(Basis.REACHED, 100, 1, 9));
        assertThat(HowFar.of(GoalState.DROPPED, Basis.BY_HAND, 20, 1, 9).percent())
                .isEqualTo(20);
    }

    private static PlannedStep step(@Nullable Effort effort, boolean done) {
        return new PlannedStep(UUID.randomUUID(), "Ask", null, effort, null, done, 0);
    }

    private static PlannedStep ticked(PlannedStep step, int times, boolean done) {
        return new PlannedStep(step.id(), step.text(), step.dueOn(), step.effort(), step.repeat(), done, times);
    }

    private static ReadMeasure read(Measure measure, int... values) {
        var readings = new ArrayList<Reading>();
        for (int value : values) {
            readings.add(new Reading(
                    UUID.randomUUID(),
                    measure.id(),
                    MONDAY.plusDays(readings.size()),
                    BigDecimal.valueOf(value),
                    "",
                    new AccountId(UUID.randomUUID())));
        }
        return new ReadMeasure(measure, readings);
    }
}
