package app.waymark.mentorship;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.account.AccountAdministration;
import app.waymark.feedback.PostResult;
import app.waymark.feedback.ThreadId;
import app.waymark.feedback.Threads;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalSaveResult;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.Goals;
import app.waymark.goal.ShareResult;
import app.waymark.meeting.Bookings;
import app.waymark.meeting.MeetingPlan;
import app.waymark.meeting.OfferResult;
import app.waymark.program.EndProgrammeResult;
import app.waymark.program.Invitations;
import app.waymark.program.JoinResult;
import app.waymark.program.ProgrammeEnding;
import app.waymark.program.Programmes;
import app.waymark.program.RoundId;
import app.waymark.shared.Actor;
import app.waymark.shared.SystemActor;
import app.waymark.support.As;
import app.waymark.support.Races;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Somebody ends a mentorship, leaves or is closed out in the very moment in which somebody else makes something of it.
 * Each of the two alone would be right; whoever comes second must notice, and is done again.
 */
@WaymarkTest
class EndedMeanwhileTest {

    @Autowired
    Mentorships mentorships;

    @Autowired
    Invitations invitations;

    @Autowired
    ProgrammeEnding ending;

    @Autowired
    Programmes programmes;

    @Autowired
    AccountAdministration administration;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    Threads threads;

    @Autowired
    Bookings bookings;

    @Autowired
    World world;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    World.Pair pair;
    GoalId goal;

    @Nullable
    Actor another;

    @BeforeEach
    void a_pair_and_a_goal_that_is_not_shared() {
        pair = world.pair("Jonas Weber", "Mara Lindqvist");
        goal = As.account(
                pair.mentee(),
                () -> ((GoalSaveResult.Saved) editing.create(GoalEdit.of(GoalContent.titled("Lead a team")))).goal());
    }

    @Test
    void a_goal_is_not_shared_in_a_mentorship_that_has_just_ended() {
        racing(pair.mentee(), this::end, this::share);

        assertThat(share()).isInstanceOf(ShareResult.NotActive.class);
        assertThat(shared()).isZero();
    }

    @Test
    void a_goal_that_was_shared_just_before_the_end_is_hidden_with_it() {
        racing(pair.mentor(), this::share, this::end);

        end();
        assertThat(shared()).isZero();
    }

    @Test
    void nobody_is_handed_an_answer_about_a_goal_that_was_hidden_from_them_in_that_moment() {
        share();
        var thread = ask();
        settle(thread);
        racing(pair.mentee(), this::hide, () -> answer(thread));

        assertThat(answer(thread)).isInstanceOf(PostResult.NotShared.class);
        assertThat(answersAsked()).isZero();
    }

    @Test
    void nobody_is_asked_about_a_goal_that_was_hidden_from_them_in_that_moment() {
        share();
        racing(pair.mentee(), this::hide, this::ask);

        assertThat(ask()).isNull();
        assertThat(answersAsked()).isZero();
    }

    @Test
    void an_answer_given_just_before_a_goal_is_hidden_waits_for_nobody() {
        share();
        var thread = ask();
        settle(thread);
        racing(pair.mentee(), () -> answer(thread), this::hide);

        hide();
        assertThat(answersAsked()).isZero();
    }

    @Test
    void a_question_asked_just_before_the_end_waits_for_nobody() {
        share();
        racing(pair.mentor(), this::ask, this::end);

        end();
        assertThat(answersAsked()).isZero();
    }

    @Test
    void no_meeting_is_proposed_in_a_mentorship_that_has_just_ended() {
        racing(pair.mentee(), this::end, this::meet);

        assertThat(meet()).isInstanceOf(OfferResult.Closed.class);
    }

    @Test
    void a_meeting_that_was_proposed_just_before_the_end_ends_with_it() {
        racing(pair.mentor(), this::meet, this::end);

        end();
        assertThat(number("select count(*) from meeting where state = 'PROPOSED'"))
                .isZero();
        assertThat(number("select count(*) from turn where closed_at is null and kind = 'meeting.pick'"))
                .isZero();
    }

    @Test
    void who_leaves_a_round_leaves_what_they_were_proposed_in_that_moment() {
        var amir = newcomer();
        racing(amir, () -> propose(amir), () -> leave(amir));

        leave(amir);
        assertThat(open(amir)).isZero();
    }

    @Test
    void nothing_is_proposed_in_a_programme_that_has_just_ended() {
        var amir = newcomer();
        racing(pair.coordinator(), this::endProgramme, () -> propose(amir));

        assertThat(propose(amir)).isInstanceOf(ProposeAllResult.Refused.class);
        assertThat(open(amir)).isZero();
    }

    @Test
    void what_was_proposed_just_before_the_end_of_the_programme_ends_with_it() {
        var amir = newcomer();
        racing(pair.coordinator(), () -> propose(amir), this::endProgramme);

        endProgramme();
        assertThat(open(amir)).isZero();
        assertThat(number("select count(*) from turn where closed_at is null")).isZero();
    }

