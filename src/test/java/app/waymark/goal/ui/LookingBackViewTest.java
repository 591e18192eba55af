package app.waymark.goal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalReviews;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.GoalSteps;
import app.waymark.goal.Goals;
import app.waymark.goal.LookingBack;
import app.waymark.goal.Measure;
import app.waymark.goal.Retrospective;
import app.waymark.goal.Revision;
import app.waymark.goal.Rhythm;
import app.waymark.goal.SharedGoal;
import app.waymark.goal.Step;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The page of the monthly look: what is written, what changes in the goal by it, and what is refused. */
class LookingBackViewTest extends ViewTest {

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
    GoalReviews reviews;

    @Autowired
    LookingBack lookingBack;

    @Autowired
    JdbcTemplate jdbc;

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private Actor mara;
    private Actor jonas;
    private GoalId goal;
    private final Step ask = Step.of("Ask Ann", null);
    private final Step write = Step.of("Write it down", null).withAfter(List.of(ask.id()));
    private final Measure talks = Measure.of("Talks", "", BigDecimal.ZERO, BigDecimal.TEN);

    @BeforeEach
    void a_shared_goal() {
        var shared = SharedGoal.of(
                world,
                editing,
                sharing,
                GoalContent.titled("Speak").withMeasures(List.of(talks)).withPlan(List.of(ask, write), List.of()));
        mara = shared.mara();
        jonas = shared.jonas();
        goal = shared.goal();
        open(mara);
        go("goals/" + goal + "/looking-back");
    }

    @Test
    void a_few_words_are_enough_and_make_no_revision() {
        type("What went well", "I stood up");
        press("Finish and show Jonas");

        assertThat(shown()).contains("Done.", "The next time is").doesNotContain("kept as revision");
        assertThat(last().wentWell()).isEqualTo("I stood up");
        assertThat(last().revision()).isNull();
        assertThat(revisions()).hasSize(1);
    }

    @Test
    void with_nothing_written_and_nothing_changed_nothing_is_finished() {
        press("Finish and show Jonas");

        assertThat(shown()).contains("Nothing is written and nothing changes yet.");
        assertThat(As.account(mara, () -> lookingBack.page(goal)).last()).isNull();
    }

    @Test
    void a_step_that_is_let_go_is_a_revision_with_that_reason_and_no_other_waits_for_it() {
        press("Let a step go");
        press("Take it down");
        assertThat(which().isInvalid()).isTrue();
        test(which()).selectItem("Ask Ann");
        press("Take it down");
        assertThat(shown()).contains("Ask Ann", "Let go");
        type("What changes, in a sentence", "Ann has left");
        press("Finish and show Jonas");

        assertThat(shown()).contains("kept as revision 2");
        assertThat(revisions().getFirst().why()).isEqualTo("Ann has left");
        var plan =
                As.account(mara, () -> goals.forEditing(goal).page()).content().steps();
        assertThat(plan).extracting(Step::text).containsExactly("Write it down");
        assertThat(plan.getFirst().after()).isEmpty();
    }

    @Test
    void what_is_to_change_is_there_again_and_can_be_undone_before_it_is_done() {
        press("Add a step");
        press("Take it down");
        assertThat(stepField().isInvalid()).isTrue();
        test(stepField()).setValue("Ask Thu");
        press("Take it down");
        go("goals/" + goal);
        go("goals/" + goal + "/looking-back");
        assertThat(shown()).contains("Ask Thu");
        test(find(NativeButton.class).withText("Undo").single()).click();
        go("goals/" + goal + "/looking-back");

        assertThat(shown()).doesNotContain("Ask Thu");
        assertThat(As.account(mara, () -> goals.forEditing(goal).page())
                        .content()
                        .steps())
                .hasSize(2);
    }

