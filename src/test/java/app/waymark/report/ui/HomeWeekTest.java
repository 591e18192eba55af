package app.waymark.report.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSteps;
import app.waymark.goal.Repeat;
import app.waymark.goal.Step;
import app.waymark.goal.ThisWeek;
import app.waymark.goal.WeekStep;
import app.waymark.shared.Actor;
import app.waymark.shared.Portions;
import app.waymark.support.As;
import app.waymark.support.Statements;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import com.vaadin.flow.component.checkbox.Checkbox;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What there is to do this week, across all goals. */
class HomeWeekTest extends ViewTest {

    @Autowired
    Portions portions;

    @Autowired
    World world;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSteps steps;

    @Autowired
    ThisWeek week;

    @Autowired
    Clock clock;

    private Actor mara;
    private LocalDate today;
    private LocalDate sunday;

    @BeforeEach
    void somebody() {
        mara = world.pair("Jonas", "Mara").mentee();
        today = LocalDate.ofInstant(clock.instant(), mara.zone());
        sunday = Repeat.monday(today).plusDays(6);
    }

    @Test
    void what_is_overdue_due_or_repeated_of_all_open_goals_is_there_and_nothing_else() {
        var first = Step.of("Ask Ann", today.minusDays(20));
        As.account(mara);
        goal(
                "Lead",
                first,
                Step.of("Read", sunday).withAfter(List.of(first.id())),
                Step.of("Later", sunday.plusDays(1)));
        goal(
                "Be fit",
                Step.of("Swim", null).withRepeat(Repeat.times(today.minusWeeks(2), 3)),
                Step.of("Whenever", null));
        goal("Ran out", Step.of("Run", today.minusWeeks(1)).withRepeat(Repeat.times(today.minusWeeks(5), 3)));
        var reached = goal("Reached", Step.of("Over", today));
        steps.reach(reached, "");

        assertThat(portions.one(week.mine()))
                .extracting(
                        WeekStep::text,
                        one -> one.overdue(today),
                        one -> one.times().size(),
                        WeekStep::blockedBy)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Ask Ann", true, 0, null),
                        org.assertj.core.groups.Tuple.tuple("Read", false, 0, "Ask Ann"),
                        org.assertj.core.groups.Tuple.tuple("Swim", false, 3, null));
        As.account(world.account("Eve"));
        assertThat(portions.one(week.mine())).isEmpty();
    }

    @Test
    void one_press_ticks_a_step_and_one_time_of_a_step() {
        As.account(mara);
        goal(
                "Lead",
                Step.of("Ask Ann", today),
                Step.of("Swim", null).withRepeat(Repeat.times(Repeat.monday(today), 2)));
        open(mara);
        navigate("", HomeView.class);
        assertThat(find(Checkbox.class).all()).extracting(Checkbox::getLabel).containsExactly("Ask Ann", "1.", "2.");

        test(find(Checkbox.class).all().getFirst()).click();
        assertThat(find(Checkbox.class).all()).extracting(Checkbox::getLabel).containsExactly("1.", "2.");
        test(find(Checkbox.class).all().getLast()).click();

        assertThat(find(Checkbox.class).all()).extracting(Checkbox::getValue).containsExactly(false, true);
        assertThat(As.account(mara, () -> portions.one(week.mine())).getFirst().ticked())
                .hasSize(1);
    }

    @Test
    void a_week_of_many_goals_is_read_in_one_statement_and_says_that_there_is_more() {
        As.account(mara);
        for (int i = 0; i < 3; i++) {
            goal(
                    "Goal " + i,
                    IntStream.range(0, 30)
                            .mapToObj(n -> Step.of("Step " + n, today))
                            .toArray(Step[]::new));
        }
        assertThat(Statements.count(() -> assertThat(portions.one(week.mine())).hasSize(ThisWeek.MOST + 1)))
                .isEqualTo(1);
        open(mara);
        navigate("", HomeView.class);
        assertThat(find(Checkbox.class).all()).hasSize(ThisWeek.MOST);
        assertThat(shown()).contains("These are the 50 that come first. The others stand in your goals.");
    }

    @Test
    void whoever_has_nothing_to_do_this_week_sees_no_empty_box() {
        As.account(mara);
        goal("Lead", Step.of("Later", sunday.plusDays(30)));
        open(mara);
        navigate("", HomeView.class);
        assertThat(find(HomeWeek.class).all()).isEmpty();
    }

    private GoalId goal(String title, Step... all) {
        return ((Saved) editing.create(GoalEdit.of(GoalContent.titled(title).withPlan(List.of(all), List.of()))))
                .goal();
    }
}
