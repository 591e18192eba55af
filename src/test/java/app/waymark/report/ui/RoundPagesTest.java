package app.waymark.report.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.mentorship.Mentorships;
import app.waymark.program.Programmes;
import app.waymark.program.RoundId;
import app.waymark.report.RoundPeople;
import app.waymark.shared.Actor;
import app.waymark.shared.Links;
import app.waymark.shared.Sorted;
import app.waymark.support.As;
import app.waymark.support.Statements;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import app.waymark.uikit.DecimalField;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Row;
import app.waymark.uikit.WideList;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A round as its coordinator meets it: on the home page, among its people and among its pairs. */
class RoundPagesTest extends ViewTest {

    @Autowired
    World world;

    @Autowired
    Mentorships mentorships;

    @Autowired
    RoundPeople roundPeople;

    @Autowired
    Programmes programmes;

    @Autowired
    JdbcTemplate jdbc;

    private Actor clara;
    private RoundId round;

    @BeforeEach
    void a_coordinator_with_an_empty_round() {
        clara = world.account("Clara Vance");
        round = world.round(clara);
    }

    @Test
    void home_tells_a_coordinator_how_each_round_stands() {
        var jonas = world.account("Jonas Berg");
        var mara = world.account("Mara Lindqvist");
        var amir = world.account("Amir Haddad");
        var ben = world.account("Ben Ortiz");
        world.join(clara, round, "mentor", 3, jonas);
        world.join(clara, round, "mentee", 0, mara, amir, ben);
        world.match(clara, round, jonas, mara);
        world.propose(clara, round, jonas.id(), amir.id());
        var other = world.round(clara);

        open(clara);
        go("");

        assertThat(rows())
                .anyMatch(row -> row.contains("1 mentee without a mentor · 1 pair · 1 waiting for an answer"))
                .anyMatch(row -> row.contains("Nobody takes part yet"));
        assertThat(find(PageLink.class).all().stream().map(PageLink::getHref))
                .contains("rounds/" + round, "rounds/" + other);
    }

    @Test
    void home_says_when_every_mentee_has_a_mentor_and_tells_mentees_no_numbers() {
        var pair = world.pair("Jonas Berg", "Mara Lindqvist");

        open(pair.coordinator());
        go("");
        assertThat(shown()).contains("Every mentee has a mentor · 1 pair").doesNotContain("waiting for an answer");

        open(pair.mentee());
        go("");
        assertThat(shown()).doesNotContain("You coordinate", "1 pair");
    }

    @Test
    void home_takes_six_statements_with_all_its_numbers() {
        open(clara);
        go("");
        assertThat(Statements.count(() -> go("rounds"))).isPositive();
        assertThat(Statements.count(() -> go(""))).isLessThanOrEqualTo(6);
    }

    @Test
    void an_empty_round_says_how_people_come_in() {
        open(clara);
        go(people());
        assertThat(shown()).contains("Nobody yet", "Bring people in from a CSV file");
        assertThat(find(Button.class).withText("Invite").all()).isEmpty();
    }

    @Test
    void the_people_of_a_round_that_has_ended_are_read_and_nobody_is_brought_in_or_invited() {
        world.invite(clara, round, "mentee", 0, world.account("Mara Lindqvist"));
        open(clara);
        go(people());
        assertThat(find(Button.class).withText("Bring people in").all()).hasSize(1);

        As.account(clara, () -> programmes.end(round));
        go("");
        go(people());
        assertThat(table()).singleElement().asString().contains("Mara Lindqvist");
        assertThat(find(Button.class).withText("Bring people in").all()).isEmpty();
        assertThat(find(Button.class).withText("Invite").all()).isEmpty();
    }

