package app.waymark.goal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalGroup;
import app.waymark.goal.GoalSuggestion;
import app.waymark.goal.GoalSuggestions;
import app.waymark.goal.GoalTemplates;
import app.waymark.goal.Goals;
import app.waymark.goal.Groups;
import app.waymark.goal.Horizon;
import app.waymark.goal.SuggestResult;
import app.waymark.goal.TemplateContent;
import app.waymark.shared.Links;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import app.waymark.uikit.PageLink;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a new goal begins with: offered on one page, said above the form, tied to the goal, and kept with what is typed. */
class GoalBeginTest extends ViewTest {

    @Autowired
    World world;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSuggestions suggestions;

    @Autowired
    GoalTemplates templates;

    @Autowired
    Goals goals;

    private World.Pair pair;

    @BeforeEach
    void a_pair() {
        pair = world.pair("Jonas Berg", "Noor Aziz");
    }

    @Test
    void templates_are_searched_and_narrowed_to_a_field_and_begin_a_goal_that_says_so() {
        As.account(
                pair.coordinator(),
                () -> templates.add(pair.programme(), template("Research", "Present at a seminar")));
        open(pair.mentee());
        go("goals/begin");
        assertThat(shown()).contains("5 templates", "from your programme", "Give a talk");

        test(field("Search the templates")).setValue("  SEMINAR ");
        assertThat(shown()).contains("One template", "Present at a seminar").doesNotContain("Give a talk");
        test(field("Search the templates")).setValue("zebra");
        assertThat(shown()).contains("No template has that.");
        test(field("Search the templates")).setValue("");
        test(find(Select.class).single()).selectItem("Leading");
        assertThat(shown()).contains("Lead a team").doesNotContain("Present at a seminar");
        test(find(Select.class).single()).selectItem("Research");

        follow("Begin with it: Present at a seminar");
        assertThat(shown()).contains("Begun with the template “Present at a seminar”");
        press("Save");
        assertThat(shown()).contains("Begun with the template “Present at a seminar”");
    }

    @Test
    void a_suggestion_becomes_a_goal_and_is_said_there_and_what_was_typed_of_it_is_found_again() {
        suggest("Give a talk");
        open(pair.mentee());
        go("goals/begin");
        assertThat(shown()).contains("Suggested to you", "Jonas suggests it");
        follow("Look at it: Give a talk");
        assertThat(shown()).contains("You explain well", "Only you decide.");
        follow("Make a goal of it");
        assertThat(shown()).contains("Jonas suggests “Give a talk”", "You explain well");
        test(field("Title")).setValue("Speak in spring");

        go("goals/begin");
        assertThat(shown()).contains("You began “Speak in spring”");
        follow("Go on writing");
        assertThat(shown()).as("what it was begun with is kept with it").contains("Jonas suggests “Give a talk”");
        press("Save");

        assertThat(shown()).contains("Suggested by Jonas:", "Give a talk", "Speak in spring");
        go("goals/begin");
        assertThat(shown()).doesNotContain("Jonas suggests it");
        open(pair.mentor());
        go("goals/suggest/" + pair.mentorship().value());
        assertThat(shown()).as("answered, so that another can be suggested").contains("Suggest a goal to Noor");
    }

    @Test
    void a_mentor_suggests_and_takes_back_and_a_mentee_declines_with_a_word() {
        open(pair.mentor());
        go("goals/suggest/" + pair.mentorship().value());
        press("Suggest it");
        assertThat(field("Title").isInvalid()).isTrue();
        test(field("Title")).setValue("Teach somebody");
        press("Suggest it");
        assertThat(shown()).contains("It waits for Noor.");
        assertThat(find(PageLink.class).all().stream().map(PageLink::getHref))
                .as("back to whom it was suggested to")
                .contains(Links.mentee(pair.mentorship().value()).substring(1));
        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo("Teach somebody");
        go("goals/suggest/" + pair.mentorship().value());
        assertThat(shown()).as("one at a time").contains("It waits for Noor.");
        press("Take it back");
        assertThat(shown()).contains("It does not stand any more.");

        var second = suggest("Give a talk");
        open(pair.mentee());
        go("goals/suggested/" + second);
        press("Not for me");
        test(area("A word about it")).setValue("Not this year");
        find(Button.class).all().stream()
                .filter(one -> one.getText().equals("Not for me"))
                .reduce((first, last) -> last)
                .ifPresent(one -> test(one).click());
        assertThat(shown()).contains("You made no goal of it.", "Not this year");
        assertThat(As.account(pair.mentor(), () -> suggestions.read(second)).state())
                .isEqualTo(GoalSuggestion.State.DECLINED);
    }

