package app.waymark.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.feedback.Threads;
import app.waymark.goal.GoalRead.Shown;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.internal.PausedGoals;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.Actor;
import app.waymark.shared.Portions;
import app.waymark.shared.WaymarkClock;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import app.waymark.turn.Turns;
import app.waymark.turn.Waiting;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Goals that rest, are let go, put away and taken up again. */
@WaymarkTest
class RestingGoalsTest {

    @Autowired
    Portions portions;

    @Autowired
    PlatformTransactionManager transactions;

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
    PausedGoals paused;

    @Autowired
    Threads threads;

    @Autowired
    Turns turns;

    @Autowired
    World world;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private Actor mara;
    private Actor jonas;
    private MentorshipId pair;
    private GoalId goal;
    private LocalDate until;

    @BeforeEach
    void a_shared_goal() {
        var two = world.pair("Jonas Berg", "Mara Lindqvist");
        mara = two.mentee();
        jonas = two.mentor();
        pair = two.mentorship();
        As.account(mara);
        goal = ((Saved) editing.create(GoalEdit.of(GoalContent.titled("Lead a team")))).goal();
        sharing.shareWith(goal, pair, true, "Is May realistic?");
        until = LocalDate.ofInstant(clock.instant(), mara.zone()).plusDays(30);
    }

    @Test
    void while_a_goal_is_paused_nobody_is_waited_for_and_the_mentor_is_told_once() {
        threads.start(Goals.THREADS, goal.value(), null, null, "And who helps?");

        assertThat(steps.pause(goal, until, "A move")).isEqualTo(new ProgressResult.Done());

        assertThat(waiting(jonas)).isEmpty();
        assertThat(waiting(mara)).isEmpty();
        assertThat(told(jonas, "goal.paused")).isEqualTo(1);
        assertThat(page().state()).isEqualTo(GoalState.PAUSED);
        assertThat(page().pausedUntil()).isEqualTo(until);
        assertThat(page().closedWhy()).isEqualTo("A move");
        assertThat(Groups.of(goals, GoalGroup.Shown.PAUSED))
                .extracting(GoalSummary::pausedUntil)
                .containsExactly(until);
        assertThat(Groups.of(goals, GoalGroup.Shown.OPEN)).isEmpty();
        List<GoalTitle> agenda = new TransactionTemplate(transactions).execute(status -> goals.sharedIn(pair));
        assertThat(agenda).isEmpty();
        assertThat(editing.save(goal, page().edition(), GoalEdit.of(GoalContent.titled("Other"))))
                .isEqualTo(new GoalSaveResult.Closed(GoalState.PAUSED));
        assertThat(As.account(jonas, () -> reviews.accept(goal, 1, "")))
                .isEqualTo(new ReviewResult.Closed(GoalState.PAUSED));
    }

    @Test
    void it_goes_on_by_itself_when_that_day_begins_where_its_mentee_is() {
        threads.start(Goals.THREADS, goal.value(), null, null, "And who helps?");
        steps.pause(goal, until, "");
        var midnight = until.atStartOfDay(mara.zone()).toInstant();

        goOn(midnight.minusSeconds(1));
        assertThat(page().state()).isEqualTo(GoalState.PAUSED);
        goOn(midnight);
        goOn(midnight.plusSeconds(600));

        assertThat(page().state()).isEqualTo(GoalState.SHARED);
        assertThat(page().pausedUntil()).isNull();
        assertThat(waiting(jonas))
                .extracting(Waiting::kind)
                .containsExactlyInAnyOrder(GoalTurns.REVIEW, Threads.ANSWER);
        assertThat(told(mara, "goal.returned")).isEqualTo(1);
        assertThat(told(jonas, "goal.returned")).isZero();
    }

    @Test
    void a_goal_that_nobody_else_saw_is_paused_and_goes_on_alone() {
        sharing.stopSharing(goal);
        steps.pause(goal, until, "");

        goOn(until.atStartOfDay(mara.zone()).toInstant());

        assertThat(page().state()).isEqualTo(GoalState.DRAFT);
        assertThat(told(jonas, "goal.paused")).isZero();
    }

