package app.waymark.goal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.goal.AskedInReview;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalRead.Shown;
import app.waymark.goal.GoalReviews;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.GoalTurns;
import app.waymark.goal.Goals;
import app.waymark.goal.QuestionsSaved;
import app.waymark.goal.ReviewAnswers;
import app.waymark.goal.ReviewQuestion;
import app.waymark.goal.ReviewQuestions;
import app.waymark.goal.ReviewResult;
import app.waymark.goal.Viewpoint;
import app.waymark.shared.Actor;
import app.waymark.shared.Changed;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import app.waymark.turn.Turns;
import app.waymark.turn.Waiting;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What a programme asks its mentors with a review, from its coordinator's page to the mentee's. */
@RecordApplicationEvents
class ReviewQuestionsTest extends ViewTest {

    private static final String FIRST = "Is it theirs?";

    @Autowired
    World world;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    GoalReviews reviews;

    @Autowired
    Goals goals;

    @Autowired
    ReviewQuestions questions;

    @Autowired
    ReviewAnswers answers;

    @Autowired
    Turns turns;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ApplicationEvents events;

    private World.Pair pair;
    private GoalId goal;

    @BeforeEach
    void a_shared_goal() {
        pair = world.pair("Jonas Berg", "Mara Lindqvist");
        goal = As.account(pair.mentee(), () -> {
            var made = ((app.waymark.goal.GoalSaveResult.Saved)
                            editing.create(app.waymark.goal.GoalEdit.of(GoalContent.titled("Lead a team"))))
                    .goal();
            sharing.shareWith(made, pair.mentorship(), false, "");
            return made;
        });
    }

    @Test
    void a_coordinator_asks_in_each_language_and_the_mentor_answers_beside_the_review() {
        open(pair.coordinator());
        go("programmes/" + pair.programme() + "/review-questions");
        assertThat(shown()).contains("3 questions at most");
        field("English", 0).setValue(FIRST);
        field("German", 0).setValue("Ist es ihr eigenes?");
        press("Save questions");
        assertThat(shown()).contains("Saved. One question is asked.");

        open(pair.mentor());
        go("goals/" + goal);
        test(area(FIRST)).setValue("Yes, it is hers");
        go("goals");
        go("goals/" + goal);
        assertThat(area(FIRST).getValue()).as("kept as it is typed").isEqualTo("Yes, it is hers");
        press("Accept goal");

        assertThat(asked()).extracting(AskedInReview::text).containsExactly("");
        open(pair.mentee());
        go("goals/" + goal);
        assertThat(shown())
                .contains("Jonas’s answers to the programme’s questions")
                .contains(FIRST)
                .contains("Yes, it is hers");
        assertThat(As.account(pair.mentee(), () -> reviews.verdicts(goal, 1, 1))
                        .getFirst()
                        .answers()
                        .getFirst()
                        .question(Locale.GERMAN))
                .isEqualTo("Ist es ihr eigenes?");
    }

    @Test
    void nothing_of_an_answer_is_heard_of_before_it_is_sent_as_one() {
        ask(FIRST, "What first?");
        jdbc.update("delete from mail");
        var before = page(pair.mentee());
        long heard = events.stream(Changed.class).count();

        answer(FIRST, "Xylophone");

        assertThat(events.stream(Changed.class).count()).isEqualTo(heard);
        assertThat(page(pair.mentee())).isEqualTo(before);
        assertThat(As.account(pair.mentee(), () -> goals.read(goal, Viewpoint.AS_MENTOR, null))
                        .toString())
                .doesNotContain("Xylophone");
        assertThat(As.account(pair.mentor(), () -> reviews.askForChanges(goal, 1, "")))
                .as("an answer says enough")
                .isInstanceOf(ReviewResult.Done.class);

        assertThat(As.account(pair.mentee(), () -> turns.forMe(null, 9).items()))
                .extracting(Waiting::kind)
                .containsExactly(GoalTurns.REVISE);
        assertThat(jdbc.queryForList("select * from mail"))
                .singleElement()
                .asString()
                .contains(FIRST + " Xylophone");
        assertThat(jdbc.queryForObject("select count(*) from goal_review_answer", Integer.class))
                .isZero();
    }

    @Test
    void answers_alone_are_news_and_ask_for_nothing() {
        ask(FIRST);
        jdbc.update("delete from mail");
        answer(FIRST, "Yes");

        As.account(pair.mentor(), () -> reviews.justComments(goal, 1, ""));

        assertThat(As.account(pair.mentee(), () -> turns.forMe(null, 9).items()))
                .isEmpty();
        assertThat(jdbc.queryForList("select * from mail"))
                .singleElement()
                .asString()
                .contains(FIRST + " Yes");
    }

