package app.waymark.goal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalPage;
import app.waymark.goal.GoalReviews;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.Goals;
import app.waymark.goal.Measure;
import app.waymark.goal.Milestone;
import app.waymark.goal.SharedGoal;
import app.waymark.goal.Step;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

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
    void readings_that_were_pasted_are_taken_back_together() {
        quiet("Paste from a spreadsheet");
        test(find(TextArea.class).all().stream()
                        .filter(one -> "Day, value and, if you like, a note".equals(one.getLabel()))
                        .findFirst()
                        .orElseGet(() -> find(TextArea.class).all().getLast()))
                .setValue("2026-09-01\t1\n2026-10-01\t3\n2026-11-01\t4");
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

    private void quiet(String text) {
        test(find(NativeButton.class).withText(text).single()).click();
    }

    private GoalPage page() {
        return As.account(mara, () -> goals.forEditing(goal).page());
    }
}