    @Test
    void a_pause_ends_after_today() {
        var today = LocalDate.ofInstant(clock.instant(), mara.zone());

        assertThat(steps.pause(goal, today, "")).isEqualTo(new ProgressResult.PastDay(today));
        assertThat(steps.pause(goal, today.plusDays(1), "x".repeat(GoalReviews.MOST_WORDS + 1)))
                .isInstanceOf(ProgressResult.TooLong.class);
        assertThat(page().state()).isEqualTo(GoalState.SHARED);
    }

    @Test
    void whoever_was_waited_for_is_waited_for_again_when_it_is_taken_up_again() {
        As.account(jonas, () -> reviews.askForChanges(goal, 1, "By when?"));
        steps.pause(goal, until, "");
        assertThat(waiting(mara)).isEmpty();
        steps.reopen(goal);
        assertThat(waiting(mara)).extracting(Waiting::kind).containsExactly(GoalTurns.REVISE);

        steps.reach(goal, "");
        steps.reopen(goal);
        assertThat(waiting(mara)).extracting(Waiting::kind).containsExactly(GoalTurns.REVISE);

        editing.save(goal, page().edition(), new GoalEdit(GoalContent.titled("Lead a team by May"), "", ""));
        steps.drop(goal, "No time");
        steps.reopen(goal);
        assertThat(waiting(jonas)).extracting(Waiting::kind).containsExactly(GoalTurns.REVIEW);

        As.account(jonas, () -> reviews.accept(goal, 2, ""));
        steps.pause(goal, until, "");
        steps.reopen(goal);
        assertThat(waiting(jonas)).isEmpty();
        assertThat(waiting(mara)).isEmpty();
    }

    @Test
    void a_mentor_who_has_read_and_commented_is_not_asked_again_by_a_pause() {
        As.account(jonas, () -> reviews.justComments(goal, 1, ""));
        steps.pause(goal, until, "");

        steps.reopen(goal);

        assertThat(waiting(jonas)).isEmpty();
    }

    @Test
    void a_paused_goal_can_be_let_go_and_a_goal_that_was_let_go_cannot_be_paused() {
        steps.pause(goal, until, "");

        assertThat(steps.drop(goal, "I do not want it any more")).isEqualTo(new ProgressResult.Done());
        assertThat(steps.pause(goal, until, "")).isEqualTo(new ProgressResult.Closed(GoalState.DROPPED));
        goOn(until.atStartOfDay(mara.zone()).toInstant());

        assertThat(page().state()).isEqualTo(GoalState.DROPPED);
    }

    @Test
    void what_is_over_is_put_away_and_stays_within_reach_of_both() {
        assertThat(steps.archive(goal, true)).isEqualTo(new ProgressResult.Closed(GoalState.SHARED));
        steps.reach(goal, "Ulm");

        steps.archive(goal, true);

        assertThat(Groups.of(goals, GoalGroup.Shown.DONE)).isEmpty();
        assertThat(Groups.of(goals, GoalGroup.Shown.ARCHIVED))
                .extracting(GoalSummary::id)
                .containsExactly(goal);
        assertThat(page().archived()).isTrue();
        As.account(jonas);
        assertThat(page().content().title()).isEqualTo("Lead a team");
        assertThat(goals.sharedWithMe(null, 5).items()).hasSize(1);
        As.account(mara);
        steps.archive(goal, false);
        assertThat(Groups.of(goals, GoalGroup.Shown.DONE)).hasSize(1);
        steps.archive(goal, true);
        steps.reopen(goal);
        assertThat(page().archived()).isFalse();
        assertThat(portions.one(goals.mine(5))).hasSize(1);
    }

    @Test
    void a_mentor_who_may_edit_neither_pauses_nor_puts_away() {
        As.account(jonas);

        assertThatThrownBy(() -> steps.pause(goal, until, "")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> steps.archive(goal, true)).isInstanceOf(AccessDeniedException.class);
    }

    private void goOn(Instant at) {
        WaymarkClock.at(at, () -> {
            paused.goOn();
            return true;
        });
    }

    private int told(Actor who, String kind) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from notice where recipient = ? and kind = ?",
                Integer.class,
                who.id().toString(),
                kind));
    }

    private List<Waiting> waiting(Actor who) {
        return As.account(who, () -> turns.both(50, 1).mine().items());
    }

    private GoalPage page() {
        return ((Shown) goals.read(goal, Viewpoint.OWN, null)).page();
    }
}
