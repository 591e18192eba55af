package app.waymark.goal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalPage;
import app.waymark.goal.GoalReviews;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.GoalState;
import app.waymark.goal.GoalSteps;
import app.waymark.goal.GoalTurns;
import app.waymark.goal.Goals;
import app.waymark.goal.Measure;
import app.waymark.goal.Milestone;
import app.waymark.goal.SharedGoal;
import app.waymark.goal.Step;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import app.waymark.turn.Turns;
import app.waymark.uikit.DateField;
import app.waymark.uikit.MeasureChart;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is done on a goal's page says what it does to whom, and can be undone. */
class GoalActsTest extends ViewTest {

    @Autowired
    World world;

    @Autowired
    Goals goals;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    GoalReviews reviews;

    @Autowired
    GoalSteps steps;

    @Autowired
    Turns turns;

    @Autowired
    JdbcTemplate jdbc;

    private Actor mara;
    private Actor jonas;
    private GoalId goal;
    private final Milestone quarter = Milestone.of("First quarter", null, Step.of("Hold a retro", null));
    private final Measure talks = Measure.of("Talks", "", BigDecimal.ZERO, BigDecimal.TEN);

    @BeforeEach
    void a_shared_goal() {
        var shared = SharedGoal.of(
                world,
                editing,
                sharing,
                GoalContent.titled("Speak").withMeasures(List.of(talks)).withPlan(List.of(), List.of(quarter)));
        mara = shared.mara();
        jonas = shared.jonas();
        goal = shared.goal();
        open(mara);
        go("goals/" + goal);
    }

    @Test
    void a_milestone_that_is_reached_says_who_hears_of_it_and_undone_they_hear_that_too() {
        quiet("Mark as reached and tell Jonas");
        assertThat(page().progress().done(quarter.id())).isTrue();
        assertThat(shown()).contains("“First quarter” is reached.", "Not reached yet, tell Jonas");
        quiet("Undo");

        assertThat(page().progress().done(quarter.id())).isFalse();
        assertThat(shown()).contains("Mark as reached and tell Jonas");
    }

    @Test
    void where_nobody_hears_of_it_the_button_says_no_more_than_it_does() {
        As.account(mara, () -> {
            sharing.stopSharing(goal);
            return true;
        });
        go("goals");
        go("goals/" + goal);

        assertThat(find(NativeButton.class).withText("Mark as reached").single().isVisible())
                .isTrue();
    }

    @Test
    void readings_that_were_pasted_and_left_are_there_again_until_they_are_taken() {
        quiet("Paste from a spreadsheet");
        test(pasted()).setValue("2026-09-01\t1");
        open(mara);
        go("goals/" + goal);
        quiet("Paste from a spreadsheet");
        assertThat(pasted().getValue()).isEqualTo("2026-09-01\t1");
        test(find(Button.class).withText("Take them over").single()).click();

        open(mara);
        go("goals/" + goal);
        quiet("Paste from a spreadsheet");
        assertThat(pasted().getValue()).isEmpty();
    }

