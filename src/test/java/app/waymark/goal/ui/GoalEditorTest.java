package app.waymark.goal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.goal.Effort;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.Goals;
import app.waymark.goal.Measure;
import app.waymark.goal.Milestone;
import app.waymark.goal.Step;
import app.waymark.shared.Actor;
import app.waymark.shared.DateFormats;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class GoalEditorTest extends ViewTest {

    @Autowired
    World world;

    @Autowired
    GoalEditing editing;

    @Autowired
    Goals goals;

    @Autowired
    DateFormats formats;

    @Autowired
    Clock clock;

    private Actor mara;
    private GoalId goal;

    @BeforeEach
    void an_open_editor() {
        mara = world.account("Mara Lindqvist");
        goal = As.account(mara, () -> {
            var content = GoalContent.titled("Lead a product team")
                    .withMeasures(List.of(Measure.of("Talks", "", BigDecimal.ONE, BigDecimal.TEN)))
                    .withPlan(
                            List.of(Step.of("Agree the role", null), Step.of("Ask Ann", null)),
                            List.of(Milestone.of("First quarter", null, Step.of("Hold a retro", null))));
            return ((Saved) editing.create(GoalEdit.of(content))).goal();
        });
        open(mara);
        go("goals/" + goal + "/edit");
    }

    @Test
    void every_button_of_the_editor_does_what_it_says_and_none_is_an_incident() {
        var names = names();
        for (var name : names) {
            As.account(mara, () -> editing.discard(goal));
            open(mara);
            go("goals/" + goal + "/edit");
            var button = named(name);
            test(button).click();

            assertThat(shown()).as("after “" + name + "”").doesNotContain("incident", "Something went wrong");
        }

        assertThat(names)
                .contains("Step 1: remove", "Milestone 1: remove", "Step 3: move up", "Measure 1: remove", "Save");
    }

    @Test
    void what_was_typed_is_discarded_and_can_be_brought_back() {
        test(named("Step 2: remove")).click();
        go("goals/" + goal + "/edit");
        assertThat(shown()).contains("You typed this");

        press("Discard");
        assertThat(steps()).contains("Ask Ann");
        assertThat(As.account(mara, () -> editing.kept(goal))).isEmpty();
        test(find(NativeButton.class).withText("Undo").single()).click();

        assertThat(steps()).containsExactly("Agree the role", "First quarter", "Hold a retro");
        assertThat(kept().steps()).extracting(Step::text).containsExactly("Agree the role");
    }

    @Test
    void a_step_that_is_removed_is_gone_and_can_be_brought_back_where_it_was() {
        test(named("Step 2: remove")).click();

        assertThat(steps()).containsExactly("Agree the role", "First quarter", "Hold a retro");
        assertThat(kept().steps()).extracting(Step::text).containsExactly("Agree the role");
        assertThat(shown()).contains("“Ask Ann” is removed.");
        test(find(NativeButton.class).withText("Undo").single()).click();

        assertThat(steps()).containsExactly("Agree the role", "Ask Ann", "First quarter", "Hold a retro");
        assertThat(kept().steps()).extracting(Step::text).containsExactly("Agree the role", "Ask Ann");
    }

    @Test
    void a_milestone_that_is_removed_leaves_its_steps_in_the_plan() {
        test(named("Milestone 1: remove")).click();

        assertThat(kept().steps()).extracting(Step::text).containsExactly("Agree the role", "Ask Ann", "Hold a retro");
        assertThat(kept().milestones()).isEmpty();
    }

    @Test
    void steps_are_numbered_through_the_plan_in_a_list_and_anew_when_one_moves() {
        assertThat(find(OrderedList.class).all())
                .anySatisfy(list ->
                        assertThat(list.getElement().getAttribute("aria-label")).isEqualTo("Plan"));
        assertThat(labels()).containsExactly("Step 1", "Step 2", "Milestone 1", "Step 3");

        test(named("Step 3: move up")).click();

        assertThat(steps()).containsExactly("Agree the role", "Ask Ann", "Hold a retro", "First quarter");
        assertThat(labels()).containsExactly("Step 1", "Step 2", "Step 3", "Milestone 1");
    }

    @Test
    void what_is_chosen_moves_together_between_milestones_too_and_undo_puts_it_back() {
        assertThat(buttons()).noneMatch(one -> name(one).equals("Choose none"));
        choose("Step 1");
        choose("Step 2");
        assertThat(shown()).contains("2 lines chosen");
        press("↓ Down");

        assertThat(steps()).containsExactly("First quarter", "Agree the role", "Ask Ann", "Hold a retro");
        assertThat(kept().steps()).isEmpty();
        assertThat(kept().milestones().getFirst().steps())
                .extracting(Step::text)
                .containsExactly("Agree the role", "Ask Ann", "Hold a retro");
        assertThat(shown()).contains("2 lines chosen, place 2 of 4", "2 lines are moved.");
        press("↓ Down");
        assertThat(steps()).containsExactly("First quarter", "Hold a retro", "Agree the role", "Ask Ann");
        press("↓ Down");
        assertThat(shown()).contains("2 lines chosen: already last");
        test(find(NativeButton.class).withText("Undo").single()).click();

        assertThat(steps()).containsExactly("Agree the role", "Ask Ann", "First quarter", "Hold a retro");
        assertThat(kept().steps()).extracting(Step::text).containsExactly("Agree the role", "Ask Ann");
        assertThat(labels()).containsExactly("Step 1", "Step 2", "Milestone 1", "Step 3");
        press("Choose none");
        assertThat(buttons()).noneMatch(one -> name(one).equals("Choose none"));
    }

    @Test
    void what_is_chosen_goes_to_another_milestone_and_back() {
        choose("Step 2");
        var target = find(Select.class).all().stream()
                .filter(one -> "Move to …".equals(one.getPlaceholder()))
                .findFirst()
                .orElseThrow();
        test(target).selectItem("◆ First quarter");

        assertThat(steps()).containsExactly("Agree the role", "First quarter", "Hold a retro", "Ask Ann");
        assertThat(shown()).contains("“Ask Ann” is moved.");
        test(target).selectItem("No milestone");
        assertThat(steps()).containsExactly("Agree the role", "Ask Ann", "First quarter", "Hold a retro");
    }

    @Test
    void a_milestone_is_chosen_with_what_it_gathers() {
        choose("Milestone 1");
        assertThat(shown()).contains("2 lines chosen");
        press("↑ Up");

        assertThat(steps()).containsExactly("Agree the role", "First quarter", "Hold a retro", "Ask Ann");
    }

    @Test
    void a_line_that_is_removed_is_chosen_no_longer() {
        choose("Step 2");
        test(named("Step 2: remove")).click();

        assertThat(buttons()).noneMatch(one -> name(one).equals("Choose none"));
    }

    @Test
    void how_much_work_the_plan_is_against_the_time_left_is_said_while_it_is_typed_as_on_the_page() {
        assertThat(shown()).doesNotContain("Work left");
        As.account(mara, () -> {
            var page = goals.forEditing(goal).page();
            var content = page.content()
                    .withTargetOn(
                            LocalDate.ofInstant(clock.instant(), mara.zone()).plusDays(8))
                    .withPlan(
                            List.of(
                                    Step.of("Agree the role", null).withEffort(Effort.hours(40)),
                                    Step.of("Ask Ann", null)),
                            List.of());
            return editing.save(goal, page.edition(), GoalEdit.of(content));
        });
        go("goals/" + goal);
        var said = PlanLoadWords.of(
                UI.getCurrent(),
                As.account(mara, () -> goals.forEditing(goal).page()).content(),
                As.account(mara, () -> goals.forEditing(goal).page()),
                formats.mine());
        assertThat(said).contains("40", "20", "2");
        assertThat(shown()).contains(said);
        go("goals/" + goal + "/edit");
        assertThat(shown()).contains(said);
        test(named("Step 1: remove")).click();
        assertThat(shown()).doesNotContain(said);
    }

    private void choose(String line) {
        test(find(Checkbox.class).all().stream()
                        .filter(one -> one.getAriaLabel().orElse("").equals(line + ": choose"))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private List<String> names() {
        return buttons().map(GoalEditorTest::name).distinct().toList();
    }

    private Button named(String name) {
        return buttons().filter(one -> name(one).equals(name)).findFirst().orElseThrow();
    }

    private Stream<Button> buttons() {
        return find(Button.class).all().stream().filter(Component::isVisible);
    }

    private static String name(Button button) {
        return button.getAriaLabel().orElse(button.getText());
    }

    private List<TextField> lines() {
        return find(OrderedList.class).all().stream()
                .filter(list -> "Plan".equals(list.getElement().getAttribute("aria-label")))
                .flatMap(list -> find(TextField.class, list).all().stream())
                .toList();
    }

    private List<String> steps() {
        return lines().stream().map(TextField::getValue).toList();
    }

    private List<String> labels() {
        return lines().stream().map(line -> line.getAriaLabel().orElse("")).toList();
    }

    private GoalContent kept() {
        return As.account(mara, () -> editing.kept(goal).orElseThrow().edit().content());
    }
}
