package app.waymark.goal.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.waymark.goal.CheckIn;
import app.waymark.goal.CheckIns;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalProgress;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.GoalSteps;
import app.waymark.goal.Goals;
import app.waymark.goal.InTheWay;
import app.waymark.goal.Measure;
import app.waymark.goal.Measures;
import app.waymark.goal.Reading;
import app.waymark.goal.Rhythm;
import app.waymark.goal.SharedGoal;
import app.waymark.goal.Step;
import app.waymark.goal.Viewpoint;
import app.waymark.goal.Went;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of the weekly look: two answers are enough, and nothing is claimed, lost or told that was not said. */
class CheckInViewTest extends ViewTest {

    @Autowired
    World world;

    @Autowired
    Goals goals;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    GoalSteps steps;

    @Autowired
    CheckIns checkIns;

    @Autowired
    Clock clock;

    private Actor mara;
    private Actor jonas;
    private GoalId goal;
    private Step rehearse;
    private final Measure rating = Measure.of("Rating", "of 5", BigDecimal.TWO, new BigDecimal(4));
    private final Measure accepted = Measures.yesNo("Accepted");
    private final Measure talks = Measures.count("Talks", "", BigDecimal.TEN);

    @BeforeEach
    void a_shared_goal_with_something_due() {
        rehearse = Step.of("Rehearse aloud", LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Berlin")));
        var shared = SharedGoal.of(
                world,
                editing,
                sharing,
                GoalContent.titled("Speak")
                        .withMeasures(List.of(rating, accepted, talks))
                        .withPlan(List.of(rehearse), List.of()));
        mara = shared.mara();
        jonas = shared.jonas();
        goal = shared.goal();
        open(mara);
        go("goals/" + goal + "/check-in");
    }

    @Test
    void two_answers_are_enough_and_who_reads_them_is_said_before() {
        assertThat(shown()).contains("How did the week go?", "Two answers are enough. Jonas reads it");
        pill("Well");
        pill("7");
        press("Check in");

        assertThat(shown()).contains("Sent. The next one is on");
        assertThat(kept())
                .extracting(CheckIn::went, CheckIn::confidence, CheckIn::did, CheckIn::words, CheckIn::inTheWay)
                .containsExactly(tuple(Went.WELL, 7, "", "", null));
        assertThat(progress().readings()).isEmpty();
        assertThat(progress().done(rehearse.id())).isFalse();
    }

    @Test
    void nothing_is_answered_beforehand_and_what_is_missing_is_said() {
        assertThat(pressed()).isEmpty();
        press("Check in");
        assertThat(shown()).contains("Please choose how it went and how sure you are.");
        pill("So-so");
        press("Check in");
        assertThat(shown()).contains("Please choose how it went and how sure you are.");
        assertThat(kept()).isEmpty();
        // A second press takes an answer back.
        pill("So-so");
        assertThat(pressed()).isEmpty();
    }

    @Test
    void everything_else_is_done_with_it() {
        pill("It stood still");
        pill("3");
        pill("Rehearse aloud");
        pill("Time");
        pill("yes");
        type("Rating", "3");
        type("Talks", "2");
        type("A few words, if you like", "Twice, to the wall");
        type("What, if you like", "The release");
        press("Check in");

        assertThat(kept())
                .extracting(CheckIn::went, CheckIn::confidence, CheckIn::did, CheckIn::words, CheckIn::inTheWay)
                .containsExactly(tuple(Went.STOOD_STILL, 3, "Twice, to the wall", "The release", InTheWay.TIME));
        assertThat(progress().done(rehearse.id())).isTrue();
        assertThat(progress().of(rating.id()).getFirst().value()).isEqualByComparingTo("3");
        assertThat(progress().of(talks.id()).getFirst().value()).isEqualByComparingTo("2");
        assertThat(progress().of(accepted.id()))
                .extracting(Reading::value)
                .allMatch(value -> value.compareTo(BigDecimal.ONE) == 0)
                .hasSize(1);
    }

    @Test
    void a_number_that_cannot_be_read_or_kept_is_refused_and_nothing_of_it_is_kept() {
        pill("Well");
        pill("7");
        pill("Rehearse aloud");
        type("Rating", "three");
        press("Check in");
        assertThat(shown()).contains("Something is still missing above, or cannot be read.");
        assertThat(field("Rating").isInvalid()).isTrue();

        type("Rating", "1234567890123");
        press("Check in");
        assertThat(shown()).contains("A number may have twelve digits and four decimals at most.");
        assertThat(kept()).isEmpty();
        assertThat(progress().done(rehearse.id())).isFalse();
        assertThat(field("Rating").getValue()).isEqualTo("1234567890123");
    }

    @Test
    void words_that_are_too_long_are_refused_and_stay() {
        pill("Well");
        pill("7");
        type("A few words, if you like", "x".repeat(CheckIn.MOST_WORDS + 1));
        press("Check in");

        assertThat(kept()).isEmpty();
        assertThat(field("A few words, if you like").getValue()).hasSize(CheckIn.MOST_WORDS + 1);
    }

    @Test
    void what_is_typed_is_there_again_and_forgotten_once_it_is_sent() {
        type("A few words, if you like", "Twice");
        go("goals/" + goal);
        go("goals/" + goal + "/check-in");
        assertThat(field("A few words, if you like").getValue()).isEqualTo("Twice");
        pill("Well");
        pill("7");
        press("Check in");
        go("goals/" + goal + "/check-in");

        assertThat(field("A few words, if you like").getValue()).isEmpty();
        assertThat(shown()).contains("Underlined: the last time");
    }

    @Test
    void not_this_week_is_told_to_nobody() {
        press("Not this week");

        assertThat(shown()).contains("All right. Nobody hears of it.");
        assertThat(kept()).isEmpty();
        assertThat(As.account(jonas, () -> checkIns.of(goal, Viewpoint.OWN, 5)).checkIns())
                .isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void how_often_it_is_offered_is_chosen_beside_it() {
        var rhythm = find(Select.class).all().stream()
                .filter(one -> "How often a check-in is offered".equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
        test(rhythm).selectItem("Never");

        assertThat(shown()).contains("Taken over.");
        assertThat(As.account(mara, () -> checkIns.page(goal)).rhythm()).isEqualTo(Rhythm.OFF);
        go("goals/" + goal + "/check-in");
        assertThat(shown()).contains("How is it going?");
    }

    @Test
    void of_a_goal_that_is_over_the_page_says_so_and_asks_nothing() {
        As.account(mara, () -> steps.reach(goal, ""));
        go("goals/" + goal + "/check-in");
        assertThat(shown()).contains("This goal was reached meanwhile.").doesNotContain("Check in");
    }

    @Test
    void a_goal_that_is_over_since_the_page_was_opened_keeps_the_answers_on_the_page() {
        pill("Well");
        pill("7");
        As.account(mara, () -> steps.drop(goal, "Enough"));
        press("Check in");

        assertThat(shown()).contains("This goal was let go meanwhile.");
        assertThat(pressed()).containsExactlyInAnyOrder("Well", "7");
        assertThat(kept()).isEmpty();
    }

    @Test
    void a_goal_without_steps_measures_or_mentor_has_the_two_questions_all_the_same() {
        var plain =
                As.account(mara, () -> ((Saved) editing.create(GoalEdit.of(GoalContent.titled("Read more")))).goal());
        go("goals/" + plain + "/check-in");
        assertThat(shown())
                .contains("Two answers are enough. Only you read it.")
                .doesNotContain("Rehearse");
        pill("Well");
        pill("10");
        press("Check in");

        assertThat(As.account(mara, () -> checkIns.of(plain, Viewpoint.OWN, 5)).checkIns())
                .extracting(CheckIn::confidence)
                .containsExactly(10);
    }

    @Test
    void nobody_else_gets_to_the_page() {
        open(jonas);
        go("goals/" + goal + "/check-in");
        assertThat(shown()).doesNotContain("How did the week go?", "Rehearse aloud");
    }

    private void pill(String text) {
        test(find(NativeButton.class).withText(text).single()).click();
    }

    private List<String> pressed() {
        return find(NativeButton.class).all().stream()
                .filter(one -> "true".equals(one.getElement().getAttribute("aria-pressed")))
                .map(NativeButton::getText)
                .toList();
    }

    private void type(String label, String text) {
        test(field(label)).setValue(text);
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(one -> label.equals(one.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow();
    }

    private List<CheckIn> kept() {
        return As.account(mara, () -> checkIns.of(goal, Viewpoint.OWN, 5)).checkIns();
    }

    private GoalProgress progress() {
        return As.account(mara, () -> goals.forEditing(goal).page()).progress();
    }
}
