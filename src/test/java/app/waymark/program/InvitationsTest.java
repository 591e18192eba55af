package app.waymark.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.matching.Side;
import app.waymark.matching.Wish;
import app.waymark.matching.Wishes;
import app.waymark.mentorship.MentorshipState;
import app.waymark.mentorship.Mentorships;
import app.waymark.shared.Actor;
import app.waymark.shared.WaymarkClock;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import app.waymark.turn.Turns;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** Nobody is conscripted: who is brought in is asked, answers, and can leave. */
@WaymarkTest
class InvitationsTest {

    @Autowired
    World world;

    @Autowired
    Invitations invitations;

    @Autowired
    PeopleImport people;

    @Autowired
    Participants participants;

    @Autowired
    Programmes programmes;

    @Autowired
    Answers answers;

    @Autowired
    Mentorships mentorships;

    @Autowired
    Wishes wishes;

    @Autowired
    Turns turns;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private Actor clara;
    private Actor mara;
    private Actor jonas;
    private RoundId round;

    @BeforeEach
    void a_round_with_two_invited_people() {
        clara = world.account("Clara Vance");
        mara = world.account("Mara Lindqvist");
        jonas = world.account("Jonas Berg");
        round = world.round(clara);
        world.invite(clara, round, "mentee", 0, mara);
        world.invite(clara, round, "mentor", 3, jonas);
    }

    @Test
    void nobody_takes_part_before_they_say_yes_and_a_mentor_says_how_many_they_take() {
        assertThat(As.account(clara, () -> participants.all(round))).isEmpty();
        assertThatThrownBy(() -> As.account(mara, () -> wishes.page(round, Side.MENTEE)))
                .isInstanceOf(AccessDeniedException.class);

        assertThat(As.account(mara, () -> invitations.join(mine(), null))).isInstanceOf(JoinResult.Done.class);
        assertThat(As.account(jonas, () -> invitations.join(mine(), null))).isEqualTo(new JoinResult.NoCapacity(50));
        assertThat(As.account(jonas, () -> invitations.join(mine(), 2))).isInstanceOf(JoinResult.Done.class);

        assertThat(As.account(clara, () -> participants.count(round).people()))
                .isEqualTo(new Participants.Counts(2, 1, 1, 2));
        assertThat(As.account(mara, () -> invitations.join(mine(), null))).isInstanceOf(JoinResult.Closed.class);
    }

    @Test
    void being_asked_is_ones_turn_at_home_until_it_is_answered() {
        assertThat(As.account(mara, () -> turns.counts().total())).isZero();
        As.account(clara, () -> invitations.ask(round));
        assertThat(As.account(mara, () -> turns.counts().total())).isEqualTo(1);

        As.account(mara, () -> invitations.decline(mine()));
        assertThat(As.account(mara, () -> turns.counts().total())).isZero();
        As.account(jonas, () -> invitations.join(mine(), 1));
        assertThat(As.account(jonas, () -> turns.counts().total())).isZero();
    }

    @Test
    void somebody_is_mailed_three_times_at_most_and_not_twice_within_three_days() {
        var start = clock.instant();
        assertThat(ask(start)).isEqualTo(2);
        assertThat(ask(start.plus(Duration.ofDays(2)))).isZero();
        assertThat(ask(start.plus(Duration.ofDays(4)))).isEqualTo(2);
        assertThat(ask(start.plus(Duration.ofDays(8)))).isEqualTo(2);
        assertThat(ask(start.plus(Duration.ofDays(80)))).isZero();
    }

    @Test
    void taking_an_invitation_back_and_bringing_it_in_again_does_not_ask_more_often() {
        var start = clock.instant();
        ask(start);
        As.account(clara, () -> invitations.withdraw(round, mara.id()));
        assertThat(As.account(mara, () -> invitations.mine(null, 50).items())).isEmpty();

        world.invite(clara, round, "mentee", 0, mara);
        assertThat(ask(start.plus(Duration.ofDays(1)))).isZero();
    }

    @Test
    void who_is_brought_in_again_after_the_invitation_was_taken_back_is_waited_for_again() {
        var start = clock.instant();
        ask(start);
        As.account(clara, () -> invitations.withdraw(round, mara.id()));
        assertThat(As.account(mara, () -> turns.counts().total())).isZero();

        world.invite(clara, round, "mentee", 0, mara);
        assertThat(As.account(mara, () -> turns.counts().total())).isEqualTo(1);
        // Another mail makes no second turn of it, and the answer ends it.
        assertThat(ask(start.plus(Duration.ofDays(4)))).isEqualTo(2);
        assertThat(As.account(mara, () -> turns.counts().total())).isEqualTo(1);
        As.account(mara, () -> invitations.join(mine(), null));
        assertThat(As.account(mara, () -> turns.counts().total())).isZero();
    }

    @Test
    void a_no_is_final_for_imports_and_mails_and_not_for_the_person() {
        As.account(mara, () -> invitations.decline(mine()));

        assertThat(read("email,name,role\n" + World.address(mara.name()) + ",Mara,mentee\n"))
                .isEqualTo(new ImportResult.Imported(0, 0, 1));
        assertThat(As.account(clara, () -> invitations.ask(round)))
                .as("only Jonas is asked")
                .isEqualTo(1);
        assertThat(state(mara)).isEqualTo(InvitationState.DECLINED);

        As.account(mara, () -> invitations.join(mine(), null));
        assertThat(state(mara)).isEqualTo(InvitationState.JOINED);
    }

