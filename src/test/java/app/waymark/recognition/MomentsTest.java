package app.waymark.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalRead.Shown;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.GoalSteps;
import app.waymark.goal.GoalWay;
import app.waymark.goal.Goals;
import app.waymark.goal.Milestone;
import app.waymark.goal.Moment;
import app.waymark.goal.Step;
import app.waymark.goal.Viewpoint;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.Actor;
import app.waymark.shared.Portions;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** What was reached: the way there, thanks, a kind word, and the year they are kept in. */
@WaymarkTest
class MomentsTest {

    @Autowired
    Portions portions;

    @Autowired
    Moments moments;

    @Autowired
    Goals goals;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    GoalSteps steps;

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
    private Milestone abstractTaken;

    @BeforeEach
    void a_shared_goal_whose_date_was_moved() {
        var two = world.pair("Jonas Berg", "Mara Lindqvist");
        mara = two.mentee();
        jonas = two.mentor();
        pair = two.mentorship();
        abstractTaken = Milestone.of("Abstract taken", null, Step.of("Write it", null));
        var may = LocalDate.of(2027, 5, 1);
        var content = GoalContent.titled("Speak at a conference")
                .withTargetOn(may)
                .withPlan(List.of(), List.of(abstractTaken));
        As.account(mara);
        goal = ((Saved) editing.create(GoalEdit.of(content))).goal();
        sharing.shareWith(goal, pair, false, "");
        editing.save(goal, edition(), new GoalEdit(content.withTargetOn(may.plusMonths(1)), "", "The call came late"));
    }

    @Test
    void the_way_to_a_milestone_says_the_slip_too() {
        steps.tick(goal, abstractTaken.steps().getFirst().id(), true);
        steps.tick(goal, abstractTaken.id(), true);

        var way = moments.open(goal, abstractTaken.id()).orElseThrow().way();

        assertThat(way.points())
                .extracting(GoalWay.Point::kind)
                .containsExactly(GoalWay.Kind.BEGUN, GoalWay.Kind.SHARED, GoalWay.Kind.MOVED, GoalWay.Kind.REACHED);
        assertThat(way.stepsDone()).isEqualTo(1);
        assertThat(way.datesMoved()).isEqualTo(1);
        assertThat(way.moment().title()).isEqualTo("Abstract taken");
    }

    @Test
    void what_is_not_reached_or_not_any_more_is_no_moment() {
        assertThat(moments.open(goal, goal.value())).isEmpty();
        steps.reach(goal, "Ten rehearsals");
        assertThat(moments.open(goal, goal.value())).isPresent();
        assertThat(portions.one(moments.recent(5))).hasSize(1);

        steps.reopen(goal);

        assertThat(moments.open(goal, goal.value())).isEmpty();
        assertThat(portions.one(moments.recent(5))).isEmpty();
        assertThat(moments.thankMentor(goal, goal.value(), "Thanks")).isEqualTo(new RecognitionResult.NotReached());
        assertThat(moments.yearbook(year()).reached()).isEmpty();
    }

    @Test
    void both_homes_tell_of_it_for_two_weeks() {
        steps.reach(goal, "");

        assertThat(portions.one(moments.recent(5))).extracting(Moment::title).containsExactly("Speak at a conference");
        assertThat(As.account(jonas, () -> portions.one(moments.recent(5)))).hasSize(1);
        jdbc.update(
                "update goal set closed_at = ? where id = ?",
                java.time.LocalDateTime.ofInstant(clock.instant().minus(Duration.ofDays(15)), ZoneOffset.UTC),
                goal.value());
        assertThat(portions.one(moments.recent(5))).isEmpty();
    }

    @Test
    void the_mentor_who_is_thanked_is_told_and_answers_and_the_mentee_reads_it() {
        steps.reach(goal, "Ten rehearsals");

        assertThat(moments.thankMentor(goal, goal.value(), "You asked what ten minutes would look like."))
                .isEqualTo(new RecognitionResult.Done());
        As.account(jonas);
        assertThat(page(goal.value()).thanks()).hasSize(1);
        assertThat(moments.say(goal, goal.value(), "You did not need the slides."))
                .isEqualTo(new RecognitionResult.Done());
        assertThat(moments.say(goal, goal.value(), "You never needed the slides."))
                .isEqualTo(new RecognitionResult.Done());

        As.account(mara);
        assertThat(page(goal.value()).words())
                .extracting(KindWord::words)
                .containsExactly("You never needed the slides.");
        assertThat(told(jonas, "recognition.thanked")).isEqualTo(1);
        assertThat(told(mara, "recognition.word")).isEqualTo(2);
    }

    @Test
    void thanks_to_somebody_else_are_the_mentees_alone() {
        steps.reach(goal, "");

        moments.thankByName(goal, goal.value(), "Thu Nguyen", "You listened twice");

        assertThat(page(goal.value()).thanks()).extracting(Thanks::toWhom).containsExactly("Thu Nguyen");
        As.account(jonas);
        assertThat(page(goal.value()).thanks()).isEmpty();
    }

