package app.waymark.goal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalReviews;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.SmartPart;
import app.waymark.goal.Step;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The coach beside the form: silent until something is written, and never in the way. */
class CoachTalkTest extends ViewTest {

    @Autowired
    World world;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    GoalReviews reviews;

    private Actor mara;

    @BeforeEach
    void somebody() {
        mara = world.account("Mara Lindqvist");
        open(mara);
    }

    @Test
    void of_a_new_goal_nothing_is_said_before_something_is_written_and_then_of_that_alone() {
        go("goals/new");
        assertThat(verdicts()).isEmpty();

        write("Specific", "I want to become more visible and get better.");

        assertThat(verdicts()).hasSize(1);
        assertThat(shown()).contains("Specific: not yet.");
        assertThat(marks()).as("the words it rests on").isNotEmpty();
    }

    @Test
    void of_a_goal_that_is_saved_what_is_missing_is_said_too_and_one_press_begins_it() {
        edit(GoalContent.titled("Speak at a conference"));
        assertThat(shown()).contains("It does not yet say why.");

        test(named("Relevant: Begin with “It matters to me because …”")).click();

        assertThat(area("Relevant").getValue()).isEqualTo("It matters to me because ");
        test(find(NativeButton.class).withText("Undo").single()).click();
        assertThat(area("Relevant").getValue()).isEmpty();
    }

    @Test
    void work_that_is_taken_for_an_outcome_becomes_a_step_by_one_press_and_ceases_to_be_one_by_another() {
        var goal =
                edit(GoalContent.titled("Spanish").withSmart(SmartPart.MEASURABLE, "I practise three hours a week."));
        assertThat(shown()).contains("is the work that goes in");

        test(named("Measurable: Make a step of it")).click();

        assertThat(kept(goal).steps()).extracting(Step::text).hasSize(1);
        test(find(NativeButton.class).withText("Undo").single()).click();
        assertThat(kept(goal).steps()).isEmpty();
    }

    @Test
    void a_day_is_taken_by_one_press_and_given_back_by_another() {
        var goal = edit(GoalContent.titled("Spanish").withSmart(SmartPart.TIME_BOUND, "Soon."));

        var take = find(Button.class).all().stream()
                .filter(one -> one.getText().startsWith("Take "))
                .findFirst()
                .orElseThrow();
        test(take).click();
        assertThat(kept(goal).targetOn()).isNotNull();
        assertThat(shown()).contains("Time-bound: met.");

        test(find(NativeButton.class).withText("Undo").single()).click();
        assertThat(kept(goal).targetOn()).isNull();
    }

    @Test
    void who_sees_it_differently_is_left_alone_until_the_words_change() {
        var goal = edit(GoalContent.titled("Spanish").withSmart(SmartPart.SPECIFIC, "I get better at it."));
        test(named("Specific: I see it differently")).click();
        assertThat(shown()).contains("You see it differently.");

        go("goals/" + goal + "/edit");
        assertThat(shown()).contains("You see it differently.");

        write("Specific", "I grow as a person.");
        assertThat(shown()).doesNotContain("You see it differently.").contains("Specific: not yet.");
    }

    @Test
    void what_saving_will_do_is_said_of_what_is_really_different() {
        var pair = world.pair("Jonas Vogt", "Mara Alt");
        mara = pair.mentee();
        open(mara);
        var goal = edit(GoalContent.titled("Spanish"));
        assertThat(shown()).contains("Nothing is different").doesNotContain("Only you see this goal; nobody");
        write("Specific", "I pass the B2 exam.");
        assertThat(shown()).contains("One thing is different", "Only you see this goal; nobody is told.");

        As.account(mara, () -> {
            editing.discard(goal);
            return sharing.shareWith(goal, pair.mentorship(), false, "");
        });
        As.account(pair.mentor(), () -> reviews.accept(goal, 1, "Good"));
        open(mara);
        go("goals/" + goal + "/edit");
        write("Specific", "I pass the B2 exam.");
        assertThat(shown()).contains("said of revision 1 stays with that; revision 2 waits for");
        write("Specific", "");
        assertThat(shown()).contains("Nothing is different").doesNotContain("revision 2 waits for");
    }

    @Test
    void a_new_goal_begins_from_each_template_in_full() {
        for (var template : ReadyTemplate.values()) {
            go("goals/new?template=" + template);
            write("Relevant", area("Relevant").getValue() + " so");
            var content = newlyKept();
            assertThat(content.title()).isNotBlank();
            assertThat(content.smart())
                    .allSatisfy((part, text) -> assertThat(text).isNotBlank());
            assertThat(content.steps())
                    .allSatisfy(step -> assertThat(step.dueOn()).isNotNull());
            assertThat(content.ifThens()).hasSize(1);
            assertThat(app.waymark.goal.internal.GoalRules.faults(GoalEdit.of(content)))
                    .isEmpty();
            assertThat(shown()).as("dots are no answer yet").contains("Achievable: not yet.", "Time-bound: met.");
            As.account(mara, () -> editing.discard(null));
        }
    }

    private GoalContent newlyKept() {
        return As.account(mara, () -> editing.kept(null).orElseThrow().edit().content());
    }

    @Test
    void in_german_it_speaks_german() {
        var lena = world.account("Lena", Locale.GERMAN, ZoneId.of("Europe/Berlin"));
        open(lena);
        go("goals/new");
        test(area("Spezifisch")).setValue("Ich will sichtbarer werden.");

        assertThat(shown()).contains("Spezifisch: noch nicht.").doesNotContain("not yet");
    }

    private GoalId edit(GoalContent content) {
        var goal = As.account(mara, () -> ((Saved) editing.create(GoalEdit.of(content))).goal());
        go("goals/" + goal + "/edit");
        return goal;
    }

    private void write(String field, String text) {
        test(area(field)).setValue(text);
    }

    private TextArea area(String label) {
        return find(TextArea.class).all().stream()
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private Button named(String name) {
        return find(Button.class).all().stream()
                .filter(one -> name.equals(one.getAriaLabel().orElse(one.getText())))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + name));
    }

    private List<CoachVerdict> verdicts() {
        return find(CoachVerdict.class).all();
    }

    private List<String> marks() {
        return find(WordMarks.class).all().stream()
                .map(one -> String.valueOf(one.getElement().getPropertyRaw("marks")))
                .filter(marks -> marks.split(",").length > 2)
                .toList();
    }

    private GoalContent kept(GoalId goal) {
        return As.account(mara, () -> editing.kept(goal).orElseThrow().edit().content());
    }
}
