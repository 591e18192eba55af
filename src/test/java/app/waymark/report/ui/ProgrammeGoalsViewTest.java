package app.waymark.report.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.Horizon;
import app.waymark.program.Invitations;
import app.waymark.shared.Actor;
import app.waymark.shared.Links;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import app.waymark.uikit.PageLink;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The goals that people of a programme show each other: how one is shown, and how the page keeps up with it. */
class ProgrammeGoalsViewTest extends ViewTest {

    @Autowired
    World world;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    Invitations invitations;

    World.Pair pair;
    String page;

    @BeforeEach
    void a_pair() {
        pair = world.pair("Jonas Berg", "Mara Lindqvist");
        page = Links.programmeGoals(pair.programme().value()).substring(1);
    }

    @Test
    void a_mentee_shows_the_title_to_the_programme_and_knows_beforehand_what_that_says() {
        var goal = written(pair.mentee(), "Lead a team", Horizon.SHORT);
        open(pair.mentee());
        go("goals/" + goal.value());
        assertThat(shown()).contains("Only you see this");

        press("Share");
        assertThat(find(RadioButtonGroup.class).all().get(1).getHelperText())
                .contains("the title, the horizon", "No date, no plan, no other word");
        choose(0, "No mentor");
        assertThat(find(TextArea.class).all()).noneMatch(one -> one.getLabel().contains("look at"));
        choose(1, "Everybody in");
        pressLast("Share");

        assertThat(shown()).contains("Title shown in the programme").doesNotContain("Only you see this");
        go("goals");
        assertThat(shown()).contains("Title shown in the programme").doesNotContain("only you see it");
        go(page);
        assertThat(shown()).contains("One goal that somebody shows", "Short term · 1", "Lead a team", "Yours");
        assertThat(find(PageLink.class).withText("Lead a team").all()).hasSize(1);

        open(pair.mentor());
        go(page);
        assertThat(shown()).contains("Lead a team", "Mara Lindqvist", "Under way");
        assertThat(find(PageLink.class).withText("Lead a team").all()).isEmpty();
    }

    @Test
    void the_same_dialog_takes_it_back_and_leaves_the_mentor_alone() {
        var goal = written(pair.mentee(), "Lead a team", Horizon.SHORT);
        As.account(pair.mentee(), () -> sharing.shareWith(goal, pair.mentorship(), false, ""));
        As.account(pair.mentee(), () -> sharing.showIn(goal, pair.programme()));
        open(pair.mentee());
        go("goals/" + goal.value());
        assertThat(shown()).contains("Shared with Jonas", "Title shown in the programme");

        press("Sharing");
        choose(1, "Nobody there sees it");
        press("Save");

        assertThat(shown())
                .contains("Nobody in the programme sees it any more.", "Shared with Jonas")
                .doesNotContain("Title shown in the programme");
    }

    @Test
    void an_open_page_follows_what_is_shown_and_taken_back() {
        open(pair.mentor());
        go(page);
        assertThat(shown()).contains("Nobody shows a goal here yet.");

        var goal = written(pair.mentee(), "Lead a team", Horizon.LONG);
        elsewhere(pair.mentee(), () -> sharing.showIn(goal, pair.programme()));
        eventually(() -> assertThat(shown()).contains("Long term · 1", "Lead a team"));

        elsewhere(pair.mentee(), () -> sharing.showIn(goal, null));
        eventually(() ->
                assertThat(shown()).contains("Nobody shows a goal here yet.").doesNotContain("Lead a team"));
    }

    @Test
    void whoever_leaves_loses_the_open_page_at_once() {
        var goal = written(pair.mentee(), "Lead a team", Horizon.SHORT);
        As.account(pair.mentee(), () -> sharing.showIn(goal, pair.programme()));
        open(pair.mentor());
        go(page);
        assertThat(shown()).contains("Lead a team");

        elsewhere(pair.mentor(), () -> invitations.leave(pair.round(), false, ""));

        eventually(() ->
                assertThat(shown()).contains("This page is no longer for you.").doesNotContain("Lead a team", "Mara"));
    }

    @Test
    void far_too_many_are_read_on_by_a_press_and_sorted_by_a_link_in_german() {
        var lena = world.account("Lena Zander", Locale.GERMAN, java.time.ZoneId.of("Europe/Berlin"));
        world.join(pair.coordinator(), pair.round(), "mentee", 0, lena);
        IntStream.range(10, 35).forEach(number -> {
            var goal = written(lena, "Ziel " + number, Horizon.SHORT);
            As.account(lena, () -> sharing.showIn(goal, pair.programme()));
        });
        open(lena);
        go(page + "?by=title");
        assertThat(shown())
                .contains("25 Ziele werden gezeigt", "Kurzfristig · 25", "Ziel 29")
                .doesNotContain("Ziel 30");

        press("5 weitere");

        assertThat(shown()).contains("Ziel 34").doesNotContain("weitere");
    }

    private GoalId written(Actor who, String title, Horizon horizon) {
        return ((Saved) As.account(
                        who,
                        () -> editing.create(
                                GoalEdit.of(GoalContent.titled(title).withHorizon(horizon)))))
                .goal();
    }

    @SuppressWarnings("unchecked")
    private void choose(int group, String label) {
        var radios =
                (RadioButtonGroup<Object>) find(RadioButtonGroup.class).all().get(group);
        radios.setValue(radios.getListDataView()
                .getItems()
                .filter(one -> radios.getItemLabelGenerator().apply(one).startsWith(label))
                .findFirst()
                .orElseThrow());
        roundTrip();
    }

    private void pressLast(String text) {
        test(find(com.vaadin.flow.component.button.Button.class)
                        .withText(text)
                        .all()
                        .getLast())
                .click();
    }

    /** Somebody does something in another tab: in a thread of its own, for this one is signed in as the reader. */
    private static void elsewhere(Actor who, Runnable act) {
        CompletableFuture.runAsync(() -> As.account(who, act::run)).join();
    }
}
