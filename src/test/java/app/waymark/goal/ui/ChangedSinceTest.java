package app.waymark.goal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.availability.WelcomeReviews;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalReviews;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.HeldPart;
import app.waymark.goal.Step;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import app.waymark.turn.PutOffResult;
import app.waymark.turn.TurnActs;
import app.waymark.turn.Turns;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is to be known before a review: for the mentor what changed since the last one, for the mentee when it will be read. */
class ChangedSinceTest extends ViewTest {

    @Autowired
    World world;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    GoalReviews reviews;

    @Autowired
    WelcomeReviews welcome;

    @Autowired
    Turns turns;

    @Autowired
    TurnActs acts;

    @Autowired
    Clock clock;

    private Actor mara;
    private Actor jonas;
    private MentorshipId pair;
    private GoalId goal;

    @BeforeEach
    void a_shared_goal() {
        var two = world.pair("Jonas Berg", "Mara Lindqvist");
        mara = two.mentee();
        jonas = two.mentor();
        pair = two.mentorship();
        goal = shared(GoalContent.titled("Lead a team").withWhy("I like people."));
    }

    @Test
    void a_first_review_has_nothing_to_lay_beside_it() {
        opened(jonas);

        assertThat(find(NativeDetails.class).withClassName("goal-since").all()).isEmpty();
        assertThat(shown()).doesNotContain("since your review");
    }

    @Test
    void what_changed_since_the_last_review_stands_above_the_text_across_revisions_and_can_be_folded() {
        As.account(jonas, () -> reviews.askForChanges(goal, 1, "Why only people?"));
        saved(1, GoalContent.titled("Lead a team").withWhy("I like people and numbers."));
        saved(
                2,
                GoalContent.titled("Lead a team")
                        .withWhy("I like people and numbers.")
                        .withPlan(List.of(Step.of("Ask Ann", null)), List.of()));
        opened(jonas);

        assertThat(since().getSummaryText())
                .startsWith("What changed since your review of revision 1, ")
                .endsWith("2 words, 1 step");
        assertThat(since().isOpen()).isTrue();
        assertThat(said(since().getElement())).contains("and numbers").contains("Ask Ann");

        since().setOpen(false);
        As.account(mara, () -> editing.save(goal, 3, GoalEdit.of(GoalContent.titled("Lead a team now"))));
        eventually(() -> assertThat(shown()).contains("Lead a team now"));
        assertThat(since().isOpen()).as("what is folded away stays so").isFalse();
    }

    @Test
    void of_thirty_changes_the_first_are_shown_and_the_rest_is_counted() {
        As.account(jonas, () -> reviews.accept(goal, 1, ""));
        saved(
                1,
                GoalContent.titled("Lead a team")
                        .withWhy("I like people.")
                        .withPlan(
                                IntStream.range(0, 30)
                                        .mapToObj(each -> Step.of("Do thing " + each, null))
                                        .toList(),
                                List.of()));
        opened(jonas);

        assertThat(said(since().getElement()))
                .contains("Do thing 9")
                .doesNotContain("Do thing 10")
                .contains("20 more things are different.")
                .contains("Lay revision 1 beside this one");
    }

    @Test
    void where_nothing_changed_that_is_said_and_what_is_held_back_is_no_change() {
        As.account(jonas, () -> reviews.accept(goal, 1, ""));
        As.account(mara, () -> {
            sharing.holdBack(goal, Set.of(HeldPart.OBSTACLE));
            return editing.save(
                    goal,
                    1,
                    GoalEdit.of(GoalContent.titled("Lead a team")
                            .withWhy("I like people.")
                            .withObstacle("I am shy.")));
        });
        opened(jonas);

        assertThat(shown())
                .contains("Nothing has changed since your review of revision 1, ")
                .doesNotContain("I am shy.");
        assertThat(find(NativeDetails.class).withClassName("goal-since").all()).isEmpty();
    }

    @Test
    void the_mentee_is_not_shown_it() {
        As.account(jonas, () -> reviews.askForChanges(goal, 1, "Why?"));
        saved(1, GoalContent.titled("Lead two teams"));
        opened(mara);

        assertThat(shown()).doesNotContain("since your review");
    }

