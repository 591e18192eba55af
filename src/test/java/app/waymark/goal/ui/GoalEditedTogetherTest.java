package app.waymark.goal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.feedback.PostResult;
import app.waymark.feedback.ThreadId;
import app.waymark.feedback.Threads;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalReviews;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.GoalSteps;
import app.waymark.goal.Goals;
import app.waymark.goal.SmartPart;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import app.waymark.uikit.LiveRegion;
import app.waymark.uikit.PageLink;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The editor follows what the other one does, and touches nothing that is being typed. */
class GoalEditedTogetherTest extends ViewTest {

    @Autowired
    World world;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    GoalReviews reviews;

    @Autowired
    GoalSteps steps;

    @Autowired
    Goals goals;

    @Autowired
    Threads threads;

    private Actor mara;
    private Actor jonas;
    private GoalId goal;

    @BeforeEach
    void the_mentee_edits_a_shared_goal_with_a_question_in_it() {
        var pair = world.pair("Jonas Berg", "Mara Lindqvist");
        mara = pair.mentee();
        jonas = pair.mentor();
        goal = As.account(mara, () -> {
            var made = ((Saved) editing.create(
                            GoalEdit.of(GoalContent.titled("Lead a team").withSmart(SmartPart.SPECIFIC, "A team"))))
                    .goal();
            sharing.shareWith(made, pair.mentorship(), true, "");
            return made;
        });
        asked("why", "Why now?");
        open(mara);
        go("goals/" + goal + "/edit");
    }

    @Test
    void a_question_is_answered_beside_the_text_and_what_is_typed_in_both_stays() {
        test(specific()).setValue("A team of four");
        quiet("Answer: Why now?");
        test(answer()).setValue("Because the team");
        asked("why", "And why you?");
        eventually(() -> assertThat(remarks()).hasSize(2));

        assertThat(answer().getValue()).isEqualTo("Because the team");
        go("goals/" + goal);
        go("goals/" + goal + "/edit");
        assertThat(answer().getValue())
                .as("begun, and kept as beside the thread")
                .isEqualTo("Because the team");
        assertThat(specific().getValue()).isEqualTo("A team of four");
        test(answer()).setValue("Because the team grows");
        press("Answer");

        assertThat(labels()).containsExactly("Open the thread: And why you?");
        assertThat(specific().getValue()).isEqualTo("A team of four");
        assertThat(As.account(jonas, () -> threads.about(Goals.THREADS, goal.value(), false, null, 9)
                                .items())
                        .stream()
                        .filter(one -> one.opening().equals("Why now?"))
                        .findFirst()
                        .orElseThrow()
                        .lastBy())
                .isEqualTo(mara.id());
    }

    @Test
    void a_question_that_comes_while_one_types_is_added_and_said_and_the_rest_stays() {
        var first = remarks().getFirst();
        test(specific()).setValue("A team of four");

        var whole = asked(null, "Is a year realistic?");
        eventually(() -> assertThat(labels())
                .containsExactly("Open the thread: Is a year realistic?", "Open the thread: Why now?"));
        var second = asked("why", "And why you?");
        eventually(() -> assertThat(remarks()).hasSize(3));

        assertThat(remarks()).contains(first);
        assertThat(specific().getValue()).isEqualTo("A team of four");
        assertThat(said()).contains("Jonas began a thread");
        assertThat(As.account(mara, () -> threads.talk(Goals.THREADS, goal.value(), false, whole, 1)
                                .open())
                        .waits())
                .isTrue();

        As.account(jonas, () -> threads.resolve(second));
        eventually(() -> assertThat(remarks()).hasSize(2));
        assertThat(remarks()).contains(first);
    }

    @Test
    void a_verdict_that_comes_while_one_types_changes_what_saving_says_it_does() {
        assertThat(shown()).doesNotContain("Saving a change asks Jonas");

        As.account(jonas, () -> reviews.accept(goal, 1, ""));
        eventually(() -> assertThat(shown()).contains("Saving a change asks Jonas to accept it again"));
        assertThat(shown()).contains("Save and ask again");
        assertThat(said()).contains("Jonas accepted this goal");

        As.account(jonas, () -> reviews.askForChanges(goal, 1, "Which team?"));
        eventually(() -> assertThat(shown())
                .contains("Jonas asked for changes in revision 1", "Which team?")
                .doesNotContain("Saving a change asks Jonas"));
    }

    @Test
    void what_one_chose_between_two_versions_stays_while_both_are_the_same() {
        test(specific()).setValue("A team of four");
        As.account(
                jonas,
                () -> editing.save(
                        goal,
                        1,
                        GoalEdit.of(GoalContent.titled("Lead a team").withSmart(SmartPart.SPECIFIC, "A team of six"))));
        press("Save");
        var choice = find(RadioButtonGroup.class).all().getFirst();

        press("Save");

        assertThat(find(RadioButtonGroup.class).all().getFirst()).isSameAs(choice);
    }

    @Test
    void a_goal_that_was_closed_or_is_no_longer_shared_says_so_and_leaves_what_is_typed() {
        test(specific()).setValue("A team of four");
        As.account(mara, () -> steps.drop(goal, "No time"));
        eventually(() -> assertThat(shown()).contains("This goal was let go meanwhile"));
        assertThat(specific().getValue()).isEqualTo("A team of four");

        As.account(mara, () -> steps.reopen(goal));
        eventually(() -> assertThat(shown()).doesNotContain("This goal was let go meanwhile"));

        open(jonas);
        go("goals/" + goal + "/edit");
        test(specific()).setValue("A team of six");
        As.account(mara, () -> sharing.stopSharing(goal));
        eventually(() -> assertThat(shown()).contains("This goal is no longer yours to edit"));
        assertThat(specific().getValue()).isEqualTo("A team of six");
        assertThat(remarks()).isEmpty();
    }

    private ThreadId asked(@Nullable String part, String text) {
        return ((PostResult.Posted)
                        As.account(jonas, () -> threads.start(Goals.THREADS, goal.value(), part, null, text)))
                .thread();
    }

    private TextArea specific() {
        return find(TextArea.class).all().stream()
                .filter(one -> "Specific".equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private TextArea answer() {
        return find(TextArea.class).all().stream()
                .filter(one -> "Your answer".equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void quiet(String name) {
        test(find(NativeButton.class).all().stream()
                        .filter(one -> one.getAriaLabel().filter(name::equals).isPresent())
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private List<PageLink> remarks() {
        return find(PageLink.class).all().stream()
                .filter(link -> "Open the thread".equals(link.getText()))
                .toList();
    }

    private List<String> labels() {
        return remarks().stream().map(link -> link.getAriaLabel().orElse("")).toList();
    }

    private String said() {
        return find(LiveRegion.class).single().getElement().getTextRecursively();
    }
}