    @Test
    void what_is_gone_meanwhile_is_named_and_what_was_written_stays() {
        press("Let a step go");
        test(which()).selectItem("Write it down");
        press("Take it down");
        type("What went well", "Much");
        As.account(mara, () -> {
            var page = goals.forEditing(goal).page();
            return editing.save(goal, page.edition(), GoalEdit.of(page.content().withPlan(List.of(ask), List.of())));
        });
        press("Finish and show Jonas");

        assertThat(shown()).contains("One of the changes cannot be made any more", "This is not in the goal any more");
        assertThat(area("What went well").getValue()).isEqualTo("Much");
        assertThat(As.account(mara, () -> lookingBack.page(goal)).last()).isNull();
    }

    @Test
    void words_that_are_too_long_are_refused_and_stay() {
        type("What got in the way", "x".repeat(Retrospective.MOST_WORDS + 1));
        press("Finish and show Jonas");

        assertThat(As.account(mara, () -> lookingBack.page(goal)).last()).isNull();
        assertThat(area("What got in the way").getValue()).hasSize(Retrospective.MOST_WORDS + 1);
    }

    @Test
    void tomorrow_puts_it_off_and_a_goal_that_is_over_asks_nothing() {
        assertThat(shown()).as("not before it is due").doesNotContain("Rather tomorrow");
        due(LocalDate.now(BERLIN).minusDays(2));
        press("Rather tomorrow");
        assertThat(shown()).contains("All right, tomorrow.");
        As.account(mara, () -> steps.reach(goal, ""));
        go("goals/" + goal + "/looking-back");
        assertThat(shown()).contains("This goal was reached meanwhile.").doesNotContain("Finish");
    }

    @Test
    void tomorrow_never_brings_forward_what_is_due_later_and_makes_nobody_look_back_who_does_not_want_to() {
        var later = LocalDate.now(BERLIN).plusDays(9);
        due(LocalDate.now(BERLIN));
        lookingBackPutOff();
        assertThat(dueOn()).isEqualTo(LocalDate.now(BERLIN).plusDays(1));

        due(later);
        lookingBackPutOff();
        assertThat(dueOn()).isEqualTo(later);

        As.account(mara, () -> lookingBack.every(goal, Rhythm.OFF));
        lookingBackPutOff();
        assertThat(dueOn()).isNull();
    }

    private void lookingBackPutOff() {
        As.account(mara, () -> lookingBack.tomorrow(goal));
    }

    private @Nullable LocalDate dueOn() {
        return As.account(mara, () -> lookingBack.page(goal)).dueOn();
    }

    /** Lets it be due on this day, and opens the page. */
    private void due(LocalDate day) {
        jdbc.update(
                "insert into goal_rhythm (goal, look_back_on) values (?, ?)"
                        + " on duplicate key update look_back_on = values(look_back_on)",
                goal.value(),
                day);
        go("goals/" + goal + "/looking-back");
    }

    @Test
    void a_goal_that_nobody_shares_has_no_question_for_a_mentor() {
        var plain =
                As.account(mara, () -> ((Saved) editing.create(GoalEdit.of(GoalContent.titled("Read more")))).goal());
        go("goals/" + plain + "/looking-back");
        assertThat(find(TextArea.class).all()).noneMatch(one -> "A question for your mentor"
                .equals(one.getAriaLabel().orElse("")));
        type("What went well", "Two books");
        press("Finish");

        assertThat(As.account(mara, () -> lookingBack.page(plain)).last()).isNotNull();
    }

    @Test
    void nobody_else_gets_to_the_page() {
        open(jonas);
        go("goals/" + goal + "/looking-back");
        assertThat(shown()).doesNotContain("Finish", "Ask Ann");
    }

    private void type(String label, String text) {
        test(area(label)).setValue(text);
    }

    private TextArea area(String label) {
        return find(TextArea.class).all().stream()
                .filter(one -> label.equals(one.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow();
    }

    private TextField stepField() {
        return find(TextField.class).single();
    }

    private Select<?> which() {
        return find(Select.class).all().stream()
                .filter(one -> "Which".equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private Retrospective last() {
        var last = As.account(mara, () -> lookingBack.page(goal)).last();
        assertThat(last).isNotNull();
        return last;
    }

    private List<Revision> revisions() {
        return As.account(mara, () -> reviews.revisions(goal, Integer.MAX_VALUE, 10));
    }
}
