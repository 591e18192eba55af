package app.waymark.goal;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.goal.GoalChanges.Kind;
import app.waymark.goal.GoalChanges.PlanChange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoalChangesTest {

    private final Step shadow = Step.of("Shadow two reviews", LocalDate.of(2026, 10, 28));
    private final Step retro = Step.of("Run a retrospective", null);
    private final Step roadmap = Step.of("Take over the roadmap", null);
    private final Milestone quarter = Milestone.of("First quarter", LocalDate.of(2026, 12, 18), shadow, retro);
    private final GoalContent before = GoalContent.titled("Lead a team").withPlan(List.of(roadmap), List.of(quarter));

    @Test
    void equal_contents_have_no_changes() {
        assertThat(GoalChanges.between(before, before.withTitle("Lead a team")).none())
                .isTrue();
    }

    @Test
    void a_text_shows_before_and_after_and_the_words_that_came_or_went_are_counted() {
        var changes = GoalChanges.between(
                before.withSmart(SmartPart.SPECIFIC, "I lead a team of four"),
                before.withSmart(SmartPart.SPECIFIC, "I lead a product team of five"));

        assertThat(changes.texts())
                .containsExactly(new GoalChanges.TextChange(
                        "specific", "I lead a team of four", "I lead a product team of five"));
        assertThat(changes.words()).as("one came, one was replaced").isEqualTo(2);
    }

    @Test
    void a_step_added_above_others_moves_none_of_them() {
        var first = Step.of("Agree the role", null);
        var after = before.withPlan(
                List.of(roadmap),
                List.of(new Milestone(quarter.id(), quarter.title(), quarter.dueOn(), List.of(first, shadow, retro))));

        assertThat(GoalChanges.between(before, after).plan())
                .extracting(PlanChange::kind, PlanChange::after, PlanChange::underAfter)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.ADDED, "Agree the role", "First quarter"));
    }

    @Test
    void steps_that_change_places_dates_or_milestones_are_moved_and_lost_ones_removed() {
        var later = shadow.withDueOn(LocalDate.of(2026, 11, 28));
        var after = before.withPlan(
                List.of(),
                List.of(new Milestone(quarter.id(), quarter.title(), quarter.dueOn(), List.of(later, roadmap))));

        assertThat(GoalChanges.between(before, after).plan())
                .extracting(PlanChange::kind, PlanChange::item)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(Kind.MOVED, shadow.id()),
                        org.assertj.core.groups.Tuple.tuple(Kind.MOVED, roadmap.id()),
                        org.assertj.core.groups.Tuple.tuple(Kind.REMOVED, retro.id()));
    }

    @Test
    void a_step_of_another_effort_rhythm_or_order_is_planned_differently() {
        var planned = shadow.withEffort(Effort.hours(2)).withAfter(List.of(retro.id()));
        var after = before.withPlan(
                List.of(roadmap),
                List.of(new Milestone(quarter.id(), quarter.title(), quarter.dueOn(), List.of(planned, retro))));

        assertThat(GoalChanges.between(before, after).plan()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.REPLANNED);
            assertThat(change.plannedBefore()).isEqualTo(GoalChanges.Planned.NOTHING);
            assertThat(change.plannedAfter())
                    .isEqualTo(new GoalChanges.Planned(Effort.hours(2), null, List.of(retro.text())));
        });
        assertThat(GoalChanges.between(
                                after,
                                after.withPlan(
                                        List.of(roadmap),
                                        List.of(new Milestone(
                                                quarter.id(),
                                                quarter.title(),
                                                quarter.dueOn(),
                                                List.of(planned.withAfter(List.of()))))))
                        .plan())
                .as("what came after a step that is taken out has not changed by itself")
                .extracting(PlanChange::kind)
                .containsExactly(Kind.REMOVED);
    }

    @Test
    void measures_horizon_and_date_are_compared() {
        var measure = Measure.of("Facilitation", "of 4", BigDecimal.ONE, new BigDecimal(3));
        var changes = GoalChanges.between(
                before,
                before.withMeasures(List.of(measure))
                        .withHorizon(Horizon.MEDIUM)
                        .withTargetOn(LocalDate.of(2027, 3, 31)));

        assertThat(changes.measures()).containsExactly(new GoalChanges.MeasureChange(null, measure));
        assertThat(changes.facts()).hasSize(2);
    }

    @Test
    void the_obstacle_is_a_text_and_each_if_then_plan_is_compared_by_itself() {
        var release = IfThen.of(Cue.of(Cue.Kind.EVENT, "a release is near"), "I rehearse");
        var train = IfThen.of(Cue.of(Cue.Kind.PLACE, "I am on the train"), "I read");
        var later = new IfThen(release.id(), release.cue().expected(LocalDate.of(2027, 1, 11)), release.then());

        var changes = GoalChanges.between(
                before.withIfThens(List.of(release, train)),
                before.withObstacle("I put it off").withIfThens(List.of(later)));

        assertThat(changes.none()).isFalse();
        assertThat(changes.texts()).containsExactly(new GoalChanges.TextChange("obstacle", "", "I put it off"));
        assertThat(changes.ifThens())
                .containsExactly(
                        new GoalChanges.IfThenChange(release, later), new GoalChanges.IfThenChange(train, null));
    }
}
