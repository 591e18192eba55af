package app.waymark.goal;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.feedback.PostResult.Posted;
import app.waymark.feedback.Threads;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import app.waymark.turn.Turns;
import app.waymark.turn.Waiting;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What could get in the way is the mentor's turn of its own, until they say something to it or that there is nothing to add. */
@WaymarkTest
class ObstacleTurnTest {

    private static final String OBSTACLE = "I wait until it feels good enough.";

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
    GoalSteps steps;

    @Autowired
    StepAcceptance acceptance;

    @Autowired
    Threads threads;

    @Autowired
    Turns turns;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private World.Pair pair;
    private GoalId goal;

    @BeforeEach
    void a_shared_goal_with_an_obstacle() {
        pair = world.pair("Jonas Berg", "Noor Aziz");
        goal = made(OBSTACLE);
        mentee(() -> sharing.shareWith(goal, pair.mentorship(), false, ""));
    }

    @Test
    void it_waits_for_the_mentor_beside_the_review_and_is_told_in_the_same_mail() {
        assertThat(waiting()).singleElement().satisfies(turn -> {
            assertThat(turn.asker()).isEqualTo(pair.mentee().id());
            assertThat(turn.path()).isEqualTo("/goals/" + goal);
            assertThat(turn.said()).isEqualTo(new GoalSaid.ObstacleShown("Give a talk"));
        });
        assertThat(jdbc.queryForObject(
                        "select count(*) = 2 and max(created_at) < min(due_at) and min(gathers) from mail"
                                + " where about in (?, ?)",
                        Boolean.class,
                        goal.value(),
                        GoalTurns.obstacle(goal)))
                .as("both go as one mail")
                .isTrue();
        assertThat(jdbc.queryForList("select body from mail where body is not null", String.class))
                .as("the words stand on the page alone")
                .noneMatch(body -> body.contains(OBSTACLE));
    }

    @Test
    void a_goal_without_one_asks_nothing_more_than_a_review() {
        var bare = made("");
        mentee(() -> sharing.shareWith(bare, pair.mentorship(), false, ""));

        assertThat(waiting()).hasSize(1).noneMatch(turn -> turn.path().endsWith(bare.toString()));
    }

    @Test
    void what_the_mentor_writes_on_it_answers_it_and_what_the_mentee_writes_does_not() {
        var thread =
                mentee(() -> threads.start(Goals.THREADS, goal.value(), GoalContent.OBSTACLE, null, "It is true."));
        assertThat(waiting()).hasSize(1);
        mentor(() -> threads.start(Goals.THREADS, goal.value(), SmartPart.SPECIFIC.key(), null, "What exactly?"));
        assertThat(waiting()).as("that was about something else").hasSize(1);

        mentor(() -> threads.post(((Posted) thread).thread(), "I show drafts to a colleague."));

        assertThat(waiting()).isEmpty();
    }

    @Test
    void nothing_to_add_answers_it_for_good_also_where_it_is_reworded_or_the_goal_rests_for_a_while() {
        assertThat(mentor(() -> reviews.nothingToObstacle(goal))).isEqualTo(new ReviewResult.Done());
        assertThat(waiting()).isEmpty();

        write(OBSTACLE + " Or longer.");
        mentee(() -> steps.pause(goal, LocalDate.now(ZoneOffset.UTC).plusDays(9), ""));
        mentee(() -> steps.reopen(goal));

        assertThat(waiting()).isEmpty();
    }

    @Test
    void another_obstacle_is_another_question() {
        mentor(() -> reviews.nothingToObstacle(goal));

        write("");
        write("I say yes to everything.");

        assertThat(waiting()).hasSize(1);
    }

    @Test
    void a_verdict_on_the_goal_does_not_answer_it() {
        mentor(() -> reviews.accept(goal, 1, "Good"));

        assertThat(waiting()).hasSize(1);
    }

