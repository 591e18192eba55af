package app.waymark.goal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.goal.GoalEditing;
import app.waymark.goal.Step;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A pasted list is looked at before it becomes steps, and can be taken back afterwards. */
class PasteStepsTest extends ViewTest {

    @Autowired
    World world;

    @Autowired
    GoalEditing editing;

    private Actor mara;

    @BeforeEach
    void a_new_goal() {
        mara = world.account("Mara Lindqvist");
        open(mara);
        go("goals/new");
        press("Step");
    }

    @Test
    void what_was_read_is_said_before_it_is_taken_and_taking_it_can_be_undone() {
        paste("- Ask Ann\n- Practise every Tuesday until 30 June 2027\n- Book the room by 3 May 2027");

        assertThat(shown())
                .contains("3 steps · 2 have a day · one repeats", "every Tuesday · until Wed 30 Jun", "due Mon 3 May");
        assertThat(steps()).as("nothing before it is said").isEmpty();

        press("Take 3 steps");
        assertThat(steps()).containsExactly("Ask Ann", "Practise", "Book the room");
        assertThat(kept().get(1).repeat()).isNotNull();
        test(find(NativeButton.class).withText("Undo").single()).click();
        assertThat(steps()).isEmpty();
    }

    @Test
    void lines_that_are_too_long_are_named_and_can_be_shortened_there() {
        paste("Ask Ann\n" + "x".repeat(301) + "\nRest");
        assertThat(shown()).contains("one line is too long", "Line 2 is too long:", "has 301 characters");
        press("Take 3 steps");
        assertThat(shown()).contains("Shorten line 2 first");
        assertThat(steps()).isEmpty();

        test(list()).setValue("Ask Ann\nShort\nRest");
        press("Take 3 steps");
        assertThat(steps()).containsExactly("Ask Ann", "Short", "Rest");
    }

    @Test
    void a_list_of_nothing_or_of_more_than_a_plan_has_room_for_is_refused() {
        paste(IntStream.range(0, 151).mapToObj(at -> "Step " + at + " of many").collect(Collectors.joining("\n")));
        press("Take 151 steps");
        assertThat(shown()).contains("there is room for 150");
        test(list()).setValue(" \n ");
        var take = find(Button.class).withText("No step to take").single();
        assertThat(take.isEnabled()).as("nothing can be taken").isFalse();
        assertThat(steps()).isEmpty();
    }

    @Test
    void a_list_that_was_pasted_and_left_is_asked_about_again_until_it_is_decided_on() {
        paste("Ask Ann\nRest");
        open(mara);
        go("goals/new");
        assertThat(list().getValue()).as("as it was pasted").isEqualTo("Ask Ann\nRest");
        test(list()).setValue("Ask Ann\nRest a while");
        open(mara);
        go("goals/new");
        assertThat(list().getValue()).as("as it was mended").isEqualTo("Ask Ann\nRest a while");

        press("Cancel");
        open(mara);
        go("goals/new");
        assertThat(shown()).doesNotContain("A list becomes steps");
        assertThat(steps()).isEmpty();
    }

    private void paste(String list) {
        find(PlanEditor.class).single().paste(find(PlanLine.class).all().getLast(), list);
        roundTrip();
    }

    private TextArea list() {
        return find(TextArea.class).all().stream()
                .filter(one -> "The list".equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private List<Step> kept() {
        return As.account(mara, () -> editing.kept(null)
                .map(one -> one.edit().content().steps())
                .orElse(List.of()));
    }

    private List<String> steps() {
        return kept().stream().map(Step::text).toList();
    }
}
