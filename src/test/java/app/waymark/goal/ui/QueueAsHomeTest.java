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
import app.waymark.goal.GoalSteps;
import app.waymark.goal.ReviewQueue;
import app.waymark.goal.Step;
import app.waymark.goal.StepAcceptance;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.Statements;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import app.waymark.turn.TurnActs;
import app.waymark.turn.Turns;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What stands in a mentor's queue beside what is to be reviewed: what came back, what is to be accepted, and how much came. */
class QueueAsHomeTest extends ViewTest {

    @Autowired
    World world;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    GoalReviews reviews;

    @Autowired
    GoalSteps steps;

    @Autowired
    StepAcceptance acceptance;

    @Autowired
    ReviewQueue queue;

    @Autowired
    Turns turns;

    @Autowired
    TurnActs acts;

    @Autowired
    WelcomeReviews welcome;

    @Autowired
    JdbcTemplate jdbc;

    private World.Pair pair;

    @BeforeEach
    void a_pair() {
        pair = world.pair("Jonas Berg", "Noor Aziz");
    }

    @Test
    void what_a_mentee_hands_back_stands_in_the_queue_and_its_badge_with_the_reason_and_the_word() {
        var goal = shared("Lead a team");
        As.account(pair.mentor(), () -> reviews.askForChanges(goal, 1, "Say by when"));
        handBack(pair.mentee(), "Nobody knows yet when the team begins");

        open(pair.mentor());
        go("");
        assertThat(shown()).contains("One thing waits for you", "Reviews1, 1 thing");
        go("reviews");
        assertThat(shown())
                .contains(
                        "One review",
                        "Handed back: Lead a team",
                        "Noor says that it is not theirs to do: “Nobody knows yet when the team begins”",
                        "Your turn");
        go("goals/" + goal);
        press("Ask again");
        go("reviews");
        assertThat(shown()).contains("Nothing waits for you").doesNotContain("Handed back");
        open(pair.mentor());
        go("");
        assertThat(shown()).contains("Nothing waits for you").doesNotContain("Reviews1");
    }

    @Test
    void what_the_mentor_hands_back_stands_with_the_others_until_the_mentee_decides() {
        shared("Lead a team");
        handBack(pair.mentor(), "Ask Ann");

        open(pair.mentor());
        go("reviews");
        assertThat(shown()).contains("Nothing waits for you");
        go("reviews?show=theirs");
        assertThat(shown())
                .contains("Handed back: Lead a team", "Noor decides what becomes of it. You said: “Ask Ann”");
        open(pair.mentee());
        go("");
        assertThat(shown()).as("hers is not among the reviews").contains("Goals1, 1 thing");
    }

    @Test
    void what_came_of_a_step_stands_in_the_queue_as_at_home() {
        var step = Step.of("Hold the retrospective", null);
        var goal = As.account(pair.mentee(), () -> {
            var made = ((Saved) editing.create(
                            GoalEdit.of(GoalContent.titled("Lead a team").withPlan(List.of(step), List.of()))))
                    .goal();
            sharing.shareWith(made, pair.mentorship(), false, "");
            steps.tick(made, step.id(), true);
            acceptance.ask(made, step.id(), "It is in the minutes");
            return made;
        });
        As.account(pair.mentor(), () -> reviews.accept(goal, 1, ""));

        open(pair.mentor());
        go("");
        assertThat(shown()).contains("One thing waits for you", "Reviews1, 1 thing");
        go("reviews");
        assertThat(shown())
                .contains("One review", "Step: Hold the retrospective", "Goal “Lead a team”. It is in the minutes");
    }

    @Test
    void what_is_handed_back_in_another_module_is_none_of_the_queue() {
        shared("Lead a team");
        handBack(pair.mentor(), "Ask Ann");
        jdbc.update("update turn set back_kind = 'meeting.follow-up' where back_kind is not null");
        jdbc.update(
                "update turn set holder = ?, asker = ? where back_kind is not null",
                pair.mentor().id().value(),
                pair.mentee().id().value());

        assertThat(As.account(pair.mentor(), () -> queue.mine(10)).waiting().items())
                .isEmpty();
        assertThat(As.account(pair.mentor(), () -> turns.counts().total())).isOne();
        assertThat(As.account(pair.mentor(), () -> turns.counts().of(ReviewQueue.MINE)))
                .isZero();
    }

    @Test
    void the_head_says_how_many_reviews_are_welcome_and_how_many_came_this_week() {
        open(pair.mentor());
        go("reviews");
        assertThat(shown()).as("nothing was said").doesNotContain("welcome");

        As.account(pair.mentor(), () -> welcome.say(2));
        go("reviews");
        assertThat(shown()).contains("2 reviews a week are welcome to you; none came this week");
        var answered = shared("Lead a team");
        As.account(pair.mentor(), () -> reviews.accept(answered, 1, ""));
        shared("Speak");
        go("reviews");
        assertThat(shown()).contains("2 reviews a week are welcome to you; 2 came this week");
        shared("Write");
        open(pair.mentor());
        go("reviews");
        assertThat(shown())
                .contains("2 reviews a week are welcome to you; 3 came this week. Whoever shares now is told by when");
        var ui = UI.getCurrent();
        ui.setLocale(Locale.GERMAN);
        go("settings");
        go("reviews");
        assertThat(shown())
                .contains(
                        "2 Rückmeldungen in der Woche gibst du gern; diese Woche kamen 3 Ziele zu dir. Wer jetzt teilt");

        jdbc.update("update turn set since = since - interval 8 day, closed_at = closed_at - interval 8 day");
        assertThat(As.account(pair.mentor(), () -> queue.mine(10)).week().came())
                .as("those of last week are none of this one's")
                .isZero();
    }

    @Test
    void however_much_is_shown_the_queue_asks_twice() {
        shared("Lead a team");
        As.account(pair.mentor(), () -> welcome.say(2));
        open(pair.mentor());
        var one = Statements.count(() -> As.account(pair.mentor(), () -> queue.mine(50)));
        for (int i = 0; i < 8; i++) {
            shared("Goal " + i);
        }

        assertThat(Statements.count(() -> As.account(pair.mentor(), () -> queue.mine(50))))
                .isEqualTo(one)
                .isEqualTo(2);
    }

    private GoalId shared(String title) {
        return As.account(pair.mentee(), () -> {
            var goal = ((Saved) editing.create(GoalEdit.of(GoalContent.titled(title)))).goal();
            sharing.shareWith(goal, pair.mentorship(), false, "");
            return goal;
        });
    }

    private void handBack(Actor who, String word) {
        As.account(
                who, () -> acts.handBack(turns.forMe(null, 1).items().getFirst().id(), word));
    }
}
