package app.waymark.program;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.program.ImportColumn.Target;
import app.waymark.program.ImportComparison.Change;
import app.waymark.program.ImportComparison.Kind;
import app.waymark.program.ImportComparison.Row;
import app.waymark.program.ImportComparison.What;
import app.waymark.program.ImportResult.Imported;
import app.waymark.program.PeopleImport.Part;
import app.waymark.shared.Actor;
import app.waymark.shared.SystemActor;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a file would change is told before it does, is what it then does, and can be taken back. */
@WaymarkTest
class ImportComparedTest {

    private static final String HEADER = "email,name,role,capacity,city\n";

    @Autowired
    PeopleImport people;

    @Autowired
    Invitations invitations;

    @Autowired
    World world;

    @Autowired
    JdbcTemplate jdbc;

    private Actor clara;
    private RoundId round;

    @BeforeEach
    void a_round_with_people() {
        clara = world.account("Clara");
        round = world.round(clara);
        As.account(clara);
        read(HEADER
                + "jonas@example.org,Jonas,mentor,2,Oslo\n"
                + "mara@example.org,Mara,mentee,,Oslo\n"
                + "otto@example.org,Otto,mentee,,\n");
    }

    @Test
    void each_row_is_new_changed_or_as_before_with_the_old_and_the_new_value() {
        var compared = compare(HEADER
                + "jonas@example.org,Jonas,mentor,4,Bergen\n"
                + "mara@example.org,Mara,mentee,,Oslo\n"
                + "nora@example.org,Nora,mentee,,Turku\n");

        assertThat(compared.counts()).isEqualTo(Map.of(Kind.CHANGED, 1, Kind.SAME, 1, Kind.NEW, 1, Kind.MISSING, 1));
        assertThat(compared.rows())
                .extracting(Row::kind, Row::name)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Kind.CHANGED, "Jonas"),
                        org.assertj.core.groups.Tuple.tuple(Kind.NEW, "Nora"),
                        org.assertj.core.groups.Tuple.tuple(Kind.MISSING, "Otto"));
        assertThat(compared.rows().getFirst().changes())
                .extracting(Change::what, Change::before, Change::after)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(What.PLACES, "2", "4"),
                        org.assertj.core.groups.Tuple.tuple(What.ANSWER, "Oslo", "Bergen"));
    }

    @Test
    void looking_changes_nothing_and_bringing_in_does_what_was_told() {
        var file = HEADER + "jonas@example.org,Jonas,mentor,4,Bergen\nnora@example.org,Nora,mentee,,\n";
        var before = state();

        var compared = compare(file);
        assertThat(state()).isEqualTo(before);

        assertThat(read(file)).isEqualTo(new Imported(compared.count(Kind.NEW), compared.count(Kind.CHANGED), 0));
        assertThat(compare(file).rows()).allMatch(row -> row.kind() == Kind.MISSING);
    }

    @Test
    void a_column_that_is_not_there_and_an_empty_cell_change_nothing_unless_one_says_so() {
        assertThat(compare("email,name,role\njonas@example.org,Jonas,mentor\n").count(Kind.SAME))
                .isEqualTo(1);
        var empty = HEADER + "jonas@example.org,Jonas,mentor,,\n";
        assertThat(compare(empty).count(Kind.SAME)).isEqualTo(1);

        var clears = choices(empty, Set.of("city"), false);
        var change =
                people.compare(round, bytes(empty), clears).rows().getFirst().changes();
        assertThat(change)
                .extracting(Change::before, Change::after)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Oslo", ""));
        people.bringIn(round, bytes(empty), "", clears);
        assertThat(said("jonas@example.org")).isEmpty();
        assertThat(said("mara@example.org")).as("who is in another row").isEqualTo("Oslo");
    }

    @Test
    void a_list_of_mentees_makes_nobody_less_of_a_mentor() {
        var file = "email,name\njonas@example.org,Jonas\n";
        var asMentees = new ImportChoices(
                Part.MENTEES,
                0,
                choices(file, Set.of(), false).targets(),
                Map.of(),
                Set.of(),
                Set.of(),
                Map.of(),
                false,
                false);

        assertThat(people.compare(round, bytes(file), asMentees)
                        .rows()
                        .getFirst()
                        .changes())
                .extracting(Change::before, Change::after)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("MENTOR", "BOTH"));
        people.bringIn(round, bytes(file), "", asMentees);

        assertThat(jdbc.queryForMap("select mentor, mentee, capacity from invitation where name = 'Jonas'"))
                .containsEntry("mentor", true)
                .containsEntry("mentee", true)
                .containsEntry("capacity", 2);
    }

    @Test
    void what_somebody_wrote_themselves_stays_and_the_look_says_so() {
        jdbc.update(
                "update answer set own = true where account = (select id from account where email = 'jonas@example.org')");

        var changes = compare(HEADER + "jonas@example.org,Jonas,mentor,2,Bergen\n")
                .rows()
                .getFirst()
                .changes();

        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.stays()).isTrue();
            assertThat(change.before()).isEqualTo("Oslo");
        });
        read(HEADER + "jonas@example.org,Jonas,mentor,2,Bergen\n");
        assertThat(said("jonas@example.org")).isEqualTo("Oslo");
    }

    @Test
    void fewer_places_than_mentees_are_asked_about() {
        var mentor = world.account("Mia Mentor");
        world.join(clara, round, "mentor", 3, mentor);
        for (var name : List.of("Anna", "Ben")) {
            var mentee = world.account(name);
            world.join(clara, round, "mentee", 0, mentee);
            world.propose(clara, round, mentor.id(), mentee.id());
        }
        As.account(clara);
        var file = HEADER + World.address("Mia Mentor") + ",Mia Mentor,mentor,1,\n";

        var compared = compare(file);
        assertThat(compared.fewer()).singleElement().isEqualTo(new ImportComparison.FewerPlaces(2, "Mia Mentor", 1, 2));
        read(file);
        assertThat(places(mentor)).as("unless somebody says so they stay").isEqualTo(3);

        people.bringIn(round, bytes(file), "", choices(file, Set.of(), true));
        assertThat(places(mentor)).isEqualTo(1);
    }

    @Test
    void several_answers_of_a_form_are_parted_by_commas_here() {
        read("email,name,role,wishes\nnora@example.org,Nora,mentee,KI;Verhandeln;\nper@example.org,Per,mentee,KI;\n");

        assertThat(jdbc.queryForList("select text from answer where field_key = 'wishes' order by text", String.class))
                .containsExactly("KI", "KI, Verhandeln");
    }

    @Test
    void of_an_answer_that_was_sent_twice_the_last_counts_where_one_says_so() {
        var file = HEADER + "nora@example.org,Nora,mentee,,Oslo\nNora@example.org,Nora N.,mentee,,Turku\n";
        assertThat(compare(file).faults()).hasSize(1);
        var proposed = choices(file, Set.of(), false);
        var last = new ImportChoices(
                proposed.part(), 0, proposed.targets(), Map.of(), Set.of(), Set.of(), Map.of(), false, true);

        assertThat(people.compare(round, bytes(file), last).twice()).isEqualTo(1);
        assertThat(people.bringIn(round, bytes(file), "", last)).isEqualTo(new Imported(1, 0, 0));

        assertThat(said("nora@example.org")).isEqualTo("Turku");
    }

    @Test
    void a_bad_row_is_left_out_or_mended_and_the_others_come_in() {
        var file = HEADER + "nora,Nora,mentee,,\nper@example.org,Per,tutor,,\n";
        var proposed = choices(file, Set.of(), false);
        var mended = new ImportChoices(
                proposed.part(),
                0,
                proposed.targets(),
                Map.of(),
                Set.of(),
                Set.of(3),
                Map.of(2, Map.of("email", "nora@example.org")),
                false,
                false);

        assertThat(people.bringIn(round, bytes(file), "", mended)).isEqualTo(new Imported(1, 0, 0));
        assertThat(jdbc.queryForList("select name from invitation", String.class))
                .contains("Nora")
                .doesNotContain("Per");
    }

    @Test
    void an_import_is_taken_back_as_a_whole() {
        var before = state();
        var file = "email,name,role,capacity,city,hobby\n"
                + "jonas@example.org,Jonas Weber,mentor,4,Bergen,chess\n"
                + "mara@example.org,Mara,both,,,\n"
                + "nora@example.org,Nora,mentee,,Turku,\n";
        people.bringIn(round, bytes(file), "people.csv", choices(file, Set.of("city"), false));
        assertThat(state()).isNotEqualTo(before);
        var past = people.past(round).imports().getFirst();
        assertThat(past.file()).isEqualTo("people.csv");

        assertThat(people.undo(past.id())).isEqualTo(new ImportUndone.Undone(3, 0));

        assertThat(state()).isEqualTo(before);
        assertThat(jdbc.queryForObject("select count(*) from account where email = 'nora@example.org'", Integer.class))
                .isZero();
        assertThat(jdbc.queryForObject("select count(*) from program_field where field_key = 'hobby'", Integer.class))
                .as("a field that nobody has anything in")
                .isZero();
        assertThat(people.undo(past.id())).isInstanceOf(ImportUndone.Already.class);
    }

    @Test
    void what_people_did_since_stays_when_an_import_is_taken_back() {
        read(HEADER + "nora@example.org,Nora,mentee,,Turku\nper@example.org,Per,mentee,,Turku\n");
        var id = people.past(round).imports().getFirst().id();
        invitations.ask(round);
        SystemActor.run(
                () -> jdbc.update("update invitation set state = 'DECLINED', answered_at = now(6) where name = 'Per'"));

        assertThat(people.undo(id)).isEqualTo(new ImportUndone.Undone(1, 1));

        assertThat(jdbc.queryForObject("select state from invitation where name = 'Nora'", String.class))
                .as("who was asked already is not asked any more")
                .isEqualTo("WITHDRAWN");
        assertThat(jdbc.queryForObject("select state from invitation where name = 'Per'", String.class))
                .isEqualTo("DECLINED");
        assertThat(jdbc.queryForObject("select count(*) from account where email = 'nora@example.org'", Integer.class))
                .as("whoever has mail from Waymark has an account")
                .isEqualTo(1);
    }

    @Test
    void an_answer_that_was_given_since_is_not_taken_back() {
        read(HEADER + "jonas@example.org,Jonas,mentor,2,Bergen\n");
        var id = people.past(round).imports().getFirst().id();
        jdbc.update("update answer set text = 'Narvik', own = true where text = 'Bergen'");

        people.undo(id);

        assertThat(said("jonas@example.org")).isEqualTo("Narvik");
    }

    @Test
    void a_later_import_of_the_same_people_is_taken_back_first_and_after_a_day_none_is() {
        read(HEADER + "jonas@example.org,Jonas,mentor,3,\n");
        var first = people.past(round).imports().getFirst().id();
        read(HEADER + "jonas@example.org,Jonas,mentor,5,\n");
        var second = people.past(round).imports().getFirst().id();

        assertThat(people.undo(first)).isInstanceOf(ImportUndone.LaterFirst.class);
        assertThat(people.undo(second)).isEqualTo(new ImportUndone.Undone(1, 0));
        assertThat(jdbc.queryForObject("select capacity from invitation where name = 'Jonas'", Integer.class))
                .isEqualTo(3);
        jdbc.update("update people_import set at = at - interval 25 hour where id = ?", first);
        assertThat(people.undo(first)).isInstanceOf(ImportUndone.TooLate.class);
        assertThat(people.past(round).imports()).extracting(PastImport::id).doesNotContain(first);
    }

    @Test
    void an_account_that_another_programme_knows_stays() {
        read(HEADER + "nora@example.org,Nora,mentee,,\n");
        var id = people.past(round).imports().getFirst().id();
        var other = world.account("Other");
        var elsewhere = world.round(other);
        As.account(
                other,
                () -> people.read(elsewhere, bytes(HEADER + "nora@example.org,Nora,mentee,,\n"), Part.AS_WRITTEN));
        As.account(clara);

        people.undo(id);

        assertThat(jdbc.queryForObject("select count(*) from account where email = 'nora@example.org'", Integer.class))
                .isEqualTo(1);
        assertThat(jdbc.queryForList("select round from invitation where name = 'Nora'", UUID.class))
                .containsExactly(elsewhere.value());
    }

    /** Everything of the programme that an import may write. */
    private List<Map<String, @Nullable Object>> state() {
        var rows = jdbc.queryForList(
                "select round, account, name, language, mentor, mentee, capacity, state from invitation order by account");
        rows.addAll(jdbc.queryForList(
                "select account, field_key, text, own, said_to, said_for from answer order by account, field_key"));
        rows.addAll(jdbc.queryForList("select field_key, label_en, kind from program_field order by field_key"));
        rows.addAll(jdbc.queryForList("select id, email, name from account order by id"));
        return rows;
    }

    private int places(Actor mentor) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select capacity from participant where account = ?",
                Integer.class,
                mentor.id().value()));
    }

    private String said(String email) {
        return jdbc
                .queryForList(
                        "select text from answer where field_key = 'city' and account = (select id from account where email = ?)",
                        String.class,
                        email)
                .stream()
                .findFirst()
                .orElse("");
    }

    private ImportComparison compare(String csv) {
        return people.compare(round, bytes(csv), choices(csv, Set.of(), false));
    }

    private ImportResult read(String csv) {
        return people.read(round, bytes(csv), Part.AS_WRITTEN);
    }

    /** What Waymark proposes, with these columns clearing. */
    private ImportChoices choices(String csv, Set<String> clearing, boolean fewerPlaces) {
        var targets = new HashMap<String, Target>();
        people.look(round, bytes(csv), 0).columns().forEach(column -> targets.put(column.name(), column.proposed()));
        return new ImportChoices(
                Part.AS_WRITTEN, 0, targets, Map.of(), clearing, Set.of(), Map.of(), fewerPlaces, false);
    }

    private static byte[] bytes(String csv) {
        return csv.getBytes(StandardCharsets.UTF_8);
    }
}
