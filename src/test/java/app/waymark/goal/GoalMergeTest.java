package app.waymark.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.goal.GoalMerge.Clash;
import app.waymark.goal.GoalMerge.Pick;
import app.waymark.goal.GoalMerge.Side;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoalMergeTest {

    private final Step agree = Step.of("Agree the role", null);
    private final Step retro = Step.of("Run a retrospective", null);
    private final Step shadow = Step.of("Shadow a review", null);
    private final Milestone quarter = Milestone.of("First quarter", null, shadow);
    private final Measure measure = Measure.of("Facilitation", "of 4", BigDecimal.ONE, new BigDecimal(3));
    private final GoalContent base = GoalContent.titled("Lead a team")
            .withWhy("I like it.")
            .withMeasures(List.of(measure))
            .withPlan(List.of(agree, retro), List.of(quarter));

    @Test
    void what_only_one_touched_is_taken_from_that_one() {
        var day = LocalDate.of(2027, 3, 31);

        var merge = merge(
                base.withTitle("Lead a product team")
                        .withPlan(List.of(agree, retro, Step.of("Rest", null)), List.of(quarter)),
                base.withTargetOn(day)
                        .withWhy("I like it. They do.")
                        .withPlan(
                                List.of(retro),
                                List.of(new Milestone(quarter.id(), "Half a year", day, List.of(shadow)))));

        assertThat(merge.clashes()).isEmpty();
        var content = merge.settled(Map.of()).content();
        assertThat(content.title()).isEqualTo("Lead a product team");
        assertThat(content.targetOn()).isEqualTo(day);
        assertThat(content.why()).isEqualTo("I like it. They do.");
        assertThat(content.steps()).extracting(Step::text).containsExactly("Run a retrospective", "Rest");
        assertThat(content.milestones()).extracting(Milestone::title).containsExactly("Half a year");
    }

    @Test
    void effort_rhythm_and_order_are_put_together_step_by_step() {
        var rhythm = Repeat.times(LocalDate.of(2026, 11, 2), 3);

        var merge = merge(
                base.withPlan(
                        List.of(agree.withEffort(Effort.hours(2)), retro.withAfter(List.of(agree.id()))),
                        List.of(quarter)),
                base.withPlan(
                        List.of(agree.withRepeat(rhythm), retro.withAfter(List.of(shadow.id()))), List.of(quarter)));

        assertThat(merge.clashes()).isEmpty();
        assertThat(merge.settled(Map.of()).content().steps())
                .containsExactly(
                        agree.withEffort(Effort.hours(2)).withRepeat(rhythm),
                        retro.withAfter(List.of(agree.id(), shadow.id())));
    }

    @Test
    void two_efforts_of_one_step_are_asked() {
        var merge = merge(
                base.withPlan(List.of(agree.withEffort(Effort.hours(2)), retro), List.of(quarter)),
                base.withPlan(List.of(agree.withEffort(Effort.hours(3)), retro), List.of(quarter)));

        assertThat(merge.clashes())
                .containsExactly(new Clash(
                        "step:" + agree.id() + "/effort",
                        "step:" + agree.id(),
                        new Side.Work(null),
                        new Side.Work(Effort.hours(2)),
                        new Side.Work(Effort.hours(3)),
                        false));
        assertThat(merge.settled(Map.of(merge.clashes().getFirst().key(), Pick.THEIRS))
                        .content()
                        .steps())
                .contains(agree.withEffort(Effort.hours(3)));
    }

    @Test
    void two_orders_that_together_lead_back_to_where_they_began_are_asked_and_either_answer_leads_on() {
        var merge = merge(
                base.withPlan(List.of(agree.withAfter(List.of(retro.id())), retro), List.of(quarter)),
                base.withPlan(List.of(agree, retro.withAfter(List.of(agree.id()))), List.of(quarter)));

        assertThat(merge.clashes()).singleElement().satisfies(clash -> {
            assertThat(clash.yours())
                    .isEqualTo(new Side.Order(List.of(new GoalMerge.Behind(agree.text(), retro.text()))));
            assertThat(clash.theirs())
                    .isEqualTo(new Side.Order(List.of(new GoalMerge.Behind(retro.text(), agree.text()))));
        });
        for (var pick : List.of(Pick.YOURS, Pick.THEIRS)) {
            var steps = merge.settled(Map.of("plan/order", pick)).content().steps();
            assertThat(PlanOrder.cycle(steps)).isEmpty();
            assertThat(steps.get(pick == Pick.YOURS ? 0 : 1).after()).hasSize(1);
        }
    }

    @Test
    void a_step_comes_after_none_that_the_other_took_out() {
        var merge = merge(
                base.withPlan(List.of(agree, retro.withAfter(List.of(agree.id()))), List.of(quarter)),
                base.withPlan(List.of(retro), List.of(quarter)));

        assertThat(merge.settled(Map.of()).content().steps()).containsExactly(retro);
    }

    @Test
    void what_both_touched_is_asked_and_has_no_answer_until_somebody_gives_one() {
        var merge = merge(base.withTitle("Lead a product team"), base.withTitle("Lead two teams"));

        assertThat(merge.clashes())
                .containsExactly(new Clash(
                        "title",
                        "title",
                        new Side.Words("Lead a team"),
                        new Side.Words("Lead a product team"),
                        new Side.Words("Lead two teams"),
                        true));
        assertThatThrownBy(() -> merge.settled(Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThat(merge.settled(Map.of("title", Pick.THEIRS)).content().title())
                .isEqualTo("Lead two teams");
        assertThat(merge.settled(Map.of("title", Pick.BOTH)).content().title())
                .isEqualTo("Lead two teams Lead a product team");
    }

    @Test
    void a_step_that_one_took_out_and_the_other_reworded_is_asked() {
        var reworded = retro.withText("Run two retrospectives");
        var merge = merge(
                base.withPlan(List.of(agree), List.of(quarter)),
                base.withPlan(List.of(agree, reworded), List.of(quarter)));

        assertThat(merge.clashes()).extracting(Clash::yours).containsExactly(new Side.Gone());
        var key = merge.clashes().getFirst().key();
        assertThat(merge.settled(Map.of(key, Pick.YOURS)).content().steps()).containsExactly(agree);
        assertThat(merge.settled(Map.of(key, Pick.THEIRS)).content().steps()).containsExactly(agree, reworded);
    }

    @Test
    void a_step_under_a_milestone_that_the_other_took_out_stays_as_a_step() {
        var added = Step.of("Ask Ann", null);
        var merge = merge(
                base.withPlan(List.of(agree, retro), List.of()),
                base.withPlan(
                        List.of(agree, retro),
                        List.of(new Milestone(quarter.id(), "First quarter", null, List.of(shadow, added)))));

        assertThat(merge.clashes()).isEmpty();
        assertThat(merge.settled(Map.of()).content().steps()).containsExactly(agree, retro, added);
    }

    @Test
    void numbers_of_a_measure_are_put_together_one_by_one() {
        var merge = merge(
                base.withMeasures(List.of(Measures.from(measure, BigDecimal.ZERO))),
                base.withMeasures(List.of(Measures.to(measure, new BigDecimal(4)))));

        assertThat(merge.clashes()).isEmpty();
        assertThat(merge.settled(Map.of()).content().measures())
                .containsExactly(Measures.to(Measures.from(measure, BigDecimal.ZERO), new BigDecimal(4)));
    }

    @Test
    void what_a_measure_is_of_and_its_numbers_are_put_together() {
        var merge = merge(
                base.withMeasures(List.of(Measures.about(measure, MeasureAbout.OUTCOME))),
                base.withMeasures(List.of(Measures.to(measure, new BigDecimal(4)))));

        assertThat(merge.clashes()).isEmpty();
        assertThat(merge.settled(Map.of()).content().measures())
                .containsExactly(Measures.about(Measures.to(measure, new BigDecimal(4)), MeasureAbout.OUTCOME));
    }

    @Test
    void another_shape_is_never_put_together_with_numbers_that_were_meant_for_the_one_before() {
        var range = Measures.shaped(measure, MeasureShape.RANGE, BigDecimal.ONE, new BigDecimal(3), new BigDecimal(5));
        var raised = Measures.to(measure, new BigDecimal(4));

        var merge = merge(base.withMeasures(List.of(range)), base.withMeasures(List.of(raised)));

        var key = "measure:" + measure.id() + "/shape";
        assertThat(merge.clashes()).extracting(Clash::key).containsExactly(key);
        assertThat(merge.settled(Map.of(key, Pick.YOURS)).content().measures()).containsExactly(range);
        assertThat(merge.settled(Map.of(key, Pick.THEIRS)).content().measures()).containsExactly(raised);
        assertThat(merge(base.withMeasures(List.of(range)), base.withTitle("Other"))
                        .settled(Map.of())
                        .content()
                        .measures())
                .containsExactly(range);
    }

    @Test
    void two_texts_that_are_too_long_together_are_asked_as_a_whole() {
        var half = "Half of what fits. ".repeat(GoalContent.MOST_TEXT / 2 / 19);
        var merge =
                merge(base.withWhy("I like it. " + half + "Mine."), base.withWhy(half + "Theirs. I like it. " + half));

        assertThat(merge.clashes()).extracting(Clash::key).containsExactly("why");
        assertThat(merge.clashes().getFirst().both()).isFalse();
    }

    /** A hundredth of what {@code MergeTrials} tries. */
    @Test
    void a_thousand_random_pairs_of_edits_lose_no_word_of_either() {
        var edits = new RandomEdits(20261127);
        for (int i = 0; i < 1_000; i++) {
            assertThat(edits.tryOnce()).as("pair " + i).isEmpty();
        }
    }

    @Test
    void what_gets_in_the_way_and_what_is_done_then_is_put_together_plan_by_plan() {
        var release = IfThen.of(Cue.of(Cue.Kind.EVENT, "a release is near"), "I rehearse at lunch");
        var train = IfThen.of(Cue.of(Cue.Kind.PLACE, "I am on the train"), "I read");
        var began = base.withObstacle("I put it off.").withIfThens(List.of(release));
        var day = release.cue().expected(LocalDate.of(2027, 1, 11));

        var merge = GoalMerge.of(
                GoalEdit.of(began),
                GoalEdit.of(began.withObstacle("I put it off. I say yes to everybody.")
                        .withIfThens(List.of(new IfThen(release.id(), release.cue(), "I rehearse with Thu"), train))),
                GoalEdit.of(began.withIfThens(List.of(new IfThen(release.id(), day, release.then())))));

        assertThat(merge.clashes()).isEmpty();
        var content = merge.settled(Map.of()).content();
        assertThat(content.obstacle()).isEqualTo("I put it off. I say yes to everybody.");
        assertThat(content.ifThens()).containsExactly(new IfThen(release.id(), day, "I rehearse with Thu"), train);
    }

    @Test
    void a_cue_that_both_changed_is_asked_and_so_is_a_plan_that_one_took_out() {
        var release = IfThen.of(Cue.of(Cue.Kind.EVENT, "a release is near"), "I rehearse");
        var began = base.withIfThens(List.of(release));
        var mine = new IfThen(release.id(), Cue.of(Cue.Kind.EVENT, "a release is far"), "I rehearse");
        var theirs = new IfThen(release.id(), Cue.of(Cue.Kind.EVENT, "the fair is near"), "I rehearse");

        var cues = GoalMerge.of(
                GoalEdit.of(began),
                GoalEdit.of(began.withIfThens(List.of(mine))),
                GoalEdit.of(began.withIfThens(List.of(theirs))));
        assertThat(cues.clashes())
                .extracting(Clash::yours, Clash::theirs)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        new Side.Trigger(mine.cue()), new Side.Trigger(theirs.cue())));
        var key = cues.clashes().getFirst().key();
        assertThat(cues.settled(Map.of(key, Pick.THEIRS)).content().ifThens()).containsExactly(theirs);

        var gone = GoalMerge.of(GoalEdit.of(began), GoalEdit.of(base), GoalEdit.of(began.withIfThens(List.of(theirs))));
        assertThat(gone.clashes()).extracting(Clash::yours).containsExactly(new Side.Gone());
    }

    private GoalMerge merge(GoalContent yours, GoalContent theirs) {
        return GoalMerge.of(GoalEdit.of(base), GoalEdit.of(yours), GoalEdit.of(theirs));
    }
}
