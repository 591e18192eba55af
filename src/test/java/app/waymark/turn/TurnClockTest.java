package app.waymark.turn;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.feedback.Threads;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalReviews;
import app.waymark.goal.GoalSaveResult;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.Goals;
import app.waymark.notification.Inbox;
import app.waymark.notification.Notice;
import app.waymark.program.ProgramSaid;
import app.waymark.shared.Actor;
import app.waymark.shared.SystemActor;
import app.waymark.shared.WaymarkClock;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import app.waymark.turn.internal.TurnClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@WaymarkTest
class TurnClockTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration NUDGE = Duration.ofDays(7);
    private static final Duration TOLD = Duration.ofDays(14);

    @Autowired
    TurnClock turnClock;

    @Autowired
    Turns turns;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    GoalReviews reviews;

    @Autowired
    Threads threads;

    @Autowired
    Inbox inbox;

    @Autowired
    World world;

    @Autowired
    Clock clock;

    @Autowired
    JdbcTemplate jdbc;

    private World.Pair pair;

    @BeforeEach
    void a_pair() {
        pair = world.pair("Jonas", "Mara");
    }

    @Test
    void who_is_waited_for_is_reminded_once_when_patience_ends() {
        shared(NUDGE.minus(HOUR));
        tick();
        assertThat(told(pair.mentor())).isEqualTo(1);

        pass(Duration.ofHours(2));
        tick();
        assertThat(told(pair.mentor())).as("told of the turn, and reminded").isEqualTo(2);
        assertThat(told(pair.mentee())).as("nobody else is reminded").isZero();

        tick();
        assertThat(told(pair.mentor())).isEqualTo(2);
        assertThat(silences()).isEmpty();
    }

    @Test
    void a_reminder_is_a_mail_of_its_own() {
        shared(NUDGE.plus(HOUR));

        tick();

        assertThat(jdbc.queryForObject(
                        "select count(*) from mail m join account a on a.id = m.recipient where a.name = 'Jonas'"
                                + " and m.subject like '%Lead a team%'",
                        Long.class))
                .isEqualTo(2);
    }

    @Test
    void the_coordinators_are_asked_once_to_look_after_a_pair_that_stands_still() {
        shared(TOLD.plus(HOUR));

        tick();
        tick();

        assertThat(silences()).singleElement().satisfies(turn -> {
            assertThat(turn.holder()).isEqualTo(pair.coordinator().id());
            assertThat(turn.asker()).isEqualTo(pair.mentor().id());
            assertThat(turn.subject()).isEqualTo(pair.mentorship().value());
            assertThat(turn.path()).isEqualTo("/mentorships/" + pair.mentorship());
            assertThat(turn.said())
                    .as("what the two talk about is not told")
                    .isInstanceOf(ProgramSaid.SilenceSeen.class);
        });
        assertThat(told(pair.coordinator())).isEqualTo(1);
    }

    @Test
    void a_pair_in_which_two_things_stand_still_is_one_turn_of_the_coordinator() {
        shared(TOLD.plus(HOUR));
        shared(TOLD.plus(HOUR));

        tick();

        assertThat(silences()).hasSize(1);
    }

    @Test
    void a_coordinator_who_does_not_look_is_reminded_and_nobody_is_told_of_that() {
        shared(TOLD.plus(HOUR));
        tick();

        jdbc.update("update turn set nudge_at = date_sub(nudge_at, interval 20 day),"
                + " escalate_at = date_sub(escalate_at, interval 20 day) where kind = 'program.silence'");
        tick();
        tick();

        assertThat(told(pair.coordinator())).as("asked, and reminded").isEqualTo(2);
        assertThat(silences()).hasSize(1);
    }

    @Test
    void who_makes_a_move_is_silent_no_longer_and_no_coordinator_is_asked_to_look_any_more() {
        var goal = shared(TOLD.plus(HOUR));
        shared(TOLD.plus(HOUR));
        tick();
        assertThat(silences()).hasSize(1);

        As.account(pair.mentor(), () -> reviews.accept(goal, 1, ""));

        assertThat(silences()).isEmpty();
        assertThat(waitingMail(pair.coordinator())).isZero();
    }

    @Test
    void who_asks_the_other_for_something_is_silent_no_longer() {
        var goal = shared(TOLD.plus(HOUR));
        tick();
        As.account(pair.mentee(), () -> threads.start(Goals.THREADS, goal.value(), null, null, "Are you there?"));
        assertThat(silences()).as("the other one does not break the silence").hasSize(1);

        As.account(pair.mentor(), () -> threads.start(Goals.THREADS, goal.value(), null, null, "I am back."));

        assertThat(silences()).isEmpty();
    }

    @Test
    void what_is_not_asked_any_more_is_no_silence() {
        var one = shared(TOLD.plus(HOUR));
        var other = shared(TOLD.plus(HOUR));
        tick();
        As.account(pair.mentee(), () -> sharing.stopSharing(one));
        assertThat(silences()).as("the other goal still waits").hasSize(1);

        As.account(pair.mentee(), () -> sharing.stopSharing(other));

        assertThat(silences()).isEmpty();
    }

    @Test
    void a_move_that_was_made_is_no_longer_waited_for() {
        var goal = shared(TOLD.plus(HOUR));
        As.account(pair.mentor(), () -> reviews.accept(goal, 1, ""));

        tick();

        assertThat(told(pair.mentor())).isEqualTo(1);
        assertThat(silences()).isEmpty();
    }

    @Test
    void what_would_be_reminded_of_within_days_comes_together_what_waits_longest_first() {
        var last = shared("The youngest", Duration.ofDays(2));
        shared("The second", Duration.ofDays(6));
        shared("The eldest", NUDGE.plus(HOUR));
        shared("The third", Duration.ofDays(5));
        jdbc.update("delete from mail");

        tick();

        assertThat(mailed())
                .satisfiesExactly(
                        eldest -> assertThat(eldest).contains("The eldest"),
                        second -> assertThat(second).contains("The second"),
                        third -> assertThat(third).contains("The third"));
        assertThat(jdbc.queryForObject(
                        "select max(created_at) < min(due_at) and min(gathers) from mail", Boolean.class))
                .as("they go as one mail")
                .isTrue();
        assertThat(reminders(last)).isZero();
    }

    @Test
    void who_was_reminded_is_left_alone_for_a_week_and_then_reminded_of_all_the_rest() {
        var first = shared("First", NUDGE.plus(HOUR));
        var second = shared("Second", Duration.ofDays(3));
        var third = shared("Third", Duration.ofDays(1));
        var start = clock.instant();
        tick();
        assertThat(reminders(first)).isEqualTo(1);

        for (int day = 1; day < 7; day++) {
            tickAt(start.plus(Duration.ofDays(day)));
            assertThat(reminders(second)).as("day %s", day).isZero();
        }
        assertThat(As.account(pair.mentor(), () -> turns.forMe(null, 10)).items())
                .filteredOn(turn -> turn.subject().equals(second.value()))
                .singleElement()
                .satisfies(turn -> assertThat(turn.nudgeAt())
                        .as("the page says when")
                        .isBetween(
                                start.plus(Duration.ofDays(7)),
                                start.plus(Duration.ofDays(7)).plus(HOUR)));
        tickAt(start.plus(Duration.ofDays(7)).plus(HOUR));

        assertThat(reminders(first)).isEqualTo(1);
        assertThat(reminders(second)).isEqualTo(1);
        assertThat(reminders(third)).isEqualTo(1);
    }

    @Test
    void a_reminder_does_not_wait_where_the_coordinators_would_be_told_before() {
        shared("First", NUDGE.plus(HOUR));
        var urgent = shared("Urgent", Duration.ofDays(3));
        tick();
        jdbc.update(
                "update turn set escalate_at = date_sub(escalate_at, interval 5 day) where subject = ?",
                urgent.value());

        tickAt(clock.instant().plus(Duration.ofDays(5)));

        assertThat(reminders(urgent)).isEqualTo(1);
        assertThat(silences()).isEmpty();
    }

    @Test
    void a_reminder_says_nothing_of_coordinators_where_nobody_tells_them_and_of_nobody_where_nobody_waits() {
        var goal = shared("First", NUDGE.plus(HOUR));
        jdbc.update("update turn set programme = null where subject = ?", goal.value());
        tick();
        assertThat(reminder()).contains("a short word to Mara").doesNotContain("coordinators");

        jdbc.update(
                "update turn set nudged = false, nudged_at = null, asker = null, nudge_at = since where subject = ?",
                goal.value());
        jdbc.update("delete from mail");
        jdbc.update("delete from notice");
        tick();
        assertThat(reminder()).contains("take your time").doesNotContain("short word");
    }

    private String reminder() {
        return String.join(
                "", jdbc.queryForList("select body from mail where body like '%still waiting%'", String.class));
    }

    @Test
    void what_was_done_meanwhile_is_not_reminded_of_when_the_week_is_over() {
        shared("First", NUDGE.plus(HOUR));
        var second = shared("Second", Duration.ofDays(3));
        tick();
        As.account(pair.mentor(), () -> reviews.accept(second, 1, ""));

        tickAt(clock.instant().plus(Duration.ofDays(8)));

        assertThat(reminders(second)).isZero();
    }

    @Test
    void more_turns_than_fit_into_one_transaction_are_all_looked_at() {
        shared(NUDGE.plus(HOUR));
        jdbc.update("insert into turn (id, kind, subject, holder, asker, arguments, path, mentorship, programme, since,"
                + " nudge_at, escalate_at, nudged, escalated, version)"
                + " select uuid(), kind, uuid(), holder, asker, arguments, path, mentorship, programme, since,"
                + " nudge_at, escalate_at, false, false, 0 from turn join seq_1_to_250 where closed_at is null"
                + " and kind = 'goal.review'");

        tick();

        assertThat(jdbc.queryForObject("select count(*) from turn where closed_at is null and not nudged", Long.class))
                .isZero();
    }

    /** A goal that was shared this long ago. */
    private GoalId shared(Duration ago) {
        return shared("Lead a team", ago);
    }

    private GoalId shared(String title, Duration ago) {
        return WaymarkClock.at(
                clock.instant().minus(ago),
                () -> As.account(pair.mentee(), () -> {
                    var edit = GoalEdit.of(GoalContent.titled(title));
                    var goal = ((GoalSaveResult.Saved) editing.create(edit)).goal();
                    sharing.shareWith(goal, pair.mentorship(), false, "");
                    return goal;
                }));
    }

    private void tick() {
        SystemActor.run(turnClock::tick);
    }

    private void tickAt(Instant when) {
        SystemActor.run(() -> WaymarkClock.at(when, () -> {
            turnClock.tick();
            return when;
        }));
    }

    /** How often the mentor was reminded of this goal, of which they were told once before. */
    private long reminders(GoalId goal) {
        return As.account(pair.mentor(), () -> inbox.mine(null, 200)).items().stream()
                        .filter(notice -> notice.path().endsWith(goal.toString()))
                        .count()
                - 1;
    }

    /** What was put into the mail, in the order in which it is told. */
    private List<@Nullable String> mailed() {
        return jdbc.queryForList("select subject from mail order by number", String.class);
    }

    /** Lets time pass for every open turn. */
    private void pass(Duration time) {
        jdbc.update(
                "update turn set nudge_at = date_sub(nudge_at, interval ? second),"
                        + " escalate_at = date_sub(escalate_at, interval ? second) where closed_at is null",
                time.toSeconds(),
                time.toSeconds());
    }

    /** How often somebody was told of what stands open here: a turn, or a reminder of one. */
    private long told(Actor person) {
        return As.account(person, () -> inbox.mine(null, 200)).items().stream()
                .map(Notice::key)
                .filter(key -> key.equals("turn.goal.review.mine") || key.equals("turn.program.silence.mine"))
                .count();
    }

    private long waitingMail(Actor person) {
        return java.util.Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from mail where recipient = ? and state <> 'WITHDRAWN'",
                Long.class,
                person.id().value()));
    }

    private List<Waiting> silences() {
        return As.account(pair.coordinator(), () -> turns.both(50, 1)).mine().items();
    }
}
