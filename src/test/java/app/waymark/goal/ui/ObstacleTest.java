package app.waymark.goal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.feedback.Threads;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalReviews;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.GoalTurns;
import app.waymark.goal.Goals;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import app.waymark.turn.Turns;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What could get in the way is asked of the mentor, who says something to it; the mentee reads that beside the words. */
class ObstacleTest extends ViewTest {

    private static final String OBSTACLE = "I wait until it feels good enough.";
    private static final String ASKED = "What could get in Noor’s way";
    private static final String SAID = "I show my drafts to one colleague.";

    @Autowired
    World world;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    GoalReviews reviews;

    @Autowired
    Threads threads;

    @Autowired
    Turns turns;

    private World.Pair pair;
    private GoalId goal;

    @BeforeEach
    void a_shared_goal() {
        pair = world.pair("Jonas Berg", "Noor Aziz");
        goal = As.account(pair.mentee(), () -> {
            var made = ((Saved) editing.create(
                            GoalEdit.of(GoalContent.titled("Give a talk").withObstacle(OBSTACLE))))
                    .goal();
            sharing.shareWith(made, pair.mentorship(), false, "");
            return made;
        });
    }

    @Test
    void it_is_a_question_of_its_own_to_the_mentor_until_something_is_said_to_it() {
        open(pair.mentor());
        go("goals/" + goal);
        assertThat(shown()).contains(ASKED, OBSTACLE);

        answer();
        go("goals/" + goal);
        assertThat(shown()).doesNotContain(ASKED);
        assertThat(turnsOfTheMentor()).as("the review itself still waits").isEqualTo(1);
    }

    @Test
    void that_there_is_nothing_to_add_is_one_press_and_the_question_is_gone_from_the_page_and_the_queue() {
        open(pair.mentor());
        go("reviews");
        assertThat(shown()).contains("What could get in the way, and what you know of it");

        go("goals/" + goal);
        press("Nothing to add");

        assertThat(shown()).doesNotContain(ASKED).contains("Noted: you have nothing to add");
        go("reviews");
        assertThat(shown()).doesNotContain("What could get in the way, and what you know of it");
    }

    @Test
    void an_answer_and_the_review_it_belongs_to_leave_no_turn_with_the_mentor_and_show_the_words_to_the_mentee() {
        answer();
        As.account(pair.mentor(), () -> reviews.justComments(goal, 1, ""));

        assertThat(turnsOfTheMentor()).isZero();
        open(pair.mentee());
        go("goals/" + goal);
        assertThat(shown()).contains(SAID);
    }

    @Test
    void while_the_mentee_rewrites_it_what_the_mentor_said_stands_beside_the_words_it_was_said_of() {
        answer();
        open(pair.mentee());
        go("goals/" + goal + "/edit");

        var obstacle = find(TextArea.class).all().stream()
                .filter(one -> OBSTACLE.equals(one.getValue()))
                .findFirst()
                .orElseThrow();
        var question = Stream.iterate(
                        Optional.<Component>of(obstacle), Optional::isPresent, one -> one.flatMap(Component::getParent))
                .flatMap(Optional::stream)
                .filter(QuestionField.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(question.getElement().getTextRecursively()).contains(SAID);
        assertThat(find(OpenRemarks.class).all().stream()
                        .filter(Component::isVisible)
                        .toList())
                .as("and nowhere else")
                .hasSize(1);
    }

    private void answer() {
        As.account(pair.mentor(), () -> threads.start(Goals.THREADS, goal.value(), GoalContent.OBSTACLE, null, SAID));
    }

    private int turnsOfTheMentor() {
        return As.account(pair.mentor(), () -> turns.forMe(List.of(GoalTurns.REVIEW), null, 10))
                .items()
                .size();
    }
}
