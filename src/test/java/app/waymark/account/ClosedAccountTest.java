package app.waymark.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.mentorship.MentorshipState;
import app.waymark.mentorship.Mentorships;
import app.waymark.program.Participants;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.Queue;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who must learn of it, in the same transaction, when an account is closed. */
@WaymarkTest
class ClosedAccountTest {

    @Autowired
    AccountAdministration administration;

    @Autowired
    Mentorships mentorships;

    @Autowired
    Participants participants;

    @Autowired
    World world;

    @Autowired
    Queue queue;

    @Autowired
    JdbcTemplate jdbc;

    World.Pair pair;
    Actor root;

    @BeforeEach
    void a_pair_and_an_administrator() {
        pair = world.pair("Jonas Weber", "Mara Lindqvist");
        root = world.person("Rita Root", Locale.ENGLISH, ZoneId.of("UTC"), true);
    }

    @Test
    void its_mentorships_end_and_the_other_side_and_the_coordinator_are_told() {
        close(pair.mentee());
        var ended = As.account(pair.mentor(), () -> mentorships.get(pair.mentorship()));
        assertThat(ended.state()).isEqualTo(MentorshipState.ENDED);
        assertThat(told(pair.mentor())).isEqualTo(1);
        assertThat(told(pair.coordinator())).isEqualTo(1);
        assertThat(told(pair.mentee())).isZero();
    }

    @Test
    void its_place_in_the_round_is_free() {
        close(pair.mentor());
        assertThat(As.account(
                        pair.coordinator(),
                        () -> participants.count(pair.round()).people()))
                .isEqualTo(new Participants.Counts(1, 0, 1, 0));
        assertThat(number("select count(*) from mentorship where state in ('PROPOSED', 'ACTIVE')"))
                .isZero();
    }

    @Test
    void nothing_waits_for_it_and_nothing_is_asked_of_it_any_more() {
        var another = world.account("Olga Offen");
        world.join(pair.coordinator(), pair.round(), "mentee", 0, another);
        close(another);
        assertThat(number("select count(*) from turn where closed_at is null and holder = ?", another))
                .isZero();
        assertThat(number("select count(*) from wish where account = ? or person = ?", another, another))
                .isZero();
        assertThat(number("select count(*) from wish_list where account = ?", another))
                .isZero();
    }

    @Test
    void it_gets_no_mail_any_more_not_even_what_was_waiting() {
        assertThat(number("select count(*) from mail where recipient = ? and sent_at is null", pair.mentee()))
                .isPositive();
        close(pair.mentee());
        assertThat(number("select count(*) from mail where recipient = ? and sent_at is null", pair.mentee()))
                .isZero();
        queue.runDue();
        assertThat(number("select count(*) from mail where recipient = ?", pair.mentee()))
                .isZero();
    }

    private void close(Actor person) {
        assertThat(As.account(root, () -> administration.close(person.id())))
                .isInstanceOf(AccountAdministration.Change.Done.class);
    }

    private int told(Actor person) {
        return number(
                "select count(*) from notice where kind like '%mentorship.account-closed%' and recipient = ?", person);
    }

    private int number(String question, Actor... people) {
        var ids = java.util.Arrays.stream(people).map(one -> one.id().value()).toArray();
        return Objects.requireNonNull(jdbc.queryForObject(question, Integer.class, ids));
    }
}
