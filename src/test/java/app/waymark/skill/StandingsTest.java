package app.waymark.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.feedback.PostResult;
import app.waymark.feedback.Threads;
import app.waymark.mentorship.Mentorships;
import app.waymark.shared.Actor;
import app.waymark.shared.PersonalData;
import app.waymark.shared.SystemActor;
import app.waymark.skill.StandingChanges.Change;
import app.waymark.skill.internal.StandingTurns;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@WaymarkTest
class StandingsTest {

    @Autowired
    World world;

    @Autowired
    Standings standings;

    @Autowired
    SharedStandings shared;

    @Autowired
    Threads threads;

    @Autowired
    Mentorships mentorships;

    @Autowired
    StandingTurns turns;

    @Autowired
    List<PersonalData> modules;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    World.Pair pair;
    Actor mara;
    Actor jonas;

    @BeforeEach
    void a_pair() {
        pair = world.pair("Jonas", "Mara");
        mara = pair.mentee();
        jonas = pair.mentor();
        As.account(mara);
    }

    @Test
    void what_is_said_is_ones_own_until_it_is_shown_part_by_part() {
        say(StandingPart.ROLE, "Product lead");
        say(StandingPart.STRENGTHS, "I keep a group talking", "The retro in May");
        say(StandingPart.WEAKNESSES, "Numbers somebody else prepared");

        As.account(jonas);
        assertThat(shared.in(pair.mentorship()).entries()).isEmpty();
        assertThat(standings.mine().entries()).isEmpty();

        As.account(mara);
        standings.show(List.of(StandingPart.STRENGTHS), pair.mentorship());
        As.account(jonas);
        assertThat(shared.in(pair.mentorship()).entries())
                .extracting(StandingEntry::words)
                .containsExactly("I keep a group talking");

        As.account(mara);
        standings.keepToOneself(StandingPart.STRENGTHS);
        As.account(jonas);
        assertThat(shared.in(pair.mentorship()).entries()).isEmpty();
    }

    @Test
    void the_mentor_reads_it_as_it_is_now_and_nothing_of_what_it_said_before() {
        var id = say(StandingPart.STRENGTHS, "First");
        standings.show(List.of(StandingPart.STRENGTHS), pair.mentorship());
        standings.stillHolds();
        standings.write(StandingPart.STRENGTHS, id, 1, "Second", "");

        As.account(jonas);
        assertThat(shared.in(pair.mentorship()).toString()).contains("Second").doesNotContain("First");
        assertThat(standings.changes()).isEmpty();
    }

    @Test
    void strengths_stand_in_an_order_of_ones_own_and_what_was_removed_comes_back_to_its_place() {
        var one = say(StandingPart.STRENGTHS, "One");
        var two = say(StandingPart.STRENGTHS, "Two");
        say(StandingPart.STRENGTHS, "Three");

        standings.move(two, true);
        assertThat(strengths()).containsExactly("Two", "One", "Three");
        standings.move(two, true);
        assertThat(strengths()).containsExactly("Two", "One", "Three");
        standings.move(two, false);
        assertThat(strengths()).containsExactly("One", "Two", "Three");

        standings.remove(one);
        assertThat(strengths()).containsExactly("Two", "Three");
        assertThat(standings.putBack(one)).isEqualTo(new StandingResult.Saved(one, 1));
        assertThat(strengths()).containsExactly("One", "Two", "Three");
    }

    @Test
    void another_tab_does_not_write_over_what_it_has_not_seen() {
        var id = say(StandingPart.ROLE, "Mine");
        standings.write(StandingPart.ROLE, id, 1, "The other tab's", "");

        assertThat(standings.write(StandingPart.ROLE, id, 1, "This tab's", ""))
                .isEqualTo(new StandingResult.Newer(id, "The other tab's", "", 2));
        assertThat(standings.write(StandingPart.ROLE, null, 0, "A second role", ""))
                .isEqualTo(new StandingResult.Newer(id, "The other tab's", "", 2));
        assertThat(standings.write(StandingPart.ROLE, id, 2, "This tab's", ""))
                .isEqualTo(new StandingResult.Saved(id, 3));

        standings.remove(id);
        assertThat(standings.write(StandingPart.ROLE, id, 3, "Too late", "")).isEqualTo(new StandingResult.Gone());
        assertThat(standings.write(StandingPart.ROLE, null, 0, "Anew", "")).isInstanceOf(StandingResult.Saved.class);
    }

