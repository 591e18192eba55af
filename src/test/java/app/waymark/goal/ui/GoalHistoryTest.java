package app.waymark.goal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalRead.Shown;
import app.waymark.goal.GoalRestoring.Unsaved;
import app.waymark.goal.GoalReviews;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.Goals;
import app.waymark.goal.Viewpoint;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class GoalHistoryTest extends ViewTest {

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

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private Actor mara;
    private Actor jonas;
    private GoalId goal;

    @BeforeEach
    void a_goal_with_two_revisions() {
        var pair = world.pair("Jonas Berg", "Mara Lindqvist");
        mara = pair.mentee();
        jonas = pair.mentor();
        As.account(mara);
        goal = ((Saved) editing.create(GoalEdit.of(GoalContent.titled("Lead a team")))).goal();
        sharing.shareWith(goal, pair.mentorship(), false, "");
        editing.save(goal, 1, new GoalEdit(GoalContent.titled("Lead two teams"), "", "More"));
    }

    @Test
    void a_revision_is_brought_back_with_one_press_and_a_reason_and_that_can_be_undone() {
        As.account(jonas, () -> reviews.accept(goal, 2, ""));
        open(mara);
        go("goals/" + goal + "/history");
        back("Bring back revision 1");
        assertThat(shown()).contains("Jonas has accepted this goal as it stands", "Ticks and");

        press("Bring back and ask");
        assertThat(why().getErrorMessage()).isEqualTo("Say in a few words why, please.");
        test(why()).setValue("One is enough");
        press("Bring back and ask");

        assertThat(title()).isEqualTo("Lead a team");
        assertThat(shown()).contains("Revision 1 is back, as revision 3.", "Brings back revision 1", "One is enough");
        test(find(NativeButton.class).withText("Undo").single()).click();
        assertThat(title()).isEqualTo("Lead two teams");
        assertThat(shown()).contains("Brings back revision 2");
    }

    @Test
    @SuppressWarnings("unchecked")
    void what_is_typed_and_not_saved_is_asked_about_with_nothing_chosen_beforehand() {
        editing.keep(goal, 2, GoalEdit.of(GoalContent.titled("Lead three teams")));
        open(mara);
        go("goals/" + goal + "/history");
        back("Bring back revision 1");
        test(why()).setValue("One is enough");
        press("Bring back and ask");
        assertThat(title()).isEqualTo("Lead two teams");

        RadioButtonGroup<Unsaved> typed = find(RadioButtonGroup.class).single();
        assertThat(typed.isInvalid()).isTrue();
        typed.setValue(Unsaved.FORGET);
        press("Bring back and ask");
        assertThat(title()).isEqualTo("Lead a team");
        assertThat(As.account(mara, () -> editing.kept(goal))).isEmpty();
        As.account(mara);
        test(find(NativeButton.class).withText("Undo").single()).click();
        assertThat(As.account(mara, () -> editing.kept(goal))).isPresent();
    }

    @Test
    void only_who_may_edit_is_offered_to_bring_back() {
        open(jonas);
        go("goals/" + goal + "/history");
        assertThat(shown()).contains("Revision 1").doesNotContain("Bring back");
    }

    @Test
    void a_new_revision_leaves_what_is_compared_and_the_rows_as_they_are() {
        open(mara);
        go("goals/" + goal + "/history?compare=1..2");
        var heading = find(H3.class).single();
        var button = button("Bring back revision 1");

        As.account(mara, () -> editing.save(goal, 2, GoalEdit.of(GoalContent.titled("Lead three teams"))));

        eventually(() -> assertThat(shown()).contains("Revision 3"));
        assertThat(find(H3.class).single()).isSameAs(heading);
        assertThat(button("Bring back revision 1")).isSameAs(button);
    }

    @Test
    void who_looked_is_shown_to_the_first_day() {
        var day = LocalDate.of(2026, 1, 1);
        for (int i = 0; i < 70; i++) {
            jdbc.update(
                    "insert into goal_look (goal, viewer, day, at) values (?, ?, ?, ?)",
                    goal.toString(),
                    jonas.id().toString(),
                    day.plusDays(i),
                    day.plusDays(i).atTime(9, 0).plus(Duration.ofMinutes(i)));
        }
        open(mara);
        go("goals/" + goal + "/history");
        assertThat(shown()).doesNotContain("Thu 1 Jan");
        for (int i = 0; i < 2; i++) {
            test(find(NativeButton.class).withText("Show earlier looks").single())
                    .click();
        }
        assertThat(shown()).contains("Thu 1 Jan");
        assertThat(find(NativeButton.class).withText("Show earlier looks").exists())
                .isFalse();
    }

    @Test
    @SuppressWarnings("unchecked")
    void any_two_are_compared_word_by_word_with_the_verdicts_and_reasons_between_them() {
        As.account(jonas, () -> reviews.askForChanges(goal, 2, "Two at once?"));
        As.account(
                mara, () -> editing.save(goal, 2, new GoalEdit(GoalContent.titled("Lead three teams"), "", "Braver")));
        As.account(jonas, () -> reviews.accept(goal, 3, "Why not"));
        As.account(
                mara,
                () -> editing.save(goal, 3, new GoalEdit(GoalContent.titled("Lead four teams"), "", "Still more")));
        open(mara);
        go("goals/" + goal + "/history");
        assertThat(comparison()).as("the last two, where nothing is chosen").contains("three", "four");

        var pair = find(ComparedPair.class).single();
        var selects = pair.getChildren()
                .filter(Select.class::isInstance)
                .map(one -> (Select<Integer>) one)
                .toList();
        selects.getFirst().setValue(1);
        selects.getLast().setValue(3);
        press("Compare");

        assertThat(comparison()).contains("three").doesNotContain("four");
        assertThat(find(BetweenList.class).single().getElement().getTextRecursively())
                .containsSubsequence(
                        "Revision 2",
                        "More",
                        "On revision 2: Jonas asked for changes",
                        "Two at once?",
                        "Revision 3",
                        "Braver",
                        "On revision 3: Jonas accepted it",
                        "Why not")
                .doesNotContain("Still more");
    }

    @Test
    void a_revision_is_read_as_it_stood_whatever_became_of_the_goal_and_with_what_was_said_of_it() {
        As.account(jonas, () -> reviews.accept(goal, 2, "Two it is"));
        As.account(mara, () -> editing.save(goal, 2, new GoalEdit(GoalContent.titled("Lead nobody"), "", "Tired")));
        open(jonas);

        go("goals/" + goal + "/history?read=2");
        assertThat(find(RevisionText.class).single().getElement().getTextRecursively())
                .contains("Lead two teams", "Two it is")
                .doesNotContain("Lead nobody");
        go("goals/" + goal + "/history?read=1");
        assertThat(find(RevisionText.class).single().getElement().getTextRecursively())
                .contains("Lead a team")
                .doesNotContain("Two it is");
    }

    @Test
    void numbers_of_an_address_that_name_no_revision_are_said_and_break_nothing() {
        open(mara);
        for (var address : List.of("?compare=1..99", "?compare=7..8", "?compare=x..y", "?read=99", "?compare=1..1")) {
            go("goals/" + goal + "/history" + address);
            assertThat(shown()).as(address).contains("Revision 2");
        }
        go("goals/" + goal + "/history?compare=1..99");
        assertThat(find(TwoRevisions.class).single().getElement().getTextRecursively())
                .contains(find(TwoRevisions.class).single().getTranslation("goal.compare.missing"));
    }

    @Test
    void a_goal_of_one_revision_says_that_there_is_nothing_to_compare_yet() {
        var fresh = As.account(mara, () -> ((Saved) editing.create(GoalEdit.of(GoalContent.titled("New")))).goal());
        open(mara);
        go("goals/" + fresh + "/history");

        assertThat(find(TwoRevisions.class).single().getElement().getTextRecursively())
                .contains(find(TwoRevisions.class).single().getTranslation("goal.history.none"));
        assertThat(find(BetweenList.class).all()).noneMatch(one -> one.isVisible());
    }

    private String comparison() {
        roundTrip();
        return find(ComparisonPanel.class).single().getElement().getTextRecursively();
    }

    private String title() {
        return As.account(mara, () -> ((Shown) goals.read(goal, Viewpoint.OWN, null)).page())
                .content()
                .title();
    }

    private void back(String name) {
        test(button(name)).click();
    }

    private NativeButton button(String name) {
        return find(NativeButton.class).all().stream()
                .filter(one -> one.getAriaLabel().filter(name::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private TextArea why() {
        return find(TextArea.class).single();
    }
}
