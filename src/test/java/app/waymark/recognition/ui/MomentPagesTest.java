package app.waymark.recognition.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.GoalSteps;
import app.waymark.goal.Milestone;
import app.waymark.goal.Step;
import app.waymark.mentorship.MentorshipId;
import app.waymark.recognition.Moments;
import app.waymark.shared.Actor;
import app.waymark.shared.WaymarkClock;
import app.waymark.support.As;
import app.waymark.support.Statements;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of what was reached, and the year it is kept in, as the mentee and the mentor meet them. */
class MomentPagesTest extends ViewTest {

    @Autowired
    World world;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    GoalSteps steps;

    @Autowired
    Moments moments;

    @Autowired
    Clock clock;

    private final Step write = Step.of("Write it", null);
    private final Milestone taken = Milestone.of("Abstract taken", null, write);
    private Actor mara;
    private Actor jonas;
    private MentorshipId pair;
    private GoalId goal;

    /** Begun ten weeks ago, shared, its date moved, a step and a milestone done. */
    @BeforeEach
    void a_goal_with_a_way_behind_it() {
        var two = world.pair("Jonas Berg", "Mara Lindqvist");
        mara = two.mentee();
        jonas = two.mentor();
        pair = two.mentorship();
        var may = LocalDate.of(2031, 5, 1);
        var content =
                GoalContent.titled("Speak at a conference").withTargetOn(may).withPlan(List.of(), List.of(taken));
        As.account(mara);
        goal = weeksAgo(10, () -> ((Saved) editing.create(GoalEdit.of(content))).goal());
        weeksAgo(9, () -> sharing.shareWith(goal, pair, false, ""));
        weeksAgo(
                6,
                () -> editing.save(
                        goal, 1, new GoalEdit(content.withTargetOn(may.plusMonths(1)), "", "The call came late")));
        weeksAgo(3, () -> steps.tick(goal, write.id(), true));
        weeksAgo(2, () -> steps.tick(goal, taken.id(), true));
    }

    @Test
    void a_reached_goal_is_one_picture_of_the_way_with_its_slips_and_says_what_helped() {
        reached();
        open(mara);
        go("moments/" + goal + "/" + goal);

        assertThat(shown())
                .contains(
                        "You reached “Speak at a conference”", "Ten rehearsals", "10 weeks, one step, one date moved.");
        assertThat(find(WayPicture.class).single().getChildren().map(one -> one.getElement()
                        .getTextRecursively()))
                .satisfiesExactly(
                        begun -> assertThat(begun).contains("Written"),
                        shared -> assertThat(shared).contains("Shared"),
                        moved -> assertThat(moved).contains("Date moved"),
                        milestone -> assertThat(milestone).contains("Abstract taken"),
                        end -> assertThat(end).startsWith("Speak at a conference"));
    }

    @Test
    void a_long_way_is_still_one_picture_which_says_how_much_it_leaves_out() {
        var many = IntStream.range(0, 15)
                .mapToObj(one -> Milestone.of("Milestone " + one, null))
                .toList();
        var far = weeksAgo(8, () -> ((Saved)
                        editing.create(GoalEdit.of(GoalContent.titled("Far").withPlan(List.of(), many))))
                .goal());
        many.forEach(one -> steps.tick(far, one.id(), true));
        steps.reach(far, "");
        open(mara);
        go("moments/" + far + "/" + far);

        assertThat(find(WayPicture.class).single().getChildren().toList()).hasSize(9);
        assertThat(find(WayPicture.class).single().getElement().getTextRecursively())
                .contains("9 more", "Written", "Milestone 14");
    }

    @Test
    void thanks_by_name_are_kept_for_the_year_and_nobody_is_told() {
        reached();
        open(mara);
        go("moments/" + goal + "/" + goal);
        assertThat(shown()).contains("Jonas gets it now, and can answer.");

        press("Send the thanks");
        assertThat(shown()).contains("Please write a few words, and whom they are for.");
        choose("SOMEBODY");
        assertThat(shown()).contains("It is kept for your yearbook; nobody is told.");
        test(find(TextField.class).single()).setValue("Thu Nguyen");
        test(find(TextArea.class).single()).setValue("You listened twice");
        press("Send the thanks");
        assertThat(shown()).contains("Said.", "Mara to Thu Nguyen", "You listened twice");

        open(jonas);
        go("moments/" + goal + "/" + goal);
        assertThat(shown()).doesNotContain("Thu Nguyen");
        open(mara);
        go("yearbook");
        assertThat(shown()).contains("Thanked", "Thu Nguyen", "You listened twice");
    }

    @Test
    void the_mentor_who_is_thanked_reads_it_and_answers_on_the_same_page_while_the_mentee_looks_on() {
        reached();
        open(mara);
        go("moments/" + goal + "/" + goal);
        test(find(TextArea.class).single()).setValue("You asked the right question");
        press("Send the thanks");
        assertThat(shown()).contains("Mara to Jonas");

        As.account(jonas, () -> moments.say(goal, goal.value(), "You never needed the slides"));
        eventually(() -> assertThat(shown()).contains("You never needed the slides"));

        open(jonas);
        go("moments/" + goal + "/" + goal);
        assertThat(shown())
                .contains("Mara reached “Speak at a conference”", "You asked the right question", "Say something kind");
        assertThat(find(ThanksForm.class).all())
                .as("thanks are the mentee’s to say")
                .noneMatch(ThanksForm::isVisible);
        test(find(TextArea.class).single()).setValue("And you were heard");
        press("Send");
        assertThat(shown()).contains("Sent.", "And you were heard");
    }