    @Test
    void nothing_is_cut_and_nothing_empty_kept() {
        assertThat(standings.write(StandingPart.ROLE, null, 0, "x".repeat(1_001), ""))
                .isEqualTo(new StandingResult.TooLong(1_001, 1_000));
        assertThat(standings.write(StandingPart.STRENGTHS, null, 0, "x", "y".repeat(1_001)))
                .isEqualTo(new StandingResult.TooLong(1_001, 1_000));
        assertThat(standings.write(StandingPart.STRENGTHS, null, 0, " \u00a0 ", "An example of nothing"))
                .isEqualTo(new StandingResult.Empty());
        IntStream.range(0, 12).forEach(at -> say(StandingPart.WEAKNESSES, "Number " + at));
        assertThat(standings.write(StandingPart.WEAKNESSES, null, 0, "One more", ""))
                .isEqualTo(new StandingResult.TooMany(12));
    }

    @Test
    void the_mentor_adds_a_word_which_the_mentee_keeps_and_no_other_mentor_reads() {
        var id = say(StandingPart.STRENGTHS, "I keep a group talking");
        standings.show(List.of(StandingPart.STRENGTHS), pair.mentorship());
        As.account(jonas);
        assertThat(shared.add(pair.mentorship(), id, "", "You ask the question nobody wants to ask"))
                .isInstanceOf(StandingResult.Saved.class);
        assertThat(shared.add(pair.mentorship(), id, "", "From another tab"))
                .isEqualTo(new StandingResult.Newer(id, "You ask the question nobody wants to ask", "", 1));
        assertThat(jdbc.queryForList(
                        "select kind from mail where recipient = ?",
                        String.class,
                        mara.id().value()))
                .contains("skill.standing-word");

        var noor = world.account("Noor");
        var round = world.round(pair.coordinator());
        world.join(pair.coordinator(), round, "mentor", 2, noor);
        world.join(pair.coordinator(), round, "mentee", 0, mara);
        var second = world.match(pair.coordinator(), round, noor, mara);
        As.account(mara);
        assertThat(standings.mine().entries().getFirst().added())
                .extracting(StandingWord::words)
                .containsExactly("You ask the question nobody wants to ask");
        standings.show(List.of(StandingPart.STRENGTHS), second);
        As.account(noor);
        assertThat(shared.in(second).entries().getFirst().added()).isEmpty();
        As.account(jonas);
        assertThat(shared.in(pair.mentorship()).entries()).isEmpty();
        assertThat(shared.add(pair.mentorship(), id, "You ask the question nobody wants to ask", "Still there?"))
                .isEqualTo(new StandingResult.NotActive());
    }

    @Test
    void it_is_talked_about_for_as_long_as_it_is_shown_and_no_longer_than_the_mentorship() {
        var id = say(StandingPart.WEAKNESSES, "Numbers somebody else prepared");
        assertThat(threads.start(Standings.THREADS, id, null, null, "Hello?"))
                .as("nobody else reads it")
                .isNotInstanceOf(PostResult.Posted.class);
        standings.show(List.of(StandingPart.WEAKNESSES), pair.mentorship());
        As.account(jonas);
        assertThat(threads.start(Standings.THREADS, id, null, null, "Which numbers?"))
                .isInstanceOf(PostResult.Posted.class);
        assertThat(jdbc.queryForObject(
                        "select count(*) from turn where holder = ? and kind = 'feedback.answer' and closed_at is null",
                        Integer.class,
                        mara.id().value()))
                .isEqualTo(1);

        As.account(mara, () -> mentorships.end(pair.mentorship(), "We are done"));

        As.account(jonas);
        assertThatThrownBy(() -> shared.in(pair.mentorship())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> shared.one(id)).isInstanceOf(AccessDeniedException.class);
        assertThat(As.account(mara, () -> standings.mine().shown())).isEmpty();
        assertThat(jdbc.queryForObject(
                        "select count(*) from turn where holder = ? and kind = 'feedback.answer' and closed_at is null",
                        Integer.class,
                        mara.id().value()))
                .isZero();
    }