    @Test
    void people_are_narrowed_to_those_without_a_mentor_and_found_by_a_part_of_the_name() {
        var jonas = world.account("Jonas Berg");
        var mara = world.account("Mara Lindqvist");
        var amir = world.account("Amir Haddad");
        world.join(clara, round, "mentor", 2, jonas);
        world.join(clara, round, "mentee", 0, mara, amir);
        world.match(clara, round, jonas, mara);
        open(clara);

        go(people());
        assertThat(table()).hasSize(3);
        go(people() + "?part=unmatched");
        assertThat(table()).singleElement().asString().contains("Amir Haddad", "Without a mentor");
        go(people() + "?q=lind");
        assertThat(table()).singleElement().asString().contains("Mara Lindqvist", "Has a mentor");
        go(people() + "?q=nobody+like+that");
        assertThat(shown()).contains("Nobody found");
    }

    @Test
    void the_list_of_people_ends_where_the_people_do_in_the_order_of_a_dictionary() {
        for (var name : List.of("Zoe Young", "Öztürk Demir", "Oscar Wild", "Pia Moss", "ähnlich Klein", "Anna Berg")) {
            world.join(clara, round, "mentee", 0, world.account(name));
        }
        open(clara);
        go(people());
        assertThat(table().stream().map(row -> row.replaceAll(".*?(Zoe|Özt|Osc|Pia|ähn|Ann).*", "$1")))
                .containsExactly("ähn", "Ann", "Osc", "Özt", "Pia", "Zoe");

        jdbc.update(
                "insert into account (id, name, email, language, zone, created_at, version, epoch)"
                        + " select uuid(), concat('Öz ', lpad(seq, 3, '0')), concat('oz', seq, '-', ?, '@example.org'), 'en', 'UTC',"
                        + " now(6), 0, 0 from seq_1_to_234",
                round.value().toString());
        jdbc.update(
                "insert into invitation (id, round, account, name, language, mentor, mentee, state, brought_at,"
                        + " times_asked, version) select uuid(), ?, id, name, 'en', false, true, 'WAITING', now(6), 0, 0"
                        + " from account where email like concat('oz%-', ?, '@%')",
                round.value().toString(), round.value().toString());
        go(people());
        assertThat(table()).hasSize(240).doesNotHaveDuplicates();
        assertThat(table().get(3)).contains("Öz 001");
    }

    @Test
    void people_are_sorted_by_what_one_presses_and_the_address_keeps_it() {
        var jonas = world.account("Jonas Berg");
        var mara = world.account("Mara Lindqvist");
        world.join(clara, round, "mentor", 2, jonas, world.account("Zoe Young"));
        world.join(clara, round, "mentee", 0, mara, world.account("Amir Haddad"));
        world.invite(clara, round, "mentee", 0, world.account("Ben Ortiz"));
        world.match(clara, round, jonas, mara);
        open(clara);

        go(people());
        assertThat(first()).containsExactly("Amir", "Ben", "Jonas", "Mara", "Zoe");
        sort("name");
        assertThat(first()).containsExactly("Zoe", "Mara", "Jonas", "Ben", "Amir");
        sort("state");
        assertThat(first()).as("who is waited for, and who waits, first").startsWith("Ben", "Amir", "Mara");
        go(people() + "?sort=-part");
        assertThat(first()).containsExactly("Mara", "Ben", "Amir", "Zoe", "Jonas");
        go(people() + "?sort=nonsense");
        assertThat(first()).startsWith("Amir", "Ben");
    }

    @Test
    void a_sorted_list_is_read_to_its_end_in_either_direction() {
        world.join(clara, round, "mentor", 2, world.account("Jonas Berg"));
        jdbc.update(
                "insert into account (id, name, email, language, zone, created_at, version, epoch)"
                        + " select uuid(), concat('Pia ', seq mod 7), concat('pia', seq, '-', ?, '@example.org'), 'en', 'UTC',"
                        + " now(6), 0, 0 from seq_1_to_234",
                round.value().toString());
        jdbc.update(
                "insert into invitation (id, round, account, name, language, mentor, mentee, state, brought_at,"
                        + " times_asked, version) select uuid(), ?, id, name, 'en', false, true, 'WAITING', now(6), 0, 0"
                        + " from account where email like concat('pia%-', ?, '@%')",
                round.value().toString(), round.value().toString());
        open(clara);
        for (var by : List.of("name", "-name", "email", "-email", "part", "-part", "state", "-state")) {
            go(people() + "?sort=" + by);
            assertThat(table()).as(by).hasSize(235).doesNotHaveDuplicates();
        }
    }