    @Test
    void a_question_that_is_changed_changes_no_old_review_and_loses_no_answer_that_was_begun() {
        ask(FIRST);
        answer(FIRST, "Yes");
        As.account(pair.mentor(), () -> reviews.justComments(goal, 1, ""));
        answer(FIRST, "Still yes");

        save(1, "Is it really theirs?");

        open(pair.mentee());
        go("goals/" + goal);
        assertThat(shown()).contains(FIRST).doesNotContain("really");
        go("goals/" + goal + "/history");
        assertThat(shown()).contains(FIRST + " Yes");
        assertThat(asked())
                .extracting(one -> one.question().in(Locale.ENGLISH), AskedInReview::text, AskedInReview::still)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Is it really theirs?", "", true),
                        org.assertj.core.groups.Tuple.tuple(FIRST, "Still yes", false));
        open(pair.mentor());
        go("goals/" + goal);
        assertThat(area(FIRST).getHelperText()).startsWith("The programme no longer asks this.");
        assertThat(As.account(pair.mentor(), () -> answers.keep(goal, UUID.randomUUID(), "What nobody asks")))
                .isFalse();
        assertThat(As.account(pair.mentee(), () -> answers.keep(goal, ids().getFirst(), "Not mine")))
                .isFalse();
    }

    @Test
    void another_language_stands_in_for_one_in_which_nothing_is_said_and_too_much_is_refused() {
        assertThat(save(0, Map.of("de", "Ist es ihr eigenes?"))).isInstanceOf(QuestionsSaved.Saved.class);
        assertThat(asked()).extracting(one -> one.question().in(Locale.ENGLISH)).containsExactly("Ist es ihr eigenes?");
        assertThat(save(1, Map.of("en", "A"), Map.of("en", "B"), Map.of(), Map.of("en", "C"), Map.of("en", "D")))
                .isEqualTo(new QuestionsSaved.TooMany(3));
        assertThat(save(1, Map.of("en", "A".repeat(ReviewQuestion.MOST_TEXT + 1))))
                .isEqualTo(new QuestionsSaved.TooLong(0, "en", ReviewQuestion.MOST_TEXT + 1));
        assertThat(save(1, new String[0])).isInstanceOf(QuestionsSaved.Saved.class);
        assertThat(asked()).isEmpty();
        ask2();
        answer("Two?", "x".repeat(ReviewAnswers.MOST_TEXT + 1));
        assertThat(As.account(pair.mentor(), () -> reviews.accept(goal, 1, "")))
                .isEqualTo(new ReviewResult.TooLong(ReviewAnswers.MOST_TEXT + 1));
    }

    @Test
    void of_two_coordinators_the_second_sees_both_and_decides() {
        ask(FIRST);
        open(pair.coordinator());
        go("programmes/" + pair.programme() + "/review-questions");
        test(field("English", 0)).setValue("Is it his?");

        save(1, "Is it hers?");
        eventually(() -> assertThat(shown()).contains("Somebody changed the questions meanwhile"));

        assertThat(field("English", 0).getValue()).isEqualTo("Is it his?");
        assertThat(shown()).contains("Asked now").contains("Is it hers?");
        assertThat(save(1, "Is it nobody’s?")).isInstanceOf(QuestionsSaved.Conflict.class);
        test(find(NativeButton.class).withText("Take theirs").single()).click();
        assertThat(field("English", 0).getValue()).isEqualTo("Is it hers?");
    }

    private void ask(String... all) {
        assertThat(save(0, all)).isInstanceOf(QuestionsSaved.Saved.class);
    }

    private void ask2() {
        assertThat(save(2, "Two?")).isInstanceOf(QuestionsSaved.Saved.class);
    }

    private QuestionsSaved save(int upon, String... all) {
        return As.account(
                pair.coordinator(),
                () -> questions.save(
                        pair.programme(),
                        upon,
                        java.util.Arrays.stream(all)
                                .map(one -> Map.of("en", one))
                                .toList()));
    }

    @SafeVarargs
    private QuestionsSaved save(int upon, Map<String, String>... all) {
        return As.account(pair.coordinator(), () -> questions.save(pair.programme(), upon, List.of(all)));
    }

    private List<UUID> ids() {
        return As.account(pair.coordinator(), () -> questions.of(pair.programme())).questions().stream()
                .map(ReviewQuestion::id)
                .toList();
    }

    private void answer(String question, String text) {
        var id = As.account(pair.coordinator(), () -> questions.of(pair.programme())).questions().stream()
                .filter(one -> one.in(Locale.ENGLISH).equals(question))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(As.account(pair.mentor(), () -> answers.keep(goal, id, text)))
                .isTrue();
    }

    private List<AskedInReview> asked() {
        return As.account(pair.mentor(), () -> ((Shown) goals.read(goal, Viewpoint.OWN, null)).asked());
    }

    private String page(Actor who) {
        open(who);
        go("goals/" + goal);
        return shown();
    }

    private TextField field(String label, int which) {
        return find(TextField.class).all().stream()
                .filter(one -> label.equals(one.getLabel()))
                .skip(which)
                .findFirst()
                .orElseThrow();
    }

    private TextArea area(String label) {
        return find(TextArea.class).all().stream()
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }
}