    @Test
    void nobody_writes_for_somebody_else_nor_shows_it_in_a_mentorship_of_others() {
        var id = say(StandingPart.STRENGTHS, "Mine");
        var far = world.pair("Far", "Away");
        assertThat(standings.show(List.of(StandingPart.STRENGTHS), far.mentorship()))
                .isEqualTo(new StandingResult.NotActive());
        As.account(jonas);
        assertThat(standings.show(List.of(StandingPart.STRENGTHS), pair.mentorship()))
                .as("the mentor is not the mentee")
                .isEqualTo(new StandingResult.NotActive());
        for (var other : List.of(jonas, far.mentee(), pair.coordinator())) {
            As.account(other);
            assertThatThrownBy(() -> standings.write(StandingPart.STRENGTHS, id, 1, "Theirs", ""))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> standings.remove(id)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> standings.putBack(id)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> shared.one(id)).isInstanceOf(AccessDeniedException.class);
        }
        As.account(far.mentor());
        assertThatThrownBy(() -> shared.add(pair.mentorship(), id, "", "Hello"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void what_it_said_before_is_kept_once_it_has_rested_and_shown_as_what_changed() {
        var id = say(StandingPart.ROLE, "Product manager");
        say(StandingPart.VALUES, "Time to think");
        standings.write(StandingPart.ROLE, id, 1, "Product manager in a team of six", "");
        assertThat(standings.changes()).as("still being written").isEmpty();

        rested(10);
        standings.write(StandingPart.ROLE, id, 2, "Head of product", "");
        say(StandingPart.STRENGTHS, "I decide", "The tender");

        assertThat(standings.changes()).hasSize(1);
        assertThat(standings.changes().getFirst().changes())
                .containsExactly(
                        new Change(StandingPart.ROLE, "Product manager in a team of six", "Head of product"),
                        new Change(StandingPart.STRENGTHS, "", "I decide\nThe tender"));
    }

    @Test
    void of_what_it_said_before_the_last_twelve_are_kept() {
        var id = say(StandingPart.ROLE, "Version 0");
        IntStream.range(1, 20).forEach(at -> {
            standings.stillHolds();
            standings.write(StandingPart.ROLE, id, at, "Version " + at, "");
        });

        assertThat(standings.changes()).hasSize(12);
        assertThat(standings.changes().getFirst().changes().getFirst().before()).isEqualTo("Version 18");
    }

    @Test
    void each_half_year_one_is_asked_once_and_not_by_mail() {
        say(StandingPart.ROLE, "Product lead");
        var silent = world.account("Nothing said");
        As.account(silent, () -> {
            standings.ask(true);
            return null;
        });
        turns.ask();
        assertThat(asked()).as("it was written just now").isZero();

        rested(183);
        SystemActor.run(turns::ask);
        SystemActor.run(turns::ask);
        assertThat(asked()).isEqualTo(1);
        assertThat(standings.mine().asked()).isTrue();
        assertThat(jdbc.queryForObject(
                        "select count(*) from mail where recipient = ? and kind = 'skill.standing-again'",
                        Integer.class,
                        mara.id().value()))
                .isZero();

        standings.stillHolds();
        assertThat(asked()).isZero();
        assertThat(standings.mine().asked()).isFalse();
    }

    @Test
    void who_does_not_want_to_be_asked_is_not() {
        say(StandingPart.ROLE, "Product lead");
        rested(183);
        SystemActor.run(turns::ask);
        standings.ask(false);
        assertThat(asked()).isZero();
        rested(400);
        SystemActor.run(turns::ask);
        assertThat(asked()).isZero();
    }

    @Test
    void with_its_writer_all_of_it_goes_and_with_a_mentor_what_they_added() {
        var id = say(StandingPart.STRENGTHS, "I keep a group talking");
        standings.show(List.of(StandingPart.STRENGTHS), pair.mentorship());
        standings.stillHolds();
        As.account(jonas, () -> shared.add(pair.mentorship(), id, "", "Kindly"));
        var skill = modules.stream()
                .filter(one -> one.module().equals("skill"))
                .findFirst()
                .orElseThrow();
        assertThat(SystemActor.call(() -> skill.export(mara.id())).toString())
                .contains("I keep a group talking", "Kindly");
        assertThat(SystemActor.call(() -> skill.export(jonas.id())).toString())
                .contains("Kindly")
                .doesNotContain("I keep a group talking");

        transaction.executeWithoutResult(done -> SystemActor.run(() -> skill.forget(jonas.id())));
        assertThat(standings.mine().entries().getFirst().added()).isEmpty();
        transaction.executeWithoutResult(done -> SystemActor.run(() -> skill.forget(mara.id())));
        for (var table : Arrays.asList("", "_entry", "_shown", "_kept")) {
            assertThat(jdbc.queryForObject(
                            "select count(*) from skill_standing" + table + " where mentee = ?",
                            Integer.class,
                            mara.id().value()))
                    .isZero();
        }
    }

    private UUID say(StandingPart part, String words) {
        return say(part, words, "");
    }

    private UUID say(StandingPart part, String words, String example) {
        return ((StandingResult.Saved) standings.write(part, null, 0, words, example)).entry();
    }

    private List<String> strengths() {
        return standings.mine().of(StandingPart.STRENGTHS).stream()
                .map(StandingEntry::words)
                .toList();
    }

    private void rested(int days) {
        jdbc.update(
                "update skill_standing set written_at = written_at - interval ? day, looked_at = looked_at - interval ? day"
                        + " where mentee = ?",
                days,
                days,
                mara.id().value());
    }

    private int asked() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from turn where holder = ? and kind = 'skill.standing-again' and closed_at is null",
                Integer.class,
                mara.id().value()));
    }
}