    @Test
    void names_are_in_the_order_of_the_reader_s_language() {
        var expected = List.of("Oscar", "Öztürk", "Pia");
        for (var name : List.of("Pia Moss", "Öztürk Demir", "Oscar Wild")) {
            world.join(clara, round, "mentee", 0, world.account(name));
        }
        for (var language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            open(new Actor(clara.id(), clara.name(), false, language, clara.zone()));
            go(people());
            assertThat(first()).as(language.toLanguageTag()).isEqualTo(expected);
        }
        As.account(new Actor(clara.id(), clara.name(), false, Locale.of("sv"), clara.zone()));
        assertThat(roundPeople
                        .read(round, RoundPeople.Part.EVERYBODY, "", Sorted.up(RoundPeople.Order.NAME), null, 50)
                        .people()
                        .items())
                .as("the Swedish Ö is a letter of its own, after Z")
                .extracting(one -> one.name().split(" ")[0])
                .containsExactly("Oscar", "Pia", "Öztürk");
    }

    @Test
    void pairs_are_sorted_by_either_name_and_by_how_they_stand() {
        var ordered = List.of("Zoe Young", "Öztürk Demir", "Anna Berg");
        var jonas = world.account("Jonas Berg");
        world.join(clara, round, "mentor", 5, jonas);
        for (var name : ordered) {
            var mentee = world.account(name);
            world.join(clara, round, "mentee", 0, mentee);
            world.propose(clara, round, jonas.id(), mentee.id());
        }
        open(clara);
        go(pairs());
        sort("mentee");
        assertThat(table())
                .extracting(row -> row.replaceAll(".*?(Zoe|Özt|Ann).*", "$1"))
                .containsExactly("Ann", "Özt", "Zoe");
        sort("mentee");
        assertThat(table())
                .extracting(row -> row.replaceAll(".*?(Zoe|Özt|Ann).*", "$1"))
                .containsExactly("Zoe", "Özt", "Ann");
        for (var by : List.of("proposed", "-since", "state", "-state", "-mentor")) {
            go(pairs() + "?sort=" + by);
            assertThat(table()).as(by).hasSize(3);
        }
    }

    @Test
    void a_part_is_changed_and_a_part_of_nothing_is_refused() {
        world.join(clara, round, "mentor", 2, world.account("Jonas Berg"));
        open(clara);
        go(people());
        pressInTable("Change");
        var part = this.<CheckboxGroup<String>>cast(find(CheckboxGroup.class).single());
        part.setValue(Set.of());
        press("Save");
        assertThat(part.isInvalid()).isTrue();

        part.setValue(Set.of("mentor"));
        var capacity = find(DecimalField.class).single();
        for (var typed : List.of("many", "2.5", "51", "")) {
            test(capacity).setValue(typed);
            press("Save");
            assertThat(capacity.isInvalid()).as("a capacity of '%s'", typed).isTrue();
            assertThat(capacity.getValue()).isEqualTo(typed);
        }
        test(capacity).setValue("5");
        press("Save");
        assertThat(shown()).contains("Jonas Berg is changed.");
        assertThat(table()).singleElement().asString().contains("Mentors 0 of 5");
    }

    @Test
    void everybody_who_has_not_answered_is_invited_after_a_question() {
        world.invite(clara, round, "mentor", 2, world.account("Jonas Berg"));
        open(clara);
        go(people());
        assertThat(table()).singleElement().asString().contains("Not invited yet");
        press("Invite");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(shown()).contains("One invitation is on its way.");
        assertThat(table()).singleElement().asString().contains("Invited").doesNotContain("Not invited");
    }