    @Test
    void the_mentor_thanks_nobody_in_the_mentees_name_and_leaves_nothing_out_of_their_yearbook() {
        steps.reach(goal, "");
        As.account(jonas);
        assertThat(moments.thankMentor(goal, goal.value(), "To myself")).isEqualTo(new RecognitionResult.NotReached());
        assertThat(moments.thankByName(goal, goal.value(), "Jonas", "To myself"))
                .isEqualTo(new RecognitionResult.NotReached());
        moments.leaveOut(goal, goal.value(), true);
        As.account(mara);
        assertThat(page(goal.value()).thanks()).isEmpty();
        assertThat(page(goal.value()).leftOut()).isFalse();
    }

    @Test
    void what_another_mentor_said_kindly_is_read_by_the_mentee_and_not_by_this_one() {
        steps.reach(goal, "");
        As.account(jonas, () -> moments.say(goal, goal.value(), "Mine"));
        jdbc.update(
                "insert into kind_word (id, goal, item, said_by, words, said_at)"
                        + " select uuid(), goal, item, uuid(), 'Of one before', said_at from kind_word where goal = ?",
                goal.value());
        As.account(mara);
        assertThat(page(goal.value()).words()).extracting(KindWord::words).contains("Mine", "Of one before");
        As.account(jonas);
        assertThat(page(goal.value()).words()).extracting(KindWord::words).containsExactly("Mine");
    }

    @Test
    void nothing_is_cut_and_nothing_empty_is_sent() {
        steps.reach(goal, "");

        assertThat(moments.thankMentor(goal, goal.value(), " ")).isEqualTo(new RecognitionResult.Blank());
        assertThat(moments.thankByName(goal, goal.value(), " ", "For all")).isEqualTo(new RecognitionResult.Blank());
        assertThat(moments.thankMentor(goal, goal.value(), "x".repeat(Moments.MOST_WORDS + 1)))
                .isEqualTo(new RecognitionResult.TooLong(Moments.MOST_WORDS + 1, Moments.MOST_WORDS));
        assertThat(moments.say(goal, goal.value(), "Well done, me")).isEqualTo(new RecognitionResult.NotShared());
        assertThat(page(goal.value()).thanks()).isEmpty();
    }

    @Test
    void a_goal_that_nobody_else_sees_has_no_mentor_to_thank_and_no_mentor_reads_it() {
        sharing.stopSharing(goal);
        steps.reach(goal, "");

        assertThat(moments.thankMentor(goal, goal.value(), "Thanks")).isEqualTo(new RecognitionResult.NotShared());
        As.account(jonas);
        assertThat(portions.one(moments.recent(5))).isEmpty();
        assertThatThrownBy(() -> moments.open(goal, goal.value())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> moments.say(goal, goal.value(), "Well done"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_yearbook_gathers_what_was_reached_adjusted_learned_and_thanked() {
        steps.tick(goal, abstractTaken.id(), true);
        moments.thankByName(goal, abstractTaken.id(), "Thu", "For the title");
        As.account(jonas, () -> moments.say(goal, abstractTaken.id(), "Well done"));
        var other = ((Saved) editing.create(GoalEdit.of(GoalContent.titled("Learn Java")))).goal();
        steps.drop(other, "It was not mine");

        var book = moments.yearbook(year());

        assertThat(book.reached()).extracting(Moment::title).containsExactly("Abstract taken");
        assertThat(book.goals().adjusted()).extracting(one -> one.words()).containsExactly("The call came late");
        assertThat(book.goals().learned()).extracting(one -> one.words()).containsExactly("It was not mine");
        assertThat(book.thanks()).hasSize(1);
        assertThat(book.words().get(abstractTaken.id())).hasSize(1);
        assertThat(moments.yearbook(year() - 1).empty()).isTrue();
        assertThat(As.account(jonas, () -> moments.yearbook(year())).empty()).isTrue();
    }

    @Test
    void a_moment_can_be_left_out_of_it_and_taken_in_again() {
        steps.reach(goal, "");

        moments.leaveOut(goal, goal.value(), true);
        assertThat(moments.yearbook(year()).reached()).isEmpty();
        assertThat(page(goal.value()).leftOut()).isTrue();
        moments.leaveOut(goal, goal.value(), false);

        assertThat(moments.yearbook(year()).reached()).hasSize(1);
    }

    private int told(Actor who, String kind) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from notice where recipient = ? and kind = ?",
                Integer.class,
                who.id().value(),
                kind));
    }

    private int year() {
        return LocalDate.ofInstant(clock.instant(), mara.zone()).getYear();
    }

    private MomentPage page(UUID item) {
        return moments.open(goal, item).orElseThrow();
    }

    private int edition() {
        return ((Shown) goals.read(goal, Viewpoint.OWN, null)).page().edition();
    }
}
