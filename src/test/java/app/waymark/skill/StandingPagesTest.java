package app.waymark.skill;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Mara says where she stands, question by question or piece by piece, and Jonas reads what she shows. */
class StandingPagesTest extends ViewTest {

    @Autowired
    World world;

    @Autowired
    Standings standings;

    @Autowired
    SharedStandings shared;

    private World.Pair pair;

    @BeforeEach
    void someone() {
        pair = world.pair("Jonas", "Mara");
        open(pair.mentee());
    }

    @Test
    void it_is_filled_question_by_question_and_each_can_be_skipped() {
        go("skills/standing");
        assertThat(shown()).contains("Ten minutes, six questions", "Yours alone");
        assertThat(find(Button.class).withText("Change").all())
                .as("of what nobody said there is nothing to see")
                .isEmpty();

        go("skills/standing/begin");
        assertThat(shown()).contains("Question 1 of 6", "What do you do at present?");
        type("What you do at present", "Product manager");
        press("Save and go on");
        assertThat(shown()).contains("Question 2 of 6");
        press("Skip");
        press("Skip");
        type("One thing you are good at", "I keep a group talking");
        type("An example", "The retro in May");
        press("Save and add another");
        assertThat(shown()).contains("Question 4 of 6", "I keep a group talking");
        type("One thing you are good at", "I write so that people read to the end");
        press("Back");
        assertThat(shown()).contains("Question 3 of 6");
        press("Save and go on");
        assertThat(field("One thing you are good at").getValue())
                .as("what was typed is there again")
                .isEqualTo("I write so that people read to the end");
        press("Save and go on");
        press("Skip");
        assertThat(shown()).contains("Question 6 of 6");
        press("Save and see it all");

        assertThat(shown())
                .contains(
                        "Product manager",
                        "For example: The retro in May",
                        "I write so that people read to the end",
                        "Go on with the questions");
    }

    @Test
    void what_is_typed_and_not_saved_is_there_again() {
        go("skills/standing");
        press("Add a strength");
        type("One thing you are good at", "Half a sentence");
        go("goals");
        go("skills/standing");
        assertThat(field("One thing you are good at").getValue()).isEqualTo("Half a sentence");
        press("Save");
        assertThat(shown()).contains("Half a sentence");
        assertThat(As.account(pair.mentee(), () -> standings.mine()).entries()).hasSize(1);
    }

    @Test
    void two_tabs_show_both_versions_and_lose_nothing() {
        var id = say(StandingPart.ROLE, "Mine");
        go("skills/standing");
        pressNamed("Change: Mine");
        type("What you do at present", "This tab's");
        As.account(pair.mentee(), () -> standings.write(StandingPart.ROLE, id, 1, "The other tab's", ""));
        press("Save");
        assertThat(shown()).contains("Meanwhile this was written elsewhere: “The other tab's”");
        assertThat(field("What you do at present").getValue()).isEqualTo("This tab's");
        press("Save");
        assertThat(shown()).contains("This tab's").doesNotContain("Meanwhile");
    }

    @Test
    void who_sees_a_part_stands_at_it_and_is_changed_there() {
        say(StandingPart.STRENGTHS, "I keep a group talking");
        go("skills/standing");
        assertThat(shown()).doesNotContain("Only you and Jonas");
        pressNamed("Change who sees “What I am good at”");
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Object> who = find(RadioButtonGroup.class).single();
        who.setValue(who.getListDataView().getItem(1));
        press("Save");
        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(shown()).contains("Only you and Jonas see this.", "What Jonas sees");
    }

    @Test
    void the_mentor_reads_what_is_shown_and_adds_a_word_which_the_mentee_finds() {
        var id = say(StandingPart.STRENGTHS, "I keep a group talking");
        say(StandingPart.WEAKNESSES, "Numbers somebody else prepared");
        As.account(pair.mentee(), () -> standings.show(List.of(StandingPart.STRENGTHS), pair.mentorship()));
        open(pair.mentor());
        go("mentees/" + pair.mentorship().value());
        assertThat(shown()).contains("Where they stand");
        go("skills/standing/of/" + pair.mentorship().value());
        assertThat(shown())
                .contains("Where Mara stands", "I keep a group talking")
                .doesNotContain("Numbers somebody else prepared");
        press("Add a word");
        type("Your word to it", "You also ask the question nobody wants to ask");
        press("Save");
        assertThat(shown()).contains("You added: You also ask the question");
        go("skills/standing/talk/" + id);
        assertThat(shown()).contains("Talk about this", "I keep a group talking");

        open(pair.mentee());
        go("skills/standing");
        assertThat(shown()).contains("Jonas adds: You also ask the question nobody wants to ask");
    }

    @Test
    void a_mentor_who_reads_sees_it_go_when_it_is_kept_again() {
        say(StandingPart.STRENGTHS, "I keep a group talking");
        As.account(pair.mentee(), () -> standings.show(List.of(StandingPart.STRENGTHS), pair.mentorship()));
        open(pair.mentor());
        go("skills/standing/of/" + pair.mentorship().value());
        As.account(pair.mentee(), () -> {
            standings.keepToOneself(StandingPart.STRENGTHS);
            return null;
        });
        eventually(() -> assertThat(shown())
                .contains("Mara shows nothing of this yet")
                .doesNotContain("I keep a group talking"));
    }

    @Test
    void what_is_removed_can_be_put_back_and_what_changed_is_shown() {
        var id = say(StandingPart.VALUES, "Time to think");
        As.account(pair.mentee(), () -> {
            standings.stillHolds();
            return standings.write(StandingPart.VALUES, id, 1, "Time to think and to rest", "");
        });
        go("skills/standing/changes");
        assertThat(shown()).contains("Since ", "What matters to me", "and to rest");
    }

    private UUID say(StandingPart part, String words) {
        return As.account(pair.mentee(), () -> (StandingResult.Saved) standings.write(part, null, 0, words, ""))
                .entry();
    }

    private void pressNamed(String name) {
        test(find(Button.class).all().stream()
                        .filter(one -> name.equals(one.getElement().getAttribute("aria-label")))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private TextArea field(String label) {
        return find(TextArea.class).withLabel(label).single();
    }

    private void type(String label, String words) {
        test(field(label)).setValue(words);
    }
}