    @Test
    void accepting_a_goal_leaves_what_was_asked_of_its_steps_to_be_answered() {
        var step = Step.of("Find a stage", null);
        var other = As.account(pair.mentee(), () -> ((Saved)
                        editing.create(GoalEdit.of(GoalContent.titled("Speak").withPlan(List.of(step), List.of()))))
                .goal());
        mentee(() -> sharing.shareWith(other, pair.mentorship(), false, ""));
        mentee(() -> steps.tick(other, step.id(), true));
        mentee(() -> acceptance.ask(other, step.id(), "Is that enough?"));

        mentor(() -> reviews.accept(other, 1, "Good"));

        assertThat(of(GoalTurns.ACCEPT)).hasSize(1);
    }

    @Test
    void a_rewording_before_it_is_answered_asks_nobody_twice() {
        var before = waiting().getFirst();

        write(OBSTACLE + " Or longer.");

        assertThat(waiting()).singleElement().satisfies(turn -> assertThat(turn.id())
                .isEqualTo(before.id()));
    }

    @Test
    void taken_away_it_waits_for_nobody() {
        write("");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void held_back_it_waits_for_nobody_and_shown_again_it_does() {
        mentee(() -> sharing.holdBack(goal, Set.of(HeldPart.OBSTACLE)));
        assertThat(waiting()).isEmpty();

        mentee(() -> sharing.holdBack(goal, Set.of()));
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void a_goal_that_is_shared_no_longer_waits_for_nobody() {
        mentee(() -> sharing.stopSharing(goal));
        assertThat(waiting()).isEmpty();
        assertThat(jdbc.queryForObject(
                        "select count(*) from mail where about in (?, ?) and state <> 'WITHDRAWN'",
                        Long.class,
                        goal.value(),
                        GoalTurns.obstacle(goal)))
                .isZero();
    }

    @Test
    void let_go_or_paused_it_waits_for_nobody_until_the_goal_goes_on() {
        mentee(() -> steps.drop(goal, "Something else"));
        assertThat(waiting()).isEmpty();

        mentee(() -> steps.reopen(goal));
        assertThat(waiting()).hasSize(1);

        mentee(() -> steps.pause(goal, LocalDate.now(ZoneOffset.UTC).plusDays(9), ""));
        assertThat(waiting()).isEmpty();
    }

    @Test
    void another_mentor_is_asked_though_the_one_before_has_answered() {
        mentor(() -> reviews.nothingToObstacle(goal));
        var ines = world.account("Ines Faro");
        var next = new Pairs(jdbc, clock).active(ines, pair.mentee());

        mentee(() -> sharing.shareWith(goal, next, false, ""));

        assertThat(waiting()).as("the one before").isEmpty();
        assertThat(As.account(ines, () -> turns.forMe(List.of(GoalTurns.OBSTACLE), null, 10))
                        .items())
                .hasSize(1);
    }

    @Test
    void that_there_is_nothing_to_add_is_the_mentors_to_say() {
        assertThat(mentee(() -> reviews.nothingToObstacle(goal))).isEqualTo(new ReviewResult.NotYours());
        mentee(() -> steps.drop(goal, "Something else"));

        assertThat(mentor(() -> reviews.nothingToObstacle(goal))).isEqualTo(new ReviewResult.Closed(GoalState.DROPPED));
    }

    private GoalId made(String obstacle) {
        return As.account(pair.mentee(), () -> ((Saved) editing.create(
                        GoalEdit.of(GoalContent.titled("Give a talk").withObstacle(obstacle))))
                .goal());
    }

    private void write(String obstacle) {
        mentee(() -> {
            var page = goals.forEditing(goal).page();
            return editing.save(goal, page.edition(), GoalEdit.of(page.content().withObstacle(obstacle)));
        });
    }

    private <T> T mentee(Supplier<T> act) {
        return As.account(pair.mentee(), act);
    }

    private void mentee(Runnable act) {
        As.account(pair.mentee(), act);
    }

    private <T> T mentor(Supplier<T> act) {
        return As.account(pair.mentor(), act);
    }

    /** What of it waits for the mentor. */
    private List<Waiting> waiting() {
        return of(GoalTurns.OBSTACLE);
    }

    private List<Waiting> of(String kind) {
        return As.account(pair.mentor(), () -> turns.forMe(List.of(kind), null, 10))
                .items();
    }
}