    @Test
    void nobody_joins_a_round_whose_programme_has_just_ended() {
        var amir = world.account("Amir Haddad");
        world.invite(pair.coordinator(), pair.round(), "mentee", 0, amir);
        racing(amir, this::endProgramme, () -> join(amir));

        assertThat(join(amir)).isInstanceOf(JoinResult.Closed.class);
        assertThat(number(
                        "select count(*) from participant where account = ?",
                        amir.id().value()))
                .isZero();
    }

    @Test
    void no_round_is_opened_in_a_programme_that_has_just_ended() {
        racing(pair.coordinator(), this::endProgramme, this::openRound);

        assertThat(openRound()).isEmpty();
    }

    @Test
    void an_account_that_is_closed_keeps_nothing_that_was_proposed_to_it_in_that_moment() {
        var amir = newcomer();
        var root = world.person("Rita Root", Locale.ENGLISH, ZoneId.of("UTC"), true);
        racing(root, () -> propose(amir), () -> {
            // Alone, for what else a closing does may notice, too, and need not.
            SystemActor.run(() -> mentorships.endAllOf(amir.id()));
            return null;
        });

        close(root, amir);
        assertThat(open(amir)).isZero();
    }

    private void racing(Actor who, Supplier<?> first, Supplier<?> second) {
        new Races(transactions, jdbc).lostByLocking(who, first, second);
    }

    private Actor newcomer() {
        var amir = world.account("Amir Haddad");
        world.join(pair.coordinator(), pair.round(), "mentee", 0, amir);
        var ilse = world.account("Ilse Kramer");
        world.join(pair.coordinator(), pair.round(), "mentor", 1, ilse);
        another = ilse;
        return amir;
    }

    private Object propose(Actor mentee) {
        return As.account(
                pair.coordinator(),
                () -> mentorships.proposeAll(
                        pair.round(),
                        List.of(new Proposal(Objects.requireNonNull(another).id(), mentee.id(), List.of()))));
    }

    private EndProgrammeResult endProgramme() {
        return As.account(pair.coordinator(), () -> ending.end(pair.programme(), ""));
    }

    private Optional<RoundId> openRound() {
        return As.account(
                pair.coordinator(),
                () -> programmes.openRound(
                        pair.programme(), "Spring", LocalDate.of(2027, 3, 1), LocalDate.of(2027, 9, 1)));
    }

    private JoinResult join(Actor person) {
        return As.account(
                person,
                () -> invitations.join(
                        invitations.mine(pair.round()).orElseThrow().id(), null));
    }

    private Object leave(Actor person) {
        return As.account(person, () -> invitations.leave(pair.round(), false, ""));
    }

    private Object close(Actor root, Actor person) {
        return As.account(root, () -> administration.close(person.id()));
    }

    private AnswerResult end() {
        return As.account(pair.mentor(), () -> mentorships.end(pair.mentorship(), ""));
    }

    private ShareResult share() {
        return As.account(pair.mentee(), () -> sharing.shareWith(goal, pair.mentorship(), false, ""));
    }

    private Object hide() {
        As.account(pair.mentee(), () -> sharing.stopSharing(goal));
        return goal;
    }

    private @Nullable ThreadId ask() {
        return As.account(
                                pair.mentee(),
                                () -> threads.start(
                                        Goals.THREADS, goal.value(), null, null, "What do you think of it?"))
                        instanceof PostResult.Posted posted
                ? posted.thread()
                : null;
    }

    private PostResult answer(@Nullable ThreadId thread) {
        return As.account(pair.mentee(), () -> threads.post(Objects.requireNonNull(thread), "And of this?"));
    }

    /** Nobody waits for anything, and no mail is on its way: a race is not lost by a row that both write by chance. */
    private void settle(@Nullable ThreadId thread) {
        As.account(pair.mentee(), () -> threads.resolve(Objects.requireNonNull(thread)));
        jdbc.update("delete from mail");
    }

    private int answersAsked() {
        return number("select count(*) from turn where closed_at is null and kind like 'feedback.%'");
    }

    private OfferResult meet() {
        return As.account(
                pair.mentee(),
                () -> bookings.propose(
                        pair.mentorship(),
                        new MeetingPlan("How it goes", "", Duration.ofMinutes(45), List.of()),
                        List.of(tomorrow())));
    }

    private Instant tomorrow() {
        return clock.instant().plus(Duration.ofDays(1));
    }

    private int shared() {
        return number("select count(*) from goal where mentor is not null");
    }

    private int open(Actor person) {
        return number(
                "select count(*) from mentorship where state in ('PROPOSED', 'ACTIVE') and mentee = ?",
                person.id().value());
    }

    private int number(String question, Object... with) {
        return Objects.requireNonNull(jdbc.queryForObject(question, Integer.class, with));
    }
}
