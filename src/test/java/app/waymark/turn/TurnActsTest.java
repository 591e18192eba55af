package app.waymark.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.feedback.Threads;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalReviews;
import app.waymark.goal.GoalSaveResult;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.GoalTurns;
import app.waymark.goal.Goals;
import app.waymark.goal.ReviewResult;
import app.waymark.goal.Step;
import app.waymark.goal.StepAcceptance;
import app.waymark.notification.Inbox;
import app.waymark.shared.Actor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.SystemActor;
import app.waymark.shared.WaymarkClock;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import app.waymark.turn.internal.TurnClock;
import app.waymark.turn.ui.TurnWords;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** What the holder of a turn says instead of making the move. */
@WaymarkTest
class TurnActsTest {

    @Autowired
    TurnActs acts;

    @Autowired
    TurnWords words;

    @Autowired
    DateFormats formats;

    @Autowired
    Turns turns;

    @Autowired
    TurnClock turnClock;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    GoalReviews reviews;

    @Autowired
    StepAcceptance acceptance;

    @Autowired
    Goals goals;

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

    @Autowired
    BeanFactory beans;

    private World.Pair pair;

    @BeforeEach
    void a_pair() {
        pair = world.pair("Jonas", "Mara");
    }

    @Test
    void how_long_somebody_takes_is_told_with_a_band_only_where_one_could_plan_by_it() {
        assertThat(usually(2, 1, 6))
                .isEqualTo("Jonas usually answers within 2 days; four times out of five it takes 1 to 6 days");
        assertThat(usually(2, 0, 180)).isEqualTo("Jonas usually answers within 2 days");
        assertThat(usually(1, 0, 1)).isEqualTo("Jonas usually answers within a day");
    }

    private String usually(int median, int low, int high) {
        var expected = new ExpectedWait(Duration.ofDays(median), Duration.ofDays(low), Duration.ofDays(high), 5);
        return words.usually(expected, "Jonas", formats.of(Locale.ENGLISH, ZoneOffset.UTC));
    }

    @Test
    void what_is_handed_back_is_the_move_of_whoever_asked_with_the_word_that_was_said() {
        var goal = shared();

        assertThat(by(pair.mentor(), () -> acts.handBack(only(pair.mentor()).id(), "Ask Ann, she leads teams")))
                .isInstanceOf(HandBackResult.Done.class);

        assertThat(waiting(pair.mentor())).isEmpty();
        var back = only(pair.mentee());
        assertThat(back.said()).isEqualTo(new HandedBack("Lead a team", "Ask Ann, she leads teams"));
        assertThat(back.asker()).isEqualTo(pair.mentor().id());
        assertThat(back.path()).isEqualTo("/goals/" + goal);
        assertThat(by(pair.mentee(), () -> inbox.mine(null, 10))
                        .items()
                        .getFirst()
                        .key())
                .as("they are told")
                .isEqualTo("turn.turn.back.mine");
        for (var person : List.of(pair.mentor(), pair.mentee())) {
            assertThat(by(person, () -> threads.about(Goals.THREADS, goal.value(), false, null, 10))
                            .items())
                    .as("and both read the word beside the goal, where it waits for nobody")
                    .singleElement()
                    .satisfies(note -> {
                        assertThat(note.opening()).isEqualTo("Ask Ann, she leads teams");
                        assertThat(note.resolved()).isTrue();
                    });
        }
    }

    @Test
    void what_came_back_can_be_asked_for_again() {
        shared();
        var first = only(pair.mentor());
        by(pair.mentor(), () -> acts.handBack(first.id(), "Not my field"));

        assertThat(by(pair.mentee(), () -> acts.askAgain(only(pair.mentee()).id())))
                .isInstanceOf(HandBackResult.Done.class);

        assertThat(waiting(pair.mentee())).isEmpty();
        assertThat(only(pair.mentor()).said()).isEqualTo(first.said());
        assertThat(only(pair.mentor()).id()).as("the clock begins anew").isNotEqualTo(first.id());
        assertThat(only(pair.mentor()).escalateAt())
                .as("and the coordinators would hear of it again")
                .isNotNull();
    }

