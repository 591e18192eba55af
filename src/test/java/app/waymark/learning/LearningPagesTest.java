package app.waymark.learning;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.shared.Links;
import app.waymark.shared.Slice;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import app.waymark.uikit.MoreButton;
import app.waymark.uikit.Row;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A mentee plans what helps, begins it, says that it is done and makes steps of it; coordinators keep what is suggested. */
class LearningPagesTest extends ViewTest {

    @Autowired
    World world;

    @Autowired
    OwnLearning own;

    @Autowired
    ProgrammeLearning kept;

    @Autowired
    Opportunities opportunities;

    @Autowired
    GoalEditing editing;

    @Autowired
    Clock clock;

    private World.Pair pair;

    @BeforeEach
    void someone() {
        pair = world.pair("Jonas", "Mara");
    }

    @Test
    void who_learns_nothing_yet_is_told_where_to_begin() {
        open(pair.mentee());
        go("learning");
        assertThat(shown()).contains("You plan nothing to learn from yet", "Suggested");
        go("learning/programme");
        assertThat(shown()).contains("Your programmes suggest nothing yet");
        go("learning/opportunities");
        assertThat(shown()).contains("Nothing is open just now").doesNotContain("Post an opportunity");
    }

    @Test
    void what_is_added_is_planned_begun_and_done_in_a_press_each() {
        open(pair.mentee());
        go("learning");
        press("Add your own");
        press("Save");
        assertThat(shown()).contains("Add your own");
        test(find(TextField.class).withLabel("Title").single()).setValue("The quiet book");
        test(find(TextField.class).withLabel("Web address").single()).setValue("https://books.example.org/quiet?x=1");
        press("Save");
        assertThat(shown())
                .contains("The quiet book", "books.example.org", "Planned")
                .doesNotContain("quiet?x=1");
        press("Begin");
        assertThat(shown()).contains("Under way", "1 under way");
        press("Done");
        test(find(TextArea.class).withLabel("What came of it?").single()).setValue("I listen now.");
        press("It is done");
        assertThat(shown()).contains("I listen now.", "Done on", "1 done");
    }

    @Test
    void what_the_programme_suggests_is_found_as_one_types_and_planned() {
        offer("Speaking up");
        offer("Calm hands");
        open(pair.mentee());
        go("learning/programme");
        assertThat(shown()).contains("Speaking up", "Calm hands");
        test(find(TextField.class).all().getFirst()).setValue("calm");
        assertThat(shown()).contains("Calm hands").doesNotContain("Speaking up");
        press("Plan");
        assertThat(As.account(pair.mentee(), () -> own.mine())).hasSize(1);
        assertThat(shown()).contains("Planned");
    }

    @Test
    void whoever_comes_for_one_thing_finds_it_marked_among_the_others_however_many_there_are() {
        for (int i = 0; i <= Slice.PAGE; i++) {
            var words = "Book " + i;
            As.account(pair.mentee(), () -> own.add(ResourceDraft.of(ResourceKind.BOOK, words)));
        }
        var last = As.account(pair.mentee(), () -> own.mine()).getLast().resource();
        open(pair.mentee());
        go("learning");
        assertThat(shown()).doesNotContain(last.title());
        go("");
        go(Links.ownLearning(last.id()).substring(1));
        assertThat(find(Row.class).withClassName("learning-found").all())
                .singleElement()
                .satisfies(row -> assertThat(said(row.getElement())).contains(last.title()));
    }

    @Test
    void a_step_is_made_of_what_one_plans_and_of_an_opportunity() {
        As.account(
                pair.mentee(), () -> editing.create(GoalEdit.of(GoalContent.titled("Speak before a hundred people"))));
        As.account(pair.mentor(), () -> opportunities.post(pair.programme(), posting("Moderate the fair")));
        open(pair.mentee());
        go("learning/opportunities");
        assertThat(shown()).contains("Moderate the fair", "From Jonas");
        press("Make it a step");
        press("Speak before a hundred people");
        assertThat(shown()).contains("Moderate the fair");
    }

    @Test
    void a_mentor_posts_an_opportunity_and_takes_it_away() {
        open(pair.mentor());
        go("learning/opportunities");
        press("Post an opportunity");
        press("Post it");
        assertThat(As.account(pair.mentor(), () -> opportunities.board("")).open())
                .as("until when is not said yet")
                .isEmpty();
        press("Cancel");
        As.account(pair.mentor(), () -> opportunities.post(pair.programme(), posting("Moderate the fair")));
        go("learning");
        go("learning/opportunities");
        assertThat(shown()).contains("Moderate the fair");
        test(find(MoreButton.class).all().getLast()).click();
        press("Take it away");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(shown()).doesNotContain("Moderate the fair");
    }

    @Test
    void a_certificate_that_runs_out_stands_on_home_until_one_says_that_one_knows() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        As.account(pair.mentee(), () -> {
            own.add(ResourceDraft.of(ResourceKind.CERTIFICATE, "First aid"));
            var plan = Objects.requireNonNull(own.mine().getFirst().plan()).id();
            return own.finish(plan, today.minusYears(1), today.plusDays(12), "");
        });
        open(pair.mentor());
        go("");
        assertThat(shown()).doesNotContain("First aid");
        open(pair.mentee());
        go("");
        assertThat(shown()).contains("Runs out", "First aid", "Good until");
        press("I know");
        assertThat(shown()).doesNotContain("First aid");
    }

    @Test
    void a_coordinator_adopts_what_was_handed_over_and_withdraws_what_is_suggested() {
        var book = As.account(
                pair.mentee(),
                () -> ((LearningResult.Saved) own.add(ResourceDraft.of(ResourceKind.BOOK, "The quiet book"))).id());
        As.account(pair.mentee(), () -> own.hand(book, pair.programme()));
        open(pair.coordinator());
        go(Links.programmeLearning(pair.programme().value()).substring(1));
        assertThat(shown()).contains("Handed to you", "The quiet book", "You suggest nothing yet");
        press("Adopt");
        assertThat(shown()).doesNotContain("Leave it to them");
        assertThat(As.account(pair.coordinator(), () -> kept.of(pair.programme(), ShelfQuery.ALL, false, null, 50))
                        .items())
                .extracting(LearningResource::title)
                .containsExactly("The quiet book");
    }

    @Test
    void others_do_not_see_the_page_of_a_programme() {
        offer("Speaking up");
        open(world.pair("Far", "Away").coordinator());
        go(Links.programmeLearning(pair.programme().value()).substring(1));
        assertThat(shown()).doesNotContain("Speaking up");
        go("learning/programme");
        assertThat(shown()).doesNotContain("Speaking up");
    }

    private void offer(String title) {
        As.account(pair.coordinator(), () -> kept.add(pair.programme(), ResourceDraft.of(ResourceKind.COURSE, title)));
    }

    private OpportunityDraft posting(String title) {
        return new OpportunityDraft(
                OpportunityDraft.Kind.PROJECT,
                title,
                "Ask me.",
                "",
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(9),
                List.of());
    }
}
