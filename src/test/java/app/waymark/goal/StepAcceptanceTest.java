package app.waymark.goal;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.goal.GoalRead.Shown;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.shared.Actor;
import app.waymark.shared.News;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** That the mentor accepts what came of a step, where the mentee asks for it: a turn, and never one too many. */
@WaymarkTest
@RecordApplicationEvents
class StepAcceptanceTest {

    @Autowired
    Goals goals;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    GoalSteps steps;

    @Autowired
    StepAcceptance acceptance;

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationEvents events;

    private final Step talk = Step.of("Give a talk", null);
    private final Step read = Step.of("Read a book", null);
    private final GoalContent content = GoalContent.titled("Speak").withPlan(List.of(talk, read), List.of());
    private Actor mara;
    private Actor jonas;
    private GoalId goal;

    @BeforeEach
    void a_shared_goal() {
        var pairs = new Pairs(jdbc, clock);
        mara = pairs.person("Mara");
        jonas = pairs.person("Jonas");
        As.account(mara);
        goal = ((Saved) editing.create(GoalEdit.of(content))).goal();
        sharing.shareWith(goal, pairs.active(jonas, mara), false, "");
    }

    @Test
    void what_the_mentee_asks_is_the_mentors_turn_until_the_mentor_says_something() {
        assertThat(acceptance.ask(goal, talk.id(), "Was it clear?")).isEqualTo(new ProgressResult.Done());
        acceptance.ask(goal, read.id(), "");
        assertThat(open()).isEqualTo(2);

        As.account(jonas);
        assertThat(acceptance.accept(goal, talk.id(), " Very. ")).isEqualTo(new ProgressResult.Done());
        assertThat(open()).as("the other one is still asked").isEqualTo(1);
        assertThat(acceptance.notYet(goal, read.id(), "Tell me what was in it")).isEqualTo(new ProgressResult.Done());
        assertThat(open()).isZero();

        assertThat(page().planned().acceptance(talk.id())).hasValueSatisfying(one -> assertThat(one)
                .extracting(Acceptance::state, Acceptance::note, Acceptance::words)
                .containsExactly(Acceptance.State.ACCEPTED, "Was it clear?", "Very."));
        assertThat(events.stream(News.class)
                        .filter(news -> news.recipient().equals(mara.id()))
                        .map(News::said))
                .contains(
                        new GoalSaid.StepAccepted("Speak", "Give a talk", "Very."),
                        new GoalSaid.StepNotYet("Speak", "Read a book", "Tell me what was in it"));
    }

    @Test
    void not_yet_needs_a_word_and_what_was_decided_is_not_decided_twice() {
        acceptance.ask(goal, talk.id(), "");
        As.account(jonas);
        assertThat(acceptance.notYet(goal, talk.id(), " ")).isEqualTo(new ProgressResult.Incomplete());
        assertThat(acceptance.accept(goal, talk.id(), "x".repeat(Acceptance.MOST_WORDS + 1)))
                .isEqualTo(new ProgressResult.TooLong("words", Acceptance.MOST_WORDS + 1, Acceptance.MOST_WORDS));
        acceptance.accept(goal, talk.id(), "");
        assertThat(acceptance.notYet(goal, talk.id(), "After all")).isEqualTo(new ProgressResult.Gone());
    }

    @Test
    void asked_no_longer_and_asked_again_leave_one_turn_or_none() {
        acceptance.ask(goal, talk.id(), "");
        acceptance.ask(goal, talk.id(), "Again");
        assertThat(open()).isEqualTo(1);
        assertThat(acceptance.withdraw(goal, talk.id())).isEqualTo(new ProgressResult.Done());
        assertThat(open()).isZero();
        assertThat(acceptance.withdraw(goal, talk.id())).isEqualTo(new ProgressResult.Gone());
        assertThat(As.account(jonas, () -> acceptance.accept(goal, talk.id(), "")))
                .isEqualTo(new ProgressResult.Gone());
    }

    @Test
    void a_turn_goes_with_its_step_with_the_sharing_and_with_the_goal() {
        acceptance.ask(goal, talk.id(), "");
        editing.save(goal, page().edition(), GoalEdit.of(content.withPlan(List.of(read), List.of())));
        assertThat(open()).as("the step is taken out").isZero();
        acceptance.ask(goal, read.id(), "");
        sharing.stopSharing(goal);
        assertThat(open()).as("it is shared no longer").isZero();
        assertThat(acceptance.ask(goal, read.id(), "")).isEqualTo(new ProgressResult.Closed(GoalState.DRAFT));

        sharing.shareWith(goal, new Pairs(jdbc, clock).active(jonas, mara), false, "");
        acceptance.ask(goal, read.id(), "");
        steps.reach(goal, "");
        assertThat(open()).as("it is reached").isZero();
    }

    @Test
    void the_next_mentor_does_not_read_what_the_one_before_said() {
        acceptance.ask(goal, talk.id(), "Between us");
        As.account(jonas, () -> acceptance.accept(goal, talk.id(), "Between us, too"));
        sharing.stopSharing(goal);
        var pairs = new Pairs(jdbc, clock);
        var tom = pairs.person("Tom");
        sharing.shareWith(goal, pairs.active(tom, mara), false, "");

        As.account(tom);
        assertThat(page().planned().acceptances()).isEmpty();
    }

    @Test
    void a_goal_that_is_shared_with_nobody_has_nobody_to_ask() {
        var mine = ((Saved) editing.create(
                        GoalEdit.of(GoalContent.titled("Mine").withPlan(List.of(Step.of("Go", null)), List.of()))))
                .goal();
        var step = ((Shown) goals.read(mine, Viewpoint.OWN, null))
                .page()
                .content()
                .steps()
                .getFirst()
                .id();
        assertThat(acceptance.ask(mine, step, "")).isEqualTo(new ProgressResult.Closed(GoalState.DRAFT));
    }

    @Test
    void a_thousand_racing_acceptances_and_withdrawals_leave_no_turn_behind() throws InterruptedException {
        var race = new RacingAcceptances(
                application,
                (who, work) -> As.account(who, work),
                () -> {
                    var pairs = new Pairs(jdbc, clock);
                    var mentee = pairs.person("Mara");
                    var mentor = pairs.person("Jonas");
                    return new RacingAcceptances.Duo(mentee, mentor, pairs.active(mentor, mentee));
                },
                20261128);

        assertThat(race.race(1_000)).isEmpty();
        assertThat(race.decided()).as("mentors who were in time").isPositive();
    }

    private int open() {
        return java.util.Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from turn where kind = ? and holder = ? and closed_at is null",
                Integer.class,
                GoalTurns.ACCEPT,
                jonas.id().toString()));
    }

    private GoalPage page() {
        return ((Shown) goals.read(goal, Viewpoint.OWN, null)).page();
    }
}
