package app.waymark.report.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.mentorship.Mentorships;
import app.waymark.program.RoundId;
import app.waymark.shared.Actor;
import app.waymark.shared.Links;
import app.waymark.support.As;
import app.waymark.support.Statements;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import app.waymark.uikit.DecimalField;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Row;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
    void people_are_narrowed_to_those_without_a_mentor_and_found_by_a_part_of_the_name() {
        var jonas = world.account("Jonas Berg");
        var mara = world.account("Mara Lindqvist");
        var amir = world.account("Amir Haddad");
        world.join(clara, round, "mentor", 2, jonas);
        world.join(clara, round, "mentee", 0, mara, amir);
        world.match(clara, round, jonas, mara);
        open(clara);

        go(people());
        assertThat(rows()).hasSize(3);
        go(people() + "?part=unmatched");
        assertThat(rows()).singleElement().asString().contains("Amir Haddad", "Without a mentor");
        go(people() + "?q=lind");
        assertThat(rows()).singleElement().asString().contains("Mara Lindqvist", "Has a mentor");
        go(people() + "?q=nobody+like+that");
        assertThat(shown()).contains("Nobody found");
    }

    @Test
    void a_part_is_changed_and_a_part_of_nothing_is_refused() {
        world.join(clara, round, "mentor", 2, world.account("Jonas Berg"));
        open(clara);
        go(people());
        press("Change");
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
        assertThat(shown()).contains("Jonas Berg is changed.", "Mentors 0 of 5");
    }

    @Test
    void a_file_brings_people_in_and_says_how_many() {
        open(clara);
        go(people());
        press("Bring people in");
        assertThat(find(Button.class).withText("Bring in").single().isEnabled()).isFalse();
        upload("""
                email,name,role,capacity
                jonas.berg@example.org,Jonas Berg,mentor,2
                mara@example.org,Mara Lindqvist,mentee,
                """);
        press("Bring in");

        assertThat(shown())
                .contains(
                        "2 people came in. Invite them when you are ready.",
                        "No mentees, no mentors, no places, 2 invited");
        assertThat(rows()).hasSize(2);
    }

    @Test
    void a_file_with_faults_brings_nobody_in_and_names_every_bad_row() {
        open(clara);
        go(people());
        press("Bring people in");
        upload("""
                email,name,role,capacity
                jonas.berg@example.org,Jonas Berg,mentor,many
                no address,Mara Lindqvist,mentee,
                amir@example.org,Amir Haddad,mentee,
                """);
        press("Bring in");

        assertThat(shown()).contains("Nothing has been changed: there are 2 faults in the file.");
        assertThat(find(ListItem.class).all().stream()
                        .map(one -> one.getElement().getTextRecursively()))
                .anyMatch(line -> line.startsWith("Row 2, capacity") && line.contains("“many”"))
                .anyMatch(line -> line.startsWith("Row 3, email") && line.contains("“no address”"));
        assertThat(rows()).isEmpty();
    }

    @Test
    void everybody_who_has_not_answered_is_invited_after_a_question() {
        world.invite(clara, round, "mentor", 2, world.account("Jonas Berg"));
        open(clara);
        go(people());
        assertThat(rows()).singleElement().asString().contains("Not invited yet");
        press("Invite");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(shown()).contains("One invitation is on its way.");
        assertThat(rows()).singleElement().asString().contains("Invited").doesNotContain("Not invited");
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
        assertThat(table()).singleElement().asString().contains("Jonas Berg and Amir Haddad", "With Jonas Berg");
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

    private void upload(String csv) {
        test(find(Upload.class).single()).upload("people.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    @SuppressWarnings("unchecked")
    private <T> T cast(Object component) {
        return (T) component;
    }
}
