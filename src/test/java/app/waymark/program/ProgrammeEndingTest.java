package app.waymark.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSharing;
import app.waymark.mentorship.MentorshipState;
import app.waymark.mentorship.Mentorships;
import app.waymark.shared.Actor;
import app.waymark.shared.SystemActor;
import app.waymark.support.As;
import app.waymark.support.MailServer;
import app.waymark.support.Queue;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import app.waymark.turn.Turns;
import jakarta.mail.MessagingException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** A whole programme ends: at once, for everybody in it, and everybody is told once. */
@WaymarkTest
class ProgrammeEndingTest {

    @Autowired
    World world;

    @Autowired
    ProgrammeEnding ending;

    @Autowired
    Programmes programmes;

    @Autowired
    Invitations invitations;

    @Autowired
    Mentorships mentorships;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    Turns turns;

    @Autowired
    MailServer server;

    @Autowired
    Queue queue;

    @Autowired
    JdbcTemplate jdbc;

    private World.Pair pair;
    private Actor clara;
    private Actor second;
    private Actor amir;

    @BeforeEach
    void a_pair_in_one_round_and_an_invited_person_in_the_next() throws Exception {
        server.start();
        pair = world.pair("Jonas Weber", "Mara Lindqvist");
        clara = pair.coordinator();
        second = world.account("Second Coordinator");
        appoint();
        amir = world.account("Amir Haddad");
        var spring = As.account(clara, () -> programmes
                .openRound(pair.programme(), "Spring", LocalDate.of(2027, 3, 1), LocalDate.of(2027, 9, 1))
                .orElseThrow());
        // She takes part in both rounds, and is told once all the same.
        world.join(clara, spring, "mentee", 0, pair.mentee());
        world.invite(clara, spring, "mentee", 0, amir);
    }

    @Test
    void the_dialog_knows_what_it_means_for_whom() {
        As.account(clara, () -> invitations.ask(spring()));

        var preview = As.account(clara, () -> ending.preview(pair.programme()));

        assertThat(preview.rounds()).isEqualTo(2);
        assertThat(preview.running()).isEqualTo(1);
        assertThat(preview.proposed()).isZero();
        assertThat(preview.invited()).isEqualTo(1);
        assertThat(preview.told())
                .as("the pair, who is invited, the other coordinator")
                .isEqualTo(4);
    }

    @Test
    void it_ends_with_its_rounds_and_mentorships_and_nothing_waits_any_more() throws Exception {
        var goal = As.account(
                pair.mentee(), () -> ((Saved) editing.create(GoalEdit.of(GoalContent.titled("Lead a team")))).goal());
        As.account(pair.mentee(), () -> sharing.shareWith(goal, pair.mentorship(), true, ""));
        As.account(clara, () -> invitations.ask(spring()));
        queue.runDue();
        server.empty();

        assertThat(As.account(clara, () -> ending.end(pair.programme(), "The grant has run out")))
                .isEqualTo(new EndProgrammeResult.Ended(4));

        assertThat(As.account(clara, () -> programmes.coordinated(null, 50).items()))
                .extracting(RoundSummary::state)
                .containsOnly(RoundState.ENDED);
        var mentorship = As.account(pair.mentee(), () -> mentorships.get(pair.mentorship()));
        assertThat(mentorship.state()).isEqualTo(MentorshipState.ENDED);
        assertThat(jdbc.queryForObject("select count(*) from goal where mentor is not null", Integer.class))
                .isZero();
        assertThat(jdbc.queryForObject("select count(*) from turn where closed_at is null", Integer.class))
                .isZero();
        var said = "Coordinator of Mara Lindqvist has ended the programme “"
                + As.account(clara, () -> ending.preview(pair.programme()))
                        .programme()
                        .name() + "”";
        for (var person : List.of(pair.mentee(), pair.mentor(), amir, second)) {
            assertThat(mailed(person)).as(person.name()).containsExactly(said);
        }
        assertThat(mailed(clara)).isEmpty();
        assertThat(jdbc.queryForList("select verb from audit_entry", String.class))
                .contains("programme.ended");
    }

    @Test
    void who_was_not_mailed_of_the_invitation_yet_is_not_mailed_of_the_end_either() throws Exception {
        queue.runDue();
        server.empty();
        As.account(clara, () -> invitations.ask(spring()));
        As.account(clara, () -> ending.end(pair.programme(), ""));

        assertThat(mailed(amir)).isEmpty();
    }

    @Test
    void a_mentorship_of_a_round_that_had_ended_ends_with_the_programme() {
        As.account(clara, () -> programmes.end(pair.round()));
        assertThat(As.account(clara, () -> ending.preview(pair.programme())).told())
                .isEqualTo(3);

        As.account(clara, () -> ending.end(pair.programme(), ""));
        assertThat(As.account(pair.mentor(), () -> mentorships.get(pair.mentorship()))
                        .state())
                .isEqualTo(MentorshipState.ENDED);
        assertThat(jdbc.queryForList(
                        "select kind from notice where recipient = ?",
                        String.class,
                        pair.mentor().id().value()))
                .contains("program.ended");
    }

    @Test
    void it_ends_once_and_can_be_taken_up_again_for_new_rounds() {
        As.account(clara, () -> ending.end(pair.programme(), ""));
        assertThat(As.account(second, () -> ending.end(pair.programme(), "")))
                .isEqualTo(new EndProgrammeResult.EndedAlready());
        assertThat(open()).isFalse();

        As.account(second, () -> ending.reopen(pair.programme()));

        assertThat(open()).isTrue();
        assertThat(As.account(pair.mentee(), () -> mentorships.get(pair.mentorship()))
                        .state())
                .isEqualTo(MentorshipState.ENDED);
    }

    @Test
    void an_administrator_may_end_it_and_the_people_in_it_may_not() {
        var account = world.account("Robin Falk");
        var robin = new Actor(account.id(), account.name(), true, account.locale(), account.zone());
        assertThatThrownBy(() -> As.account(pair.mentor(), () -> ending.end(pair.programme(), "")))
                .isInstanceOf(AccessDeniedException.class);

        assertThat(As.account(robin, () -> ending.end(pair.programme(), "")))
                .as("the pair and both coordinators; who was never asked is not")
                .isEqualTo(new EndProgrammeResult.Ended(4));
    }

    @Test
    void a_reason_that_is_too_long_is_refused_with_its_length() {
        assertThat(As.account(clara, () -> ending.end(pair.programme(), "x".repeat(1_001))))
                .isEqualTo(new EndProgrammeResult.TooLong(1_001, 1_000));
    }

    private boolean open() {
        return As.account(clara, () -> programmes
                .openRound(pair.programme(), "Autumn 27", LocalDate.of(2027, 9, 1), LocalDate.of(2028, 3, 1))
                .isPresent());
    }

    private void appoint() {
        SystemActor.run(() -> programmes.appoint(pair.programme(), second.id()));
    }

    private RoundId spring() {
        return As.account(clara, () -> programmes.coordinated(null, 50).items()).stream()
                .filter(one -> one.name().equals("Spring"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> mailed(Actor reader) throws MessagingException {
        queue.runDue();
        var subjects = new ArrayList<String>();
        for (var mail : server.received(World.address(reader.name()))) {
            subjects.add(mail.getSubject());
        }
        return subjects;
    }
}