    @Test
    void what_was_typed_before_stands_and_throwing_it_away_begins_with_what_was_chosen() {
        As.account(pair.mentee(), () -> editing.keep(null, 0, GoalEdit.of(GoalContent.titled("Something of my own"))));
        open(pair.mentee());
        go("goals/new?template=SPEAK");
        assertThat(field("Title").getValue()).isEqualTo("Something of my own");
        assertThat(shown()).doesNotContain("Begun with the template");

        press("Discard");
        assertThat(field("Title").getValue()).isEqualTo("Give a talk");
        assertThat(shown()).contains("Begun with the template “Give a talk”");
        test(find(NativeButton.class).withText("Undo").single()).click();
        assertThat(field("Title").getValue()).isEqualTo("Something of my own");
        assertThat(shown()).doesNotContain("Begun with the template");
        press("Save");
        assertThat(As.account(pair.mentee(), () -> Groups.of(goals, GoalGroup.Shown.OPEN))
                        .getFirst()
                        .title())
                .isEqualTo("Something of my own");
    }

    @Test
    void what_is_nothing_of_ones_own_begins_nothing() {
        var suggested = suggest("Give a talk");
        open(pair.coordinator());
        for (var address : List.of(
                "goals/new?suggestion=" + suggested,
                "goals/new?follow-up=" + UUID.randomUUID(),
                "goals/new?template=" + UUID.randomUUID(),
                "goals/new?template=nonsense")) {
            go(address);
            assertThat(field("Title").getValue()).isEmpty();
        }
    }

    @Test
    void a_coordinator_writes_a_template_looks_at_it_as_people_see_it_and_puts_it_away() {
        open(pair.coordinator());
        go("programmes/" + pair.programme().value() + "/templates");
        assertThat(shown()).contains("This programme has no templates of its own yet.");
        follow("Copy: Give a talk");
        test(field("Title")).setValue("");
        press("Save");
        assertThat(shown()).contains("English: ");
        test(field("Title")).setValue("Speak to the board");
        press("Preview");
        assertThat(shown()).contains("I rehearse aloud instead", "Communication · Short");
        press("Close");

        go("programmes/" + pair.programme().value() + "/templates/new");
        assertThat(field("Title").getValue()).as("kept while it is typed").isEqualTo("Speak to the board");
        press("Save");
        assertThat(shown()).contains("Speak to the board", "English, German");
        press("Put away");
        assertThat(shown()).contains("Nobody is offered “Speak to the board” any more.");
        test(find(NativeButton.class).withText("Undo").single()).click();
        assertThat(As.account(pair.mentee(), () -> templates.offered())).hasSize(1);
    }

    @Test
    void what_is_wrong_in_the_other_language_is_shown_there() {
        As.account(pair.coordinator(), () -> templates.add(pair.programme(), template("Research", "Present")));
        var id = As.account(
                pair.coordinator(),
                () -> templates.of(pair.programme()).getFirst().id());
        open(pair.coordinator());
        go("programmes/" + pair.programme().value() + "/templates/" + id);
        var language = language();
        test(language).selectItem("German");
        var german = find(TemplateForm.class).single();
        german.write(new TemplateContent.Words("", "Vortragen", "", Map.of(), List.of(), List.of(), "", "", ""));
        test(language).selectItem("English");
        press("Save");

        assertThat(language.getValue()).isEqualTo(Locale.GERMAN);
        assertThat(find(TemplateForm.class).single()).isSameAs(german);
        assertThat(shown()).contains("German: The field is missing.");
        assertThat(find(ComboBox.class).all()).isNotEmpty();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Locale> language() {
        return (RadioButtonGroup<Locale>) find(RadioButtonGroup.class).all().stream()
                .filter(one -> "Written in".equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private UUID suggest(String title) {
        return As.account(pair.mentor(), () -> ((SuggestResult.Suggested)
                        suggestions.suggest(pair.mentorship(), title, "You explain well", "One talk"))
                .suggestion());
    }

    private void follow(String name) {
        var link = find(PageLink.class).all().stream()
                .filter(one -> name.equals(one.getElement().getAttribute("aria-label")) || name.equals(one.getText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No link " + name + " in\n" + shown()));
        go(link.getHref());
    }

    private TextField field(String name) {
        return find(TextField.class).all().stream()
                .filter(one -> name.equals(one.getLabel())
                        || one.getAriaLabel().filter(name::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private TextArea area(String label) {
        return find(TextArea.class).all().stream()
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private static TemplateContent template(String field, String title) {
        return new TemplateContent(
                Horizon.SHORT,
                150,
                Map.of(
                        "en",
                        new TemplateContent.Words(
                                field,
                                title,
                                "Because …",
                                Map.of(),
                                List.of(),
                                List.of(new TemplateContent.Line("Ask for a date", 14)),
                                "",
                                "",
                                "")));
    }
}