    @Test
    void before_saving_it_is_said_when_a_mentor_whose_week_is_full_will_probably_read_it() {
        As.account(jonas, () -> {
            welcome.say(1);
            return reviews.askForChanges(goal, 1, "Why?");
        });
        shared(GoalContent.titled("Another one"));
        open(mara);
        go("goals/" + goal + "/edit");
        assertThat(shown()).doesNotContain("it will probably be read");

        test(find(TextArea.class).withCaption("Why it matters").single()).setValue("I like people and numbers.");

        assertThat(shown())
                .contains("Jonas is asked to read it, as revision 2.")
                .contains("1 goal waits before yours; it will probably be read by ");
    }

    @Test
    void the_same_is_said_before_a_revision_is_brought_back() {
        As.account(jonas, () -> {
            welcome.say(1);
            return reviews.askForChanges(goal, 1, "Why?");
        });
        saved(1, GoalContent.titled("Lead two teams"));
        As.account(jonas, () -> reviews.askForChanges(goal, 2, "Why two?"));
        shared(GoalContent.titled("Another one"));
        open(mara);
        go("goals/" + goal + "/history");
        test(find(NativeButton.class).all().stream()
                        .filter(one -> one.getAriaLabel()
                                .filter("Bring back revision 1"::equals)
                                .isPresent())
                        .findFirst()
                        .orElseThrow())
                .click();

        assertThat(shown()).contains("1 goal waits before yours; it will probably be read by ");
    }

    @Test
    void the_same_is_said_before_the_day_of_a_goal_is_moved() {
        var dated = shared(GoalContent.titled("Lead a team")
                .withTargetOn(LocalDate.now(clock).plusDays(90))
                .withPlan(List.of(Step.of("Ask Ann", null)), List.of()));
        As.account(jonas, () -> {
            welcome.say(1);
            return reviews.askForChanges(dated, 1, "Why?");
        });
        open(mara);
        go("goals/" + dated);

        test(find(NativeButton.class).withText("Move the target date").single()).click();

        assertThat(shown())
                .contains("Jonas will be asked to look at it. ")
                .contains("1 goal waits before yours; it will probably be read by ");
    }

    @Test
    void a_line_that_waits_for_a_mentee_who_wants_it_later_says_so_with_the_day() {
        As.account(jonas, () -> reviews.askForChanges(goal, 1, "Why?"));
        var day = LocalDate.now(clock).plusDays(3);
        assertThat(As.account(
                        mara,
                        () -> acts.putOff(
                                turns.forMe(null, 1).items().getFirst().id(), day)))
                .isInstanceOf(PutOffResult.Rests.class);
        open(jonas);

        go("reviews?show=theirs");

        assertThat(shown()).contains("Mara does not want it before ").contains("; until then the clock stands still");
    }

    @Test
    void nothing_is_foretold_where_one_waits_already_and_its_clock_runs_on() {
        As.account(jonas, () -> {
            welcome.say(1);
            return true;
        });
        shared(GoalContent.titled("Another one"));
        open(mara);
        go("goals/" + goal + "/edit");
        test(find(TextArea.class).withCaption("Why it matters").single()).setValue("I like people and numbers.");

        assertThat(shown()).contains("Jonas is asked to read it").doesNotContain("it will probably be read");
    }

    private GoalId shared(GoalContent content) {
        return As.account(mara, () -> {
            var made = ((Saved) editing.create(GoalEdit.of(content))).goal();
            sharing.shareWith(made, pair, false, "");
            return made;
        });
    }

    private void saved(int edition, GoalContent content) {
        assertThat(As.account(mara, () -> editing.save(goal, edition, GoalEdit.of(content))))
                .isInstanceOf(Saved.class);
    }

    private void opened(Actor who) {
        open(who);
        go("goals/" + goal);
    }

    private NativeDetails since() {
        return find(NativeDetails.class).withClassName("goal-since").single();
    }
}
