package app.waymark.goal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSharing;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import app.waymark.uikit.LiveRegion;
import app.waymark.uikit.PageLink;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReviewQueueTest extends ViewTest {

    @Autowired
    World world;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    private World.Pair pair;

    @BeforeEach
    void a_pair() {
        pair = world.pair("Jonas Berg", "Mara Lindqvist");
    }

    @Test
    void the_queue_shows_every_goal_that_waits_the_oldest_first() {
        shared("First goal", "");
        shared("Second goal", "");
        shared("Third goal", "");
        open(pair.mentor());
        go("reviews");

        assertThat(rows()).hasSize(3);
        assertThat(rows().getFirst()).contains("First goal");
        assertThat(rows().getLast()).contains("Third goal");
        assertThat(shown()).contains("Three reviews, oldest first");
    }

    @Test
    void what_comes_while_the_queue_is_open_is_added_and_said_and_the_other_rows_stay() {
        shared("First goal", "");
        open(pair.mentor());
        go("reviews");
        var before = find(NativeTableRow.class).all().getLast();

        shared("Second goal", "");

        eventually(() -> assertThat(rows()).hasSize(2));
        assertThat(find(NativeTableRow.class).all()).contains(before);
        assertThat(find(LiveRegion.class).single().getElement().getTextRecursively())
                .contains("New for you: Goal: Second goal, Mara");
    }

    @Test
    void a_line_of_the_queue_is_handed_back_where_it_stands() {
        shared("First goal", "");
        shared("Second goal", "");
        open(pair.mentor());
        go("reviews");
        test(find(Button.class).all().stream()
                        .filter(button -> button.getAriaLabel().orElse("").contains("First goal"))
                        .findFirst()
                        .orElseThrow())
                .click();
        test(find(TextArea.class).withLabel("Not me, because").single()).setValue("Ask Ann, she leads teams");
        press("Hand back to Mara Lindqvist");

        assertThat(shown()).contains("Handed back: it is Mara Lindqvist’s turn now");
        assertThat(rows()).singleElement().asString().contains("Second goal");
    }

    @Test
    void the_mentees_question_stands_on_the_page_that_the_mentor_reviews() {
        var goal = shared("First goal", "Is a year realistic?");
        open(pair.mentor());
        go("goals/" + goal);

        assertThat(shown()).contains("Mara writes to you", "Is a year realistic?");
    }

    @Test
    void after_a_verdict_the_next_review_that_waits_is_one_press_away_and_after_the_last_that_is_said() {
        var first = shared("First goal", "");
        var second = shared("Second goal", "");
        open(pair.mentor());
        go("goals/" + first);
        assertThat(shown()).doesNotContain("Next:", "Nothing else waits");

        press("Accept goal");
        assertThat(shown()).contains("Next:", "Review Mara Lindqvist’s goal “Second goal”");
        assertThat(find(PageLink.class).all().stream().map(PageLink::getHref).toList())
                .contains("goals/" + second);

        go("goals/" + second);
        assertThat(shown()).doesNotContain("Next:");
        press("Just comments");
        assertThat(shown()).contains("Nothing else waits for you.");
    }

    private GoalId shared(String title, String question) {
        return As.account(pair.mentee(), () -> {
            var made = ((Saved) editing.create(GoalEdit.of(GoalContent.titled(title)))).goal();
            sharing.shareWith(made, pair.mentorship(), false, question);
            return made;
        });
    }

    private List<String> rows() {
        return find(NativeTableRow.class).all().stream()
                .skip(1)
                .map(row -> row.getElement().getTextRecursively())
                .toList();
    }
}