    @Test
    void an_invitation_says_who_asks_to_what_in_the_language_of_the_file_and_leads_past_the_sign_in() {
        var signedUp = world.person("Ilse Kramer", Locale.ENGLISH, ZoneId.of("Europe/Berlin"), false);
        read("""
                email,name,role,sprache
                %s,Ilse Kramer,mentee,de
                new@example.org,Neu Hier,mentee,Deutsch
                """.formatted(World.address(signedUp.name())));
        As.account(clara, () -> invitations.ask(round));

        var known = mail(World.address("Ilse Kramer"));
        var unknown = mail("new@example.org");
        assertThat(known).contains("Clara Vance", "Autumn", "Hallo Ilse Kramer", "/invitations/");
        assertThat(unknown).contains("Clara Vance", "Autumn", "Hallo Neu Hier", "/link/");
        assertThat(known).contains(World.address("Clara Vance"));
        assertThat(jdbc.queryForObject("select count(*) from mail", Long.class)).isEqualTo(4);
    }

    @Test
    void leaving_ends_proposals_and_wishes_tells_the_coordinators_and_takes_the_answers_along() {
        read("email,name,role,city\n" + World.address(mara.name()) + ",Mara,mentee,Oulu\n");
        join();
        var programme = As.account(mara, () -> invitations.mine(round))
                .orElseThrow()
                .round()
                .programme();
        As.account(mara, () -> wishes.replace(round, Side.MENTEE, List.of(new Wish(jonas.id(), 1)), Set.of(), 0));
        var proposed = world.propose(clara, round, jonas.id(), mara.id());

        As.account(mara, () -> invitations.leave(round, false, "I moved away"));

        assertThat(As.account(clara, () -> mentorships.get(proposed)).state().open())
                .isFalse();
        assertThat(jdbc.queryForObject("select count(*) from wish where round = ?", Long.class, round.value()))
                .isZero();
        assertThat(As.account(clara, () -> participants.all(round)))
                .extracting(ParticipantSummary::account)
                .containsExactly(jonas.id());
        assertThat(jdbc.queryForObject(
                        "select count(*) from answer where account = ?",
                        Long.class,
                        mara.id().value()))
                .isZero();
        assertThat(jdbc.queryForList(
                        "select kind from notice where recipient = ?",
                        String.class,
                        clara.id().value()))
                .contains("program.left");
        assertThatThrownBy(() -> As.account(mara, () -> answers.mine(programme)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_running_mentorship_goes_on_or_ends_as_the_leaver_says() {
        join();
        var running = world.match(clara, round, jonas, mara);
        As.account(mara, () -> invitations.leave(round, false, ""));
        assertThat(As.account(mara, () -> mentorships.get(running)).state()).isEqualTo(MentorshipState.ACTIVE);

        As.account(jonas, () -> invitations.leave(round, true, "No time any more"));
        var ended = As.account(mara, () -> mentorships.get(running));
        assertThat(ended.state()).isEqualTo(MentorshipState.ENDED);
        assertThat(ended.endedBy()).isEqualTo(jonas.id());
    }

    @Test
    void an_ended_round_cannot_be_joined_and_waits_for_nobody() {
        As.account(clara, () -> invitations.ask(round));
        As.account(clara, () -> programmes.end(round));

        assertThat(As.account(mara, () -> invitations.join(mine(), null))).isInstanceOf(JoinResult.Closed.class);
        assertThat(As.account(mara, () -> turns.counts().total())).isZero();
        assertThat(As.account(clara, () -> invitations.ask(round))).isZero();
    }

    @Test
    void nobody_is_brought_into_a_round_that_has_ended() {
        As.account(clara, () -> programmes.end(round));
        var file = "email,name,role\nnew@example.org,Neu Hier,mentee\n";

        var over =
                new ImportResult.Refused(List.of(new ImportResult.Fault(0, "", ImportResult.Reason.ROUND_OVER, "")), 1);
        assertThat(read(file)).isEqualTo(over);
        var looked = As.account(clara, () -> people.look(round, file.getBytes(StandardCharsets.UTF_8), 0));
        assertThat(looked.refused()).isEqualTo(over);
    }

    @Test
    void somebody_elses_invitation_is_not_there() {
        var jonass = As.account(jonas, () -> mine());

        assertThat(As.account(mara, () -> invitations.mine(jonass))).isEmpty();
        assertThatThrownBy(() -> As.account(mara, () -> invitations.join(jonass, 1)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> As.account(clara, () -> invitations.decline(jonass)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(state(jonas)).isEqualTo(InvitationState.WAITING);
    }

    @Test
    void whoever_is_made_something_else_than_they_agreed_to_is_told() {
        join();
        As.account(clara, () -> participants.change(round, mara.id(), true, true, 1));

        assertThat(jdbc.queryForList(
                        "select kind from notice where recipient = ?",
                        String.class,
                        mara.id().value()))
                .contains("program.part");
    }

    private void join() {
        As.account(mara, () -> invitations.join(mine(), null));
        As.account(jonas, () -> invitations.join(mine(), 3));
    }

    private int ask(java.time.Instant when) {
        return As.account(clara, () -> WaymarkClock.at(when, () -> invitations.ask(round)));
    }

    private InvitationId mine() {
        return invitations.mine(round).orElseThrow().id();
    }

    private InvitationState state(Actor person) {
        return As.account(person, () -> invitations.mine(round)).orElseThrow().state();
    }

    private String mail(String address) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select concat(subject, '\n', text) from mail where to_address = ?", String.class, address));
    }

    private ImportResult read(String csv) {
        return As.account(
                clara, () -> people.read(round, csv.getBytes(StandardCharsets.UTF_8), PeopleImport.Part.AS_WRITTEN));
    }
}