    @Test
    void what_came_back_can_be_left() {
        var goal = sharedWith(Step.of("Give a talk", null));
        var step = by(
                        pair.mentee(),
                        () -> goals.forEditing(goal).page().content().allSteps().findFirst())
                .orElseThrow()
                .id();
        by(pair.mentor(), () -> reviews.accept(goal, 1, ""));
        by(pair.mentee(), () -> acceptance.ask(goal, step, ""));
        by(pair.mentor(), () -> acts.handBack(only(pair.mentor()).id(), "Your boss knows better"));

        assertThat(by(pair.mentee(), () -> acts.leave(only(pair.mentee()).id())))
                .isInstanceOf(HandBackResult.Done.class);

        assertThat(waiting(pair.mentee())).isEmpty();
        assertThat(waiting(pair.mentor())).isEmpty();
        assertThat(by(
                        pair.mentee(),
                        () -> goals.forEditing(goal).page().planned().acceptances()))
                .as("nobody is asked any more, on the goal's page either")
                .isEmpty();
    }

    @Test
    void a_mentor_who_reads_the_goal_after_all_takes_the_decision_away() {
        var goal = shared();
        by(pair.mentor(), () -> acts.handBack(only(pair.mentor()).id(), "Not me"));

        assertThat(by(pair.mentor(), () -> reviews.accept(goal, 1, ""))).isInstanceOf(ReviewResult.Done.class);

        assertThat(waiting(pair.mentee())).isEmpty();
        assertThat(waiting(pair.mentor())).isEmpty();
    }

    @Test
    void a_new_revision_asks_anew() {
        var goal = shared();
        by(pair.mentor(), () -> acts.handBack(only(pair.mentor()).id(), "Too vague for me"));

        by(pair.mentee(), () -> {
            var page = goals.forEditing(goal).page();
            return editing.save(goal, page.edition(), GoalEdit.of(GoalContent.titled("Lead five people")));
        });

        assertThat(only(pair.mentor()).kind()).isEqualTo(GoalTurns.REVIEW);
        assertThat(waiting(pair.mentee())).isEmpty();
    }

    @Test
    void who_hands_back_says_why() {
        shared();
        var id = only(pair.mentor()).id();

        assertThat(by(pair.mentor(), () -> acts.handBack(id, " \u200b\n"))).isEqualTo(new HandBackResult.WordMissing());
        assertThat(by(pair.mentor(), () -> acts.handBack(id, "x".repeat(501))))
                .isEqualTo(new HandBackResult.TooLong(501));
        assertThat(waiting(pair.mentor())).hasSize(1);
    }

    @Test
    void a_turn_is_its_holders_alone() {
        shared();
        var id = only(pair.mentor()).id();

        for (var other : List.of(pair.mentee(), pair.coordinator())) {
            refused(other, () -> acts.handBack(id, "Mine"));
            refused(other, () -> acts.putOff(id, day(3)));
            refused(other, () -> acts.takeUp(id));
            refused(other, () -> acts.leave(id));
            refused(other, () -> acts.askAgain(id));
        }
    }

    @Test
    void where_saying_no_is_an_answer_of_its_own_nothing_is_handed_back() {
        var clara = pair.coordinator();
        var round = world.round(clara);
        var ann = world.account("Ann");
        var ben = world.account("Ben");
        world.join(clara, round, "mentor", 1, ann);
        world.join(clara, round, "mentee", 0, ben);
        world.propose(clara, round, ann.id(), ben.id());
        var match = only(ann);

        refused(ann, () -> acts.handBack(match.id(), "Not me"));
        refused(ann, () -> acts.leave(match.id()));
        assertThat(by(ann, () -> acts.putOff(match.id(), day(15))))
                .as("and nobody is kept waiting for an answer to a match for long")
                .isInstanceOf(PutOffResult.NotThen.class);
        assertThat(by(ann, () -> acts.putOff(match.id(), day(14)))).isInstanceOf(PutOffResult.Rests.class);
    }

    @Test
    void what_is_put_off_is_out_of_sight_and_its_clock_stands_still_until_that_morning() {
        shared();
        var before = only(pair.mentor());
        var monday = day(6);

        assertThat(by(pair.mentor(), () -> acts.putOff(before.id(), monday))).isEqualTo(new PutOffResult.Rests(monday));

        assertThat(waiting(pair.mentor())).isEmpty();
        assertThat(by(pair.mentor(), () -> turns.counts().total())).isZero();
        assertThat(by(pair.mentor(), () -> turns.both(10, 10)).later())
                .extracting(Waiting::restsOn)
                .containsExactly(monday);
        assertThat(by(pair.mentee(), () -> turns.both(10, 10)).others().items())
                .as("who waits sees the day")
                .extracting(Waiting::restsOn)
                .containsExactly(monday);

        var morning = monday.atTime(LocalTime.of(7, 0)).atZone(zone()).toInstant();
        tickAt(morning.minusSeconds(60));
        assertThat(waiting(pair.mentor())).isEmpty();
        tickAt(morning);
        var after = only(pair.mentor());
        assertThat(after.since()).as("it waits since it was asked").isEqualTo(before.since());
        var stood = Duration.between(clock.instant(), morning);
        var nudged = Objects.requireNonNull(before.nudgeAt()).plus(stood);
        assertThat(after.nudgeAt()).isBetween(nudged.minusSeconds(60), nudged.plusSeconds(60));
        var told = Objects.requireNonNull(before.escalateAt()).plus(stood);
        assertThat(after.escalateAt()).isBetween(told.minusSeconds(60), told.plusSeconds(60));
    }

