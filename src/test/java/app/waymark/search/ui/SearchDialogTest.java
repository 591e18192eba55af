package app.waymark.search.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.goal.AddStepResult;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSteps;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SearchDialogTest extends ViewTest {

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSteps steps;

    @Autowired
    World world;

    private Actor mara;
    private GoalId goal;
    private Object step;

    @BeforeEach
    void a_goal_with_a_step() {
        mara = world.account("Mara");
        As.account(mara);
        goal = ((Saved) editing.create(GoalEdit.of(GoalContent.titled("Führung <b>übernehmen</b>")))).goal();
        step = ((AddStepResult.Added) steps.add(goal, "Den Führungskurs buchen", null, null)).step();
    }

    private void search(String typed) {
        test(find(TextField.class, find(Dialog.class).single()).single()).setValue(typed);
    }

    private void openSearch(Actor person) {
        open(person);
        go("");
        test(find(NativeButton.class).withClassName("wm-search-open").all().getFirst())
                .click();
        roundTrip();
    }

    private List<Anchor> links() {
        return find(Anchor.class, find(Dialog.class).single()).all();
    }

    @Test
    void what_is_found_stands_by_kind_and_leads_to_the_very_thing() {
        openSearch(mara);
        assertThat(shown()).contains("Finds people, goals, steps");

        search("fuehrung");

        assertThat(shown()).contains("2 found.", "Goals", "Steps", "Führung <b>übernehmen</b>");
        assertThat(links())
                .extracting(Anchor::getHref)
                .containsExactly("goals/" + goal, "goals/" + goal + "?step=" + step);
        assertThat(links().getFirst()
                        .getElement()
                        .getChildren()
                        .findFirst()
                        .orElseThrow()
                        .getChildren())
                .anyMatch(part -> part.getTag().equals("mark") && part.getText().equals("Führung"));
        assertThat(find(com.vaadin.flow.component.html.Div.class)
                        .withClassName("wm-said")
                        .single()
                        .getElement()
                        .getTextRecursively())
                .contains("2 found.");
    }

    @Test
    void nothing_found_is_said_and_nothing_asked_is_nothing_found() {
        openSearch(mara);
        search("Gärtnerei");
        assertThat(shown())
                .contains("Nothing found for “Gärtnerei”: neither of yours nor of what others share with you.");
        search("x");
        assertThat(find(Paragraph.class, find(Dialog.class).single()).single().getText())
                .startsWith("Finds people");
        search("");
        assertThat(links()).isEmpty();
    }

    @Test
    void it_closes_when_one_has_gone_somewhere() {
        openSearch(mara);
        search("kurs");

        go("goals/" + goal + "?step=" + step);

        assertThat(find(Dialog.class).all()).noneMatch(Dialog::isOpened);
        assertThat(find(com.vaadin.flow.component.html.ListItem.class)
                        .withClassName("goal-step-found")
                        .all())
                .hasSize(1);
    }

    @Test
    void it_shows_so_much_and_no_more() {
        As.account(mara);
        IntStream.range(0, 40).forEach(one -> editing.create(GoalEdit.of(GoalContent.titled("Salbei ziehen " + one))));
        openSearch(mara);

        search("salbei");

        assertThat(links()).hasSize(30);
        assertThat(shown()).contains("30 found. There is more; another word narrows it down.");
    }

    @Test
    void it_speaks_german() {
        var lena = new Actor(mara.id(), mara.name(), false, Locale.GERMAN, mara.zone());
        openSearch(lena);
        search("fuehrung");
        assertThat(shown()).contains("Suche", "2 Treffer.", "Ziele", "Schritte");
    }
}
