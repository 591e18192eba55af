package app.waymark.goal;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.goal.PlanMove.Misfit;
import app.waymark.goal.PlanMove.Moved;
import app.waymark.goal.PlanMove.Reason;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What moving a date does, before it is done. */
class PlanMoveTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    private final Step read = Step.of("Read", day(10));
    private final Step write = Step.of("Write", day(20));
    private final Step sleep = Step.of("Sleep", null);
    private final Step speak = Step.of("Speak", day(40)).withAfter(List.of(write.id()));
    private final Milestone draft = Milestone.of("Draft", day(25), read, write, sleep);
    private final Milestone talk = Milestone.of("Talk", day(45), speak);
    private final GoalContent content =
            GoalContent.titled("Speak").withTargetOn(day(60)).withPlan(List.of(), List.of(draft, talk));

    @Test
    void a_milestone_takes_its_open_steps_and_what_comes_after_them_along_and_done_ones_stay() {
        var move = PlanMove.milestone(content, draft.id(), day(32), true, read.id()::equals, TODAY);

        assertThat(move.along())
                .containsExactly(new Moved("Write", day(20), day(27)), new Moved("Speak", day(40), day(47)));
        assertThat(move.misfits())
                .as("what comes after it is due when its own milestone should be reached already")
                .containsExactly(new Misfit(speak.id(), Reason.AFTER_MILESTONE, "Speak", day(47), "Talk"));
        var after = move.after().milestones().getFirst();
        assertThat(after.dueOn()).isEqualTo(day(32));
        assertThat(after.steps()).extracting(Step::dueOn).containsExactly(day(10), day(27), null);
    }

    @Test
    void what_does_not_move_along_is_said_where_it_no_longer_fits() {
        var earlier = PlanMove.milestone(content, draft.id(), day(15), false, none(), TODAY);
        assertThat(earlier.along()).isEmpty();
        assertThat(earlier.misfits())
                .containsExactly(new Misfit(write.id(), Reason.AFTER_MILESTONE, "Write", day(20), "Draft"));

        var target = PlanMove.target(content, day(42), false, none(), TODAY);
        assertThat(target.misfits()).containsExactly(new Misfit(talk.id(), Reason.AFTER_TARGET, "Talk", day(45), ""));
        assertThat(target.after().targetOn()).isEqualTo(day(42));
    }

    @Test
    void the_goals_day_takes_everything_that_is_not_done_along_even_into_the_past_which_is_said() {
        var move = PlanMove.target(content, day(45), true, Set.of(draft.id())::contains, TODAY);

        assertThat(move.along()).extracting(Moved::name).containsExactly("Read", "Write", "Talk", "Speak");
        assertThat(move.misfits()).containsExactly(new Misfit(read.id(), Reason.PAST, "Read", day(-5), ""));
    }

    @Test
    void a_milestone_after_the_goal_and_a_step_before_the_one_that_comes_first_do_not_fit() {
        assertThat(PlanMove.milestone(content, talk.id(), day(70), false, none(), TODAY)
                        .misfits())
                .containsExactly(new Misfit(talk.id(), Reason.AFTER_TARGET, "Talk", day(70), ""));
        assertThat(PlanMove.milestone(content, talk.id(), day(20), true, none(), TODAY)
                        .misfits())
                .containsExactly(new Misfit(speak.id(), Reason.BEFORE_STEP, "Speak", day(15), "Write"));
    }

    @Test
    void what_did_not_fit_before_is_not_said_of_the_move() {
        var late = content.withTargetOn(day(30));
        assertThat(PlanMove.misfits(late, none(), TODAY))
                .extracting(Misfit::reason)
                .containsExactly(Reason.AFTER_TARGET, Reason.AFTER_TARGET);
        assertThat(PlanMove.milestone(late, draft.id(), day(26), false, none(), TODAY)
                        .misfits())
                .isEmpty();
    }

    @Test
    void a_milestone_that_had_no_day_gets_one_and_nothing_moves_along() {
        var undated =
                content.withPlan(List.of(), List.of(new Milestone(draft.id(), "Draft", null, draft.steps()), talk));
        var move = PlanMove.milestone(undated, draft.id(), day(25), true, none(), TODAY);
        assertThat(move.along()).isEmpty();
        assertThat(move.after().milestones().getFirst().dueOn()).isEqualTo(day(25));
    }

    @Test
    void the_load_counts_what_is_not_done_each_time_of_what_repeats_and_says_what_it_cannot_know() {
        var swim = Step.of("Swim", day(13))
                .withEffort(Effort.hours(1))
                .withRepeat(Repeat.on(TODAY.minusWeeks(4), DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY));
        var plan = content.withPlan(
                List.of(swim, read.withEffort(Effort.hours(8)), write.withEffort(Effort.hours(2)), sleep), List.of());
        var planned = new PlanProgress(
                Map.of(
                        swim.id(),
                        Set.of(new Repeat.Occurrence(TODAY, 1), new Repeat.Occurrence(TODAY.minusWeeks(1), 1))),
                Map.of(),
                Map.of());

        var load = PlanLoad.of(plan, read.id()::equals, planned, TODAY, day(13));

        assertThat(load.minutes()).as("three times to swim, and to write").isEqualTo(3 * 60 + 2 * 60);
        assertThat(load.unknown()).isEqualTo(1);
        assertThat(load.weeks()).isEqualTo(2);
        assertThat(load.perWeek()).isEqualTo(150);
        assertThat(PlanLoad.of(plan, none(), planned, TODAY, day(-1)).perWeek()).isPositive();
    }

    private static java.util.function.Predicate<UUID> none() {
        return id -> false;
    }

    private static LocalDate day(int days) {
        return TODAY.plusDays(days);
    }
}
