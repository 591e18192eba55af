package app.waymark.goal;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.goal.internal.GoalRules;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanOrderTest {

    private final Step ask = Step.of("Ask", null);
    private final Step read = Step.of("Read", null).withAfter(List.of(ask.id()));
    private final Step talk = Step.of("Talk", null).withAfter(List.of(read.id()));

    @Test
    void steps_that_wait_for_each_other_are_refused_by_the_names_on_the_way_round() {
        var round = GoalContent.titled("Speak")
                .withPlan(
                        List.of(Step.of("Rest", null), ask.withAfter(List.of(talk.id()))),
                        List.of(Milestone.of("Spring", null, read, talk)));

        assertThat(GoalRules.faults(GoalEdit.of(round))).singleElement().satisfies(fault -> {
            assertThat(fault.problem()).isEqualTo(GoalProblem.CYCLE);
            assertThat(fault.path()).containsExactly("Ask", "Talk", "Read");
        });
    }

    @Test
    void a_step_cannot_wait_for_itself() {
        assertThat(PlanOrder.cycle(List.of(ask.withAfter(List.of(ask.id())))))
                .extracting(Step::text)
                .containsExactly("Ask");
    }

    @Test
    void many_ways_that_meet_again_are_no_way_round() {
        var both = Step.of("Both", null).withAfter(List.of(read.id(), talk.id(), ask.id()));
        assertThat(PlanOrder.cycle(List.of(both, talk, read, ask))).isEmpty();
        assertThat(PlanOrder.followers(ask.id(), List.of(both, talk, read, ask)))
                .isEqualTo(Set.of(read.id(), talk.id(), both.id()));
    }

    @Test
    void a_long_line_of_steps_is_walked_once_each() {
        var line = new java.util.ArrayList<Step>();
        line.add(ask);
        for (int i = 1; i < GoalContent.MOST_STEPS; i++) {
            line.add(Step.of("Step " + i, null)
                    .withAfter(line.stream().map(Step::id).toList()));
        }
        assertThat(PlanOrder.cycle(line.reversed())).isEmpty();
    }

    @Test
    void what_came_after_a_step_that_is_gone_comes_after_none() {
        var content = GoalContent.titled("Speak").withPlan(List.of(talk), List.of(Milestone.of("Spring", null, read)));
        assertThat(PlanOrder.settled(content).allSteps()).containsExactly(talk, read.withAfter(List.of()));
    }

    @Test
    void an_effort_is_kept_to_the_minute_and_a_day_has_eight_hours() {
        assertThat(Effort.of(new BigDecimal("1.5"), Effort.Unit.HOURS)).isEqualTo(new Effort(90));
        assertThat(Effort.of(new BigDecimal("0.5"), Effort.Unit.DAYS)).isEqualTo(Effort.hours(4));
        assertThat(Effort.hours(16).unit()).isEqualTo(Effort.Unit.DAYS);
        assertThat(Effort.hours(16).in(Effort.Unit.DAYS)).isEqualByComparingTo("2");
        assertThat(new Effort(100).in(Effort.Unit.HOURS)).isEqualByComparingTo("1.67");
        assertThat(Effort.keeps(BigDecimal.ZERO, Effort.Unit.HOURS)).isFalse();
        assertThat(Effort.keeps(new BigDecimal("1e9"), Effort.Unit.DAYS)).isFalse();
        assertThat(Effort.keeps(new BigDecimal("250"), Effort.Unit.DAYS)).isTrue();
    }

    @Test
    void an_effort_or_a_rhythm_that_says_nothing_is_refused() {
        var from = LocalDate.of(2026, 11, 2);
        var content = GoalContent.titled("Speak")
                .withPlan(
                        List.of(
                                ask.withEffort(new Effort(0)),
                                Step.of("Write", null).withRepeat(Repeat.times(from, 0)),
                                Step.of("Run", null).withRepeat(Repeat.times(from, 8)),
                                Step.of("Swim", null).withRepeat(Repeat.times(from, 7))),
                        List.of());
        assertThat(GoalRules.faults(GoalEdit.of(content)))
                .extracting(GoalFault::problem)
                .containsExactly(
                        GoalProblem.EFFORT_OUT_OF_RANGE, GoalProblem.REPEAT_UNCLEAR, GoalProblem.REPEAT_UNCLEAR);
    }

    @Test
    void a_rhythm_of_days_asks_for_each_of_them_from_its_first_day_to_its_last() {
        var tuesday = LocalDate.of(2026, 11, 3);
        var rhythm = Repeat.on(tuesday, DayOfWeek.FRIDAY, DayOfWeek.MONDAY);

        assertThat(rhythm.week(tuesday, null))
                .as("Monday was before it began")
                .containsExactly(new Repeat.Occurrence(LocalDate.of(2026, 11, 6), 1));
        assertThat(rhythm.week(tuesday.plusWeeks(1), LocalDate.of(2026, 11, 12)))
                .containsExactly(new Repeat.Occurrence(LocalDate.of(2026, 11, 9), 1));
        assertThat(rhythm.count(LocalDate.of(2026, 11, 12))).isEqualTo(2);
        assertThat(rhythm.week(tuesday.minusWeeks(1), null)).isEmpty();
    }

    @Test
    void a_rhythm_of_times_asks_for_them_on_any_day_and_for_no_more_than_a_short_week_has_days() {
        var saturday = LocalDate.of(2026, 11, 7);
        var rhythm = Repeat.times(saturday, 3);

        assertThat(rhythm.week(saturday, null)).hasSize(2);
        assertThat(rhythm.week(saturday.plusWeeks(1), null))
                .containsExactly(
                        new Repeat.Occurrence(LocalDate.of(2026, 11, 9), 1),
                        new Repeat.Occurrence(LocalDate.of(2026, 11, 9), 2),
                        new Repeat.Occurrence(LocalDate.of(2026, 11, 9), 3));
        assertThat(rhythm.count(LocalDate.of(2026, 11, 15))).isEqualTo(5);
    }
}