    @Test
    void both_homes_tell_of_it() {
        reached();
        open(mara);
        go("");
        assertThat(shown()).contains("You reached “Speak at a conference”");
        assertThat(links()).contains("moments/" + goal + "/" + goal);
        open(jonas);
        go("");
        assertThat(links()).contains("moments/" + goal + "/" + goal);
    }

    @Test
    void what_was_reached_and_is_open_again_says_so_also_in_a_page_that_is_open() {
        reached();
        open(jonas);
        go("moments/" + goal + "/" + goal);

        As.account(mara, () -> steps.reopen(goal));

        eventually(() -> assertThat(shown()).contains("Not reached yet", "What was said stays."));
    }

    @Test
    void a_mentor_from_whom_the_goal_is_hidden_loses_the_open_page() {
        reached();
        open(jonas);
        go("moments/" + goal + "/" + goal);

        As.account(mara, () -> sharing.stopSharing(goal));

        eventually(
                () -> assertThat(shown()).contains("no longer shared with you").doesNotContain("Say something kind"));
    }

    @Test
    void an_empty_year_says_what_gathers_in_it() {
        open(jonas);
        go("yearbook");

        assertThat(shown()).contains("Nothing is kept for this year yet.");
    }

    @Test
    void the_yearbook_has_what_was_reached_adjusted_learned_and_thanked_and_only_what_is_read_is_printed() {
        reached();
        As.account(mara, () -> moments.thankMentor(goal, goal.value(), "For the question"));
        As.account(jonas, () -> moments.say(goal, goal.value(), "Well walked"));
        var other =
                As.account(mara, () -> ((Saved) editing.create(GoalEdit.of(GoalContent.titled("Learn Java")))).goal());
        As.account(mara, () -> steps.drop(other, "It was somebody else’s wish"));
        open(mara);
        go("yearbook");

        assertThat(shown())
                .contains("Yearbook " + year() + ": Mara Lindqvist")
                .containsSubsequence(
                        "Reached",
                        "Speak at a conference",
                        "Jonas: “Well walked”",
                        "Adjusted",
                        "The call came late",
                        "Learned",
                        "It was somebody else’s wish",
                        "Thanked",
                        "Jonas Berg",
                        "For the question");
        assertThat(find(Nav.class).all())
                .filteredOn(
                        nav -> nav.getAriaLabel().filter("Which year"::equals).isPresent())
                .singleElement()
                .satisfies(years -> assertThat(years.hasClassName("wm-screen"))
                        .as("which year is no part of what is printed")
                        .isTrue());

        go("yearbook?year=" + (year() - 3));
        assertThat(shown()).contains("Nothing is kept for this year yet.");
        go("yearbook?year=nonsense");
        assertThat(shown()).contains("Well walked");
    }

    @Test
    void a_moment_that_is_left_out_is_not_in_the_year_until_it_is_taken_in_again() {
        reached();
        open(mara);
        go("moments/" + goal + "/" + goal);
        press("Leave it out");
        assertThat(shown()).contains("This is left out of your year.");
        go("yearbook");
        assertThat(rows()).noneMatch(row -> row.startsWith("Speak at a conference") && !row.contains("The call"));

        go("moments/" + goal + "/" + goal);
        press("Take it in again");
        go("yearbook");
        assertThat(rows()).anyMatch(row -> row.startsWith("Speak at a conference"));
    }

    @Test
    void a_year_with_far_too_much_is_shown_whole_in_as_few_statements() {
        reached();
        open(mara);
        go("yearbook");
        var few = Statements.count(() -> go("yearbook"));
        for (int one = 0; one < 120; one++) {
            var title = "Goal " + one;
            WaymarkClock.at(
                    clock.instant().minus(Duration.ofMinutes(one + 1)),
                    () -> As.account(mara, () -> {
                        var made = ((Saved) editing.create(GoalEdit.of(GoalContent.titled(title)))).goal();
                        steps.reach(made, "");
                        return moments.thankByName(made, made.value(), "Friend " + title, "For all");
                    }));
        }

        var many = Statements.count(() -> go("yearbook"));

        assertThat(many).isEqualTo(few);
        assertThat(rows().stream().filter(row -> row.startsWith("Goal "))).hasSize(120);
        assertThat(rows().stream().filter(row -> row.startsWith("Friend "))).hasSize(120);
    }

    private void reached() {
        As.account(mara, () -> steps.reach(goal, "Ten rehearsals"));
    }

    private void choose(String whom) {
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Enum<?>> group = find(RadioButtonGroup.class).single();
        group.setValue(group.getListDataView()
                .getItems()
                .filter(one -> one.name().equals(whom))
                .findFirst()
                .orElseThrow());
    }

    private List<String> rows() {
        return find(ListItem.class).all().stream()
                .map(one -> one.getElement().getTextRecursively())
                .toList();
    }

    private List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private int year() {
        return LocalDate.ofInstant(clock.instant(), mara.zone()).getYear();
    }

    private <T> T weeksAgo(int weeks, Supplier<T> act) {
        Instant then = clock.instant().minus(Duration.ofDays(7L * weeks));
        return WaymarkClock.at(then, act);
    }
}