    @Test
    void nobody_is_reminded_and_nobody_told_of_what_is_put_off() {
        shared();
        by(pair.mentor(), () -> acts.putOff(only(pair.mentor()).id(), day(25)));
        long told = told(pair.mentor());

        tickAt(clock.instant().plus(Duration.ofDays(20)));

        assertThat(told(pair.mentor())).isEqualTo(told);
        assertThat(told(pair.coordinator())).isZero();
    }

    @Test
    void what_is_put_off_can_be_taken_up_or_done_before() {
        var goal = shared();
        var id = only(pair.mentor()).id();
        by(pair.mentor(), () -> acts.putOff(id, day(6)));

        by(pair.mentor(), () -> acts.takeUp(id));
        assertThat(waiting(pair.mentor())).hasSize(1);

        by(pair.mentor(), () -> acts.putOff(id, day(6)));
        by(pair.mentor(), () -> reviews.accept(goal, 1, ""));
        assertThat(by(pair.mentor(), () -> turns.both(10, 10)).later()).isEmpty();
        assertThat(by(pair.mentor(), () -> acts.takeUp(id))).isFalse();
    }

    @Test
    void nothing_is_put_off_to_a_day_that_is_over_or_far_away() {
        shared();
        var id = only(pair.mentor()).id();

        for (var wrong : List.of(day(-1), day(0), day(31))) {
            assertThat(by(pair.mentor(), () -> acts.putOff(id, wrong)))
                    .isEqualTo(new PutOffResult.NotThen(day(1), day(30)));
        }
        assertThat(waiting(pair.mentor())).hasSize(1);
    }

    @Test
    void of_a_handing_back_a_putting_off_an_answer_and_an_end_at_the_same_moment_one_counts()
            throws InterruptedException {
        // Each pair its own: of one mentor so many presses a minute would be more than people make.
        var number = new AtomicInteger();
        var race = new RacingHandBacks(
                beans,
                As::account,
                () -> {
                    int at = number.incrementAndGet();
                    var two = world.pair("Mentor " + at, "Mentee " + at);
                    return new RacingHandBacks.Duo(two.mentee(), two.mentor(), two.mentorship());
                },
                41);

        assertThat(race.race(24)).isEmpty();
        assertThat(race.handedBack()).isPositive();
        assertThat(race.putOff()).isPositive();
        assertThat(race.answered()).isPositive();
        assertThat(race.withdrawn()).isPositive();
    }

    private GoalId shared() {
        return sharedWith();
    }

    private GoalId sharedWith(Step... steps) {
        return by(pair.mentee(), () -> {
            var content = GoalContent.titled("Lead a team").withPlan(List.of(steps), List.of());
            var goal = ((GoalSaveResult.Saved) editing.create(GoalEdit.of(content))).goal();
            sharing.shareWith(goal, pair.mentorship(), false, "");
            return goal;
        });
    }

    private List<Waiting> waiting(Actor person) {
        return by(person, () -> turns.forMe(null, 10)).items();
    }

    private Waiting only(Actor person) {
        var all = waiting(person);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private long told(Actor person) {
        return by(person, () -> inbox.mine(null, 200)).items().size();
    }

    private ZoneId zone() {
        return pair.mentor().zone();
    }

    private LocalDate day(int from) {
        return LocalDate.ofInstant(clock.instant(), zone()).plusDays(from);
    }

    private void tickAt(Instant when) {
        SystemActor.run(() -> WaymarkClock.at(when, () -> {
            turnClock.tick();
            return when;
        }));
    }

    private static void refused(Actor person, Supplier<?> act) {
        As.account(person, () -> {
            assertThatThrownBy(act::get).isInstanceOf(AccessDeniedException.class);
            return person;
        });
    }

    private static <T> T by(Actor person, Supplier<T> act) {
        return As.account(person, act);
    }
}