    @Test
    void pairs_are_shown_by_state_with_whom_is_still_to_answer() {
        var jonas = world.account("Jonas Berg");
        var mara = world.account("Mara Lindqvist");
        var amir = world.account("Amir Haddad");
        world.join(clara, round, "mentor", 3, jonas);
        world.join(clara, round, "mentee", 0, mara, amir);
        world.match(clara, round, jonas, mara);
        var proposed = world.propose(clara, round, jonas.id(), amir.id());
        As.account(amir, () -> mentorships.accept(proposed));
        open(clara);

        go(pairs());
        assertThat(shown()).contains("One active pair, one waits for answers", "Active (1)", "Proposed (1)");
        assertThat(table()).hasSize(2);
        go(pairs() + "?state=proposed");
        assertThat(table()).singleElement().asString().contains("Jonas Berg", "Amir Haddad", "With Jonas Berg");
        go(pairs() + "?state=ended");
        assertThat(table()).isEmpty();
        assertThat(find(EmptyState.class).single().getElement().getTextRecursively())
                .contains("No mentorships here");
    }

    @Test
    void the_list_of_pairs_ends_where_the_pairs_do() {
        world.pair("Jonas Berg", "Mara Lindqvist");
        jdbc.update(
                "insert into mentorship (id, round, programme, mentor, mentee, state, mentor_accepted, mentee_accepted,"
                        + " proposed_at, why, version)"
                        + " select uuid(), ?, programme, mentor, uuid(), 'ENDED', true, true,"
                        + " date_add(proposed_at, interval s.seq second), why, version"
                        + " from mentorship join seq_1_to_484 s",
                round.value().toString());
        open(clara);
        go(pairs());

        assertThat(table()).hasSize(484);
    }

    @Test
    void an_answer_is_seen_without_reloading() {
        var jonas = world.account("Jonas Berg");
        var mara = world.account("Mara Lindqvist");
        world.join(clara, round, "mentor", 3, jonas);
        world.join(clara, round, "mentee", 0, mara);
        var proposed = world.propose(clara, round, jonas.id(), mara.id());
        open(clara);
        go(pairs());
        As.account(jonas, () -> mentorships.decline(proposed, "No time"));

        eventually(() -> assertThat(shown()).contains("Declined (1)"));
    }

    @Test
    void who_joins_meanwhile_is_among_the_people_without_reloading() {
        open(clara);
        go(people());
        assertThat(shown()).contains("No mentees");
        world.join(clara, round, "mentee", 0, world.account("Mara Lindqvist"));

        eventually(() -> {
            assertThat(shown()).contains("One mentee");
            assertThat(table()).singleElement().asString().contains("Mara Lindqvist");
        });
    }

    @Test
    void a_round_is_closed_to_mentees_and_to_coordinators_of_others() {
        var pair = world.pair("Jonas Berg", "Mara Lindqvist");
        for (var one : List.of(pair.mentee(), clara)) {
            open(one);
            for (var page : List.of("people", "mentorships")) {
                go("rounds/" + pair.round() + "/" + page);
                assertThat(shown()).contains("This page is not open to you").doesNotContain("Jonas");
            }
        }
    }

    @Test
    void an_address_that_names_no_round_leads_nowhere() {
        open(clara);
        go("rounds/nonsense/people");
        assertThat(shown()).contains("No way leads here");
    }

    /** The first names in the table, from its top. */
    private List<String> first() {
        return table().stream()
                .map(row -> row.replaceAll("^[A-ZÖÄÜ]{2}", "").split(" ")[0])
                .toList();
    }

    private void sort(String column) {
        test(find(WideList.class).single()).sortByColumn(column);
    }

    private String people() {
        return Links.people(round.value()).substring(1);
    }

    private String pairs() {
        return Links.roundMentorships(round.value()).substring(1);
    }

    private List<String> rows() {
        return find(Row.class).all().stream()
                .map(row -> row.getElement().getTextRecursively())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private <T> T cast(Object component) {
        return (T) component;
    }
}
