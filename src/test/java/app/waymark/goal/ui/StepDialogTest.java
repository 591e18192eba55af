package app.waymark.goal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalRead.Shown;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.Goals;
import app.waymark.goal.Milestone;
import app.waymark.goal.Repeat;
import app.waymark.goal.Step;
import app.waymark.goal.Viewpoint;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import app.waymark.uikit.DateField;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A step with what happened with it, and a milestone that is moved, on the goal's page. */
class StepDialogTest extends ViewTest {

    @Autowired
    World world;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    Goals goals;

    @Autowired
    Clock clock;

    private World.Pair pair;
    private GoalId goal;
    private LocalDate today;

    @BeforeEach
    void a_shared_goal() {
        pair = world.pair("Jonas", "Mara");
        today = LocalDate.ofInstant(clock.instant(), pair.mentee().zone());
        var talk = Step.of("Give a talk", today.plusDays(10));
        var swim = Step.of("Swim", null).withRepeat(Repeat.times(today.minusWeeks(2), 2));
        As.account(pair.mentee());
        goal = ((Saved) editing.create(GoalEdit.of(GoalContent.titled("Speak")
                        .withTargetOn(today.plusDays(30))
                        .withPlan(List.of(swim), List.of(Milestone.of("Heard", today.plusDays(12), talk))))))
                .goal();
        sharing.shareWith(goal, pair.mentorship(), false, "");
    }

    @Test
    void the_mentee_shows_what_came_of_a_step_and_asks_and_the_mentor_accepts() {
        open(pair.mentee());
        go("/goals/" + goal);
        details("Give a talk");
        test(area("Note or link")).setValue("Forty people came");
        press("Add");
        assertThat(find(EvidencePart.class).single().getElement().getTextRecursively())
                .contains("Forty people came");
        press("Ask Jonas to accept it");

        open(pair.mentor());
        go("/goals/" + goal);
        assertThat(shown()).contains("waits for your word");
        details("Give a talk");
        press("Not yet");
        assertThat(shown()).contains("Please say what is missing.");
        test(area("Your words")).setValue("Well done");
        press("Accept");
        assertThat(shown()).contains("accepted");
        assertThat(page().planned().acceptances()).hasSize(1);
    }

    @Test
    void each_time_of_a_step_is_ticked_on_the_page() {
        open(pair.mentee());
        go("/goals/" + goal);
        test(find(Checkbox.class).all().stream()
                        .filter(box -> "2.".equals(box.getLabel()))
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(page().planned().times()).hasSize(1);
        assertThat(shown()).contains("done once");
    }

    @Test
    void what_moves_along_and_what_no_longer_fits_is_said_before_a_milestone_is_moved() {
        open(pair.mentee());
        go("/goals/" + goal);
        test(find(NativeButton.class).all().stream()
                        .filter(button ->
                                "Move “Heard”".equals(button.getAriaLabel().orElse("")))
                        .findFirst()
                        .orElseThrow())
                .click();
        find(DateField.class).single().setValue(today.plusDays(40));

        assertThat(shown()).contains("This moves along", "This would no longer fit", "after the target date");
        assertThat(page().content().milestones().getFirst().dueOn()).isEqualTo(today.plusDays(12));
        press("Move");
        var moved = page().content().milestones().getFirst();
        assertThat(moved.dueOn()).isEqualTo(today.plusDays(40));
        assertThat(moved.steps().getFirst().dueOn()).isEqualTo(today.plusDays(38));
    }

    private void details(String step) {
        test(find(NativeButton.class).all().stream()
                        .filter(button -> ("Details: " + step)
                                .equals(button.getAriaLabel().orElse("")))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private TextArea area(String label) {
        return find(TextArea.class).all().stream()
                .filter(area -> label.equals(area.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private app.waymark.goal.GoalPage page() {
        return As.account(pair.mentee(), () -> ((Shown) goals.read(goal, Viewpoint.OWN, null)).page());
    }
}