    @Test
    void readings_that_were_pasted_are_taken_back_together() {
        quiet("Paste from a spreadsheet");
        test(pasted()).setValue("2026-09-01\t1\n2026-10-01\t3\n2026-11-01\t4");
        test(find(Button.class).all().stream()
                        .filter(one -> one.isVisible() && one.getText().equals("Take them over"))
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(page().progress().readings()).hasSize(3);
        assertThat(shown()).contains("3 readings are noted.");
        quiet("Undo");

        assertThat(page().progress().readings()).isEmpty();
        assertThat(shown()).contains("They are taken back.");
    }

    @Test
    void each_revision_and_each_review_is_marked_in_the_picture_of_a_measure_for_who_may_read_it() {
        As.account(jonas, () -> reviews.askForChanges(goal, 1, "By when?"));
        As.account(
                mara,
                () -> editing.save(
                        goal, page().edition(), GoalEdit.of(page().content().withWhy("Because"))));
        As.account(jonas, () -> reviews.accept(goal, 2, "Good"));
        go("goals");
        go("goals/" + goal);
        assertThat(shown())
                .contains(
                        "Revision 1",
                        "Revision 2",
                        "The mentor’s review of revision 1",
                        "The mentor’s review of revision 2");

        var olga = world.account("Olga Petrova");
        var coordinator = world.account("Carl Otto");
        var round = world.round(coordinator);
        world.join(coordinator, round, "mentee", 0, mara);
        world.join(coordinator, round, "mentor", 2, olga);
        var pair = world.match(coordinator, round, olga, mara);
        As.account(mara, () -> sharing.shareWith(goal, pair, false, ""));
        open(olga);
        go("goals/" + goal);
        assertThat(shown()).contains("Revision 3").doesNotContain("Revision 2", "review of revision");
    }

    @Test
    void falling_behind_is_told_to_the_mentee_first_and_to_the_mentor_once_a_look_back_was_due() {
        var begun = LocalDate.now(ZoneId.of("Europe/Berlin")).minusDays(80);
        jdbc.update("update goal set created_at = ?, shared_at = ?", begun.atTime(9, 0), begun.atTime(9, 0));
        jdbc.update("insert into goal_rhythm (goal, look_back_on) values (?, ?)", goal.value(), begun.plusDays(120));
        As.account(mara, () -> {
            editing.save(
                    goal, page().edition(), new GoalEdit(page().content().withTargetOn(begun.plusDays(100)), "", "By"));
            for (int day = 50; day <= 70; day += 10) {
                steps.addReading(goal, talks.id(), begun.plusDays(day), BigDecimal.ONE, "");
            }
        });
        open(mara);
        go("goals/" + goal);
        assertThat(course()).contains("behind");
        open(jonas);
        go("goals/" + goal);
        assertThat(course()).doesNotContain("behind");
        assertThat(find(MeasureSection.class).single().getElement().getTextRecursively())
                .as("nor where it leads")
                .doesNotContain("If it goes on like this");

        jdbc.update("update goal_rhythm set look_back_on = ?", begun.plusDays(79));
        open(jonas);
        go("goals/" + goal);
        assertThat(course()).contains("behind");
    }

    private String course() {
        return find(MeasureChart.class).single().getElement().getOuterHTML();
    }

    @Test
    void a_goal_that_was_called_reached_is_open_again_with_undo_and_its_mentor_hears_both_or_neither() {
        choose("I have reached it");
        test(words()).setValue("Rehearsing");
        press("Reached");
        assertThat(page().state()).isEqualTo(GoalState.REACHED);
        assertThat(shown()).contains("Reached. Well done!", "Rehearsing");
        assertThat(unsent()).contains("goal.reached");

        quiet("Undo");

        assertThat(page().state()).isEqualTo(GoalState.SHARED);
        assertThat(shown()).doesNotContain("Rehearsing");
        assertThat(waiting()).as("the review waits again").isEqualTo(1);
        assertThat(unsent()).as("the mentor heard of neither").doesNotContain("goal.reached", "goal.reopened");
    }

    @Test
    void letting_go_asks_what_was_learned_and_can_be_undone() {
        choose("Let it go");
        press("Let go");
        assertThat(shown()).contains("Please say in a few words what you learned.");
        assertThat(page().state()).isEqualTo(GoalState.SHARED);
        test(words()).setValue("I wanted it for others");
        press("Let go");
        assertThat(page().state()).isEqualTo(GoalState.DROPPED);
        assertThat(shown()).contains("I wanted it for others");
        assertThat(waiting()).isZero();

        quiet("Undo");

        assertThat(page().state()).isEqualTo(GoalState.SHARED);
        assertThat(waiting()).isEqualTo(1);
        assertThat(unsent()).doesNotContain("goal.dropped", "goal.reopened");
    }

    @Test
    void a_pause_needs_a_day_to_return_and_can_be_undone() {
        choose("Pause");
        press("Pause");
        assertThat(page().state()).isEqualTo(GoalState.SHARED);
        var day = LocalDate.now(ZoneId.of("Europe/Berlin")).plusWeeks(3);
        find(DateField.class).single().setValue(day);
        press("Pause");
        assertThat(page().pausedUntil()).isEqualTo(day);
        assertThat(waiting()).isZero();

        quiet("Undo");

        assertThat(page().state()).isEqualTo(GoalState.SHARED);
        assertThat(page().pausedUntil()).isNull();
        assertThat(waiting()).isEqualTo(1);
        assertThat(unsent()).doesNotContain("goal.paused", "goal.reopened");
    }

    @Test
    void what_is_put_away_leaves_the_list_and_is_found_and_put_back() {
        As.account(mara, () -> steps.drop(goal, "Not mine"));
        go("goals");
        go("goals/" + goal);
        choose("Put away");
        assertThat(page().archived()).isTrue();

        choose("Put back into the list");
        assertThat(page().archived()).isFalse();
    }

    private void choose(String item) {
        var items = test(find(GoalMenu.class).single().menu());
        items.open();
        items.clickItem(item);
    }

    private TextArea words() {
        return find(TextArea.class).all().stream()
                .filter(one -> one.isVisible() && one.getParent().isPresent())
                .filter(one -> List.of("What helped most?", "What did you learn from it?")
                        .contains(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private List<@Nullable String> unsent() {
        return jdbc.queryForList(
                "select kind from mail where recipient = ? and state <> 'WITHDRAWN' and kind is not null",
                String.class,
                jonas.id().value());
    }

    private int waiting() {
        return As.account(jonas, () -> turns.counts().of(List.of(GoalTurns.REVIEW)));
    }

    private void quiet(String text) {
        test(find(NativeButton.class).withText(text).single()).click();
    }

    private GoalPage page() {
        return As.account(mara, () -> goals.forEditing(goal).page());
    }

    private TextArea pasted() {
        return find(TextArea.class).all().stream()
                .filter(one -> "Day, value and, if you like, a note".equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }
}
