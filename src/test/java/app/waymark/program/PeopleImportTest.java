package app.waymark.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.account.Accounts;
import app.waymark.program.AnswerDirectory.Told;
import app.waymark.program.ImportResult.Fault;
import app.waymark.program.ImportResult.Imported;
import app.waymark.program.ImportResult.Reason;
import app.waymark.program.ImportResult.Refused;
import app.waymark.program.PeopleImport.Part;
import app.waymark.shared.AccountId;
import app.waymark.shared.Actor;
import app.waymark.shared.EmailAddress;
import app.waymark.shared.SystemActor;
import app.waymark.support.As;
import app.waymark.support.Statements;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@WaymarkTest
class PeopleImportTest {

    @Autowired
    PeopleImport people;

    @Autowired
    Participants participants;

    @Autowired
    Accounts accounts;

    @Autowired
    AnswerDirectory answers;

    @Autowired
    Invitations invitations;

    @Autowired
    World world;

    @Autowired
    JdbcTemplate jdbc;

    private Actor coordinator;
    private RoundId round;

    @BeforeEach
    void a_round() {
        coordinator = world.account("Clara");
        round = world.round(coordinator);
        As.account(coordinator);
    }

    @Test
    void people_are_in_the_round_with_their_part_their_places_and_what_is_known_of_them() {
        assertThat(read("""
                email,name,role,capacity,Skills offered
                jonas@example.org,Jonas Weber,mentor,3,"Java, sewing"
                mara@example.org,Mara Lindqvist,mentee,,
                """)).isEqualTo(new Imported(2, 0, 0));

        var jonas = one("jonas@example.org");
        assertThat(jonas.mentor()).isTrue();
        assertThat(jonas.mentee()).isFalse();
        assertThat(jonas.capacity()).isEqualTo(3);
        assertThat(attributes(jonas)).containsExactly(Map.entry("skills offered", "Java, sewing"));
        var mara = one("mara@example.org");
        assertThat(mara.mentor()).isFalse();
        assertThat(mara.mentee()).isTrue();
        assertThat(mara.capacity()).isNull();
        assertThat(attributes(mara)).isEmpty();
    }

    @Test
    void one_bad_row_and_nobody_is_in() {
        assertThat(refused("""
                        email,name,role
                        jonas@example.org,Jonas,mentor
                        mara at example,Mara,mentee
                        """)).containsExactly(new Fault(3, "email", Reason.BAD_EMAIL, "mara at example"));

        assertThat(participants.all(round)).isEmpty();
        assertThat(jdbc.queryForList("select email from account where email like 'jonas%'"))
                .isEmpty();
    }

    @Test
    void every_fault_is_named_by_its_row_and_column() {
        assertThat(refused("""
                        email,name,role,capacity
                        ,Without Address,mentee,
                        nameless@example.org,,mentee,
                        roleless@example.org,Roleless,,
                        tutor@example.org,Tutor,tutor,
                        many@example.org,Many,mentor,51
                        some@example.org,Some,mentor,some
                        minus@example.org,Minus,mentor,-1
                        short@example.org,Short
                        %s@example.org,Long,mentee,
                        long@example.org,%s,mentee,
                        """.formatted("a".repeat(300), "n".repeat(121))))
                .containsExactly(
                        new Fault(2, "email", Reason.NO_EMAIL, ""),
                        new Fault(3, "name", Reason.NO_NAME, ""),
                        new Fault(4, "role", Reason.NO_ROLE, ""),
                        new Fault(5, "role", Reason.BAD_ROLE, "tutor"),
                        new Fault(6, "capacity", Reason.BAD_CAPACITY, "51"),
                        new Fault(7, "capacity", Reason.BAD_CAPACITY, "some"),
                        new Fault(8, "capacity", Reason.BAD_CAPACITY, "-1"),
                        new Fault(9, "", Reason.MISSING_CELLS, "2"),
                        new Fault(10, "email", Reason.BAD_EMAIL, "a".repeat(60) + "…"),
                        new Fault(11, "name", Reason.LONG_NAME, "n".repeat(60) + "…"));
    }

    @Test
    void the_same_address_twice_is_refused_however_it_is_written_and_says_where_it_stood_first() {
        assertThat(refused("""
                        email,name,role
                        mara@example.org,Mara,mentee
                        jonas@example.org,Jonas,mentor
                        Mara@Example.ORG,Mara L.,mentee
                        """)).containsExactly(new Fault(4, "email", Reason.TWICE_EMAIL, "2"));
    }

    @Test
    void a_file_without_the_columns_it_needs_says_which() {
        assertThat(refused("name,role\nMara,mentee\n")).containsExactly(new Fault(1, "", Reason.NO_COLUMN, "email"));
        assertThat(refused("email,first name,role\nmara@example.org,Mara,mentee\n"))
                .containsExactly(new Fault(1, "", Reason.NO_COLUMN, "name"));
        assertThat(refused("email,name\nmara@example.org,Mara\n"))
                .containsExactly(new Fault(1, "", Reason.NO_COLUMN, "role"));
        assertThat(refused("")).containsExactly(new Fault(0, "", Reason.NO_ROWS, ""));
        assertThat(refused("email,name,role\n\n")).containsExactly(new Fault(0, "", Reason.NO_ROWS, ""));
    }

    @Test
    void two_columns_of_one_name_are_told_apart() {
        read("email,name,role,city,City\nmara@example.org,Mara,mentee,Oslo,Bergen\n");

        assertThat(attributes(one("mara@example.org")))
                .containsOnly(Map.entry("city", "Oslo"), Map.entry("city (2)", "Bergen"));
    }

    @Test
    void what_is_no_text_or_no_csv_is_refused_as_a_whole() {
        assertThat(faults(people.read(round, new byte[] {(byte) 0xff, (byte) 0xfe, 0}, Part.AS_WRITTEN)))
                .containsExactly(new Fault(0, "", Reason.NOT_TEXT, ""));
        assertThat(refused("email,name,role\n\"mara@example.org,Mara,mentee\n"))
                .containsExactly(new Fault(0, "", Reason.NOT_CSV, ""));
        assertThat(faults(people.read(round, new byte[PeopleImport.MOST_BYTES + 1], Part.AS_WRITTEN)))
                .singleElement()
                .extracting(Fault::reason)
                .isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void what_spreadsheets_save_is_understood() {
        assertThat(read("\uFEFFE-Mail;Vorname;Nachname;Rolle;Plätze;Stadt\r\n"
                        + "mara@example.org;Mara;\"Lind;qvist\";Mentee;;\"Malmö \"\"am\"\" Sund\"\r\n"
                        + "\r\n"
                        + "jonas@example.org;Jonas;Weber; Mentor und Mentee ;2;\r\n"))
                .isEqualTo(new Imported(2, 0, 0));

        assertThat(name("mara@example.org")).isEqualTo("Mara Lind;qvist");
        assertThat(attributes(one("mara@example.org"))).containsExactly(Map.entry("stadt", "Malmö \"am\" Sund"));
        var jonas = one("jonas@example.org");
        assertThat(jonas.mentor()).isTrue();
        assertThat(jonas.mentee()).isTrue();
        assertThat(jonas.capacity()).isEqualTo(2);
    }

    @Test
    void a_file_that_excel_saved_in_windows_1252_with_a_line_that_names_the_separator_is_understood() {
        var file = "sep=;\r\nE-Mail;Name;Rolle\r\njoerg@example.org;Jörg Öztürk, Dr.;mentor\r\n"
                .getBytes(java.nio.charset.Charset.forName("windows-1252"));
        assertThat(people.read(round, file, Part.AS_WRITTEN)).isEqualTo(new Imported(1, 0, 0));

        assertThat(name("joerg@example.org")).isEqualTo("Jörg Öztürk, Dr.");
    }

    @Test
    void an_empty_line_does_not_shift_the_rows_that_are_named() {
        assertThat(refused("email,name,role\n\n\nmara@example.org,,mentee\n"))
                .containsExactly(new Fault(4, "name", Reason.NO_NAME, ""));
    }

    @Test
    void a_line_break_inside_quotes_is_part_of_the_value() {
        read("email,name,role,about\nmara@example.org,Mara,mentee,\"One\nTwo\"\n");

        assertThat(attributes(one("mara@example.org"))).containsExactly(Map.entry("about", "One\nTwo"));
    }

    @Test
    void the_part_can_be_said_for_the_whole_file() {
        var file = "email,name\njonas@example.org,Jonas\n".getBytes(StandardCharsets.UTF_8);

        assertThat(people.read(round, file, Part.MENTORS)).isEqualTo(new Imported(1, 0, 0));

        assertThat(one("jonas@example.org").mentor()).isTrue();
        assertThat(one("jonas@example.org").capacity())
                .as("what a file does not say is no number")
                .isNull();
    }

    @Test
    void a_second_import_changes_who_is_there_and_adds_who_is_not() {
        read("""
                email,name,role,capacity,city
                jonas@example.org,Jonas,mentor,1,Oslo
                mara@example.org,Mara,mentee,,Oslo
                """);

        assertThat(read("""
                email,name,role,capacity,city
                jonas@example.org,Somebody Else,mentor,4,Bergen
                mara@example.org,Mara,mentee,,Oslo
                otto@example.org,Otto,mentee,,
                """)).isEqualTo(new Imported(1, 1, 0));

        assertThat(jdbc.queryForObject("select count(*) from invitation", Long.class))
                .isEqualTo(3);
        assertThat(participants.all(round))
                .as("nobody takes part who did not say so")
                .isEmpty();
        assertThat(one("jonas@example.org").capacity()).isEqualTo(4);
        assertThat(attributes(one("jonas@example.org"))).containsEntry("city", "Bergen");
        // A name is its person's: a coordinator's file does not change it.
        assertThat(name("jonas@example.org")).isEqualTo("Jonas");
    }

    @Test
    void an_import_writes_to_nobody_and_an_invitation_goes_to_those_who_have_not_answered() {
        read("email,name,role\nmara@example.org,Mara,mentee\njonas@example.org,Jonas,mentor\n");
        assertThat(jdbc.queryForObject("select count(*) from mail", Long.class)).isZero();

        assertThat(invitations.ask(round)).isEqualTo(2);

        assertThat(jdbc.queryForList("select to_address from mail", String.class))
                .containsExactlyInAnyOrder("mara@example.org", "jonas@example.org");
    }

    @Test
    void a_thousand_people_take_seconds_and_not_a_statement_each() {
        var csv = new StringBuilder("email,name,role,capacity,city\n");
        for (int i = 0; i < 1_000; i++) {
            csv.append("p%d@example.org,Person %d,%s,,Oslo%n".formatted(i, i, i % 2 == 0 ? "mentor" : "mentee"));
        }

        var counted = Statements.of(() -> read(csv.toString()));

        assertThat(counted.result()).isEqualTo(new Imported(1_000, 0, 0));
        assertThat(counted.statements().stream().map(PeopleImportTest::shape).distinct())
                .as("kinds of statements, rows of a batch counted once")
                .hasSizeLessThan(26);
        assertThat(participants.count(round).invited()).isEqualTo(new Invitations.Counts(1_000, 1_000, 0));
    }

    @Test
    void the_coordinator_of_another_programme_is_refused_before_the_file_is_looked_at() {
        var other = world.account("Other");
        world.round(other);
        As.account(other);

        assertThatThrownBy(() -> read("no csv at all")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> invitations.ask(round)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_row_with_thousands_of_cells_is_refused_in_one_sentence_before_it_is_cut() {
        var wide = new Fault(0, "", Reason.TOO_MANY_COLUMNS, "200");
        assertThat(refused("email,name,role" + ",x".repeat(2_000) + "\n")).containsExactly(wide);
        assertThat(refused("email,name,role\na\"b@example.org,Ann,mentor" + ",\"\n\"".repeat(2_000) + "\n"))
                .containsExactly(wide);
        assertThat(read("email,name,role,about\nann@example.org,Ann,mentor,\"" + ",\"\"".repeat(600) + "\"\n"))
                .isEqualTo(new Imported(1, 0, 0));
    }

    @Test
    void however_much_is_wrong_no_more_is_kept_of_it_than_is_listed_and_all_of_it_is_counted() {
        assertThat(refused("email,name,role\nann@example.org,Ann,\"" + ",".repeat(5_000) + "\"\n"))
                .extracting(Fault::reason)
                .containsExactly(Reason.BAD_ROLE);
        assertThat(refused("email,name,role," + "x".repeat(5_000) + "\n"))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.reason()).isEqualTo(Reason.LONG_VALUE);
                    assertThat(fault.column()).hasSizeLessThan(100);
                });
        var many = (Refused) read("email,name,role\n" + "nobody,Ann,mentor\n".repeat(300));
        assertThat(many.total()).isEqualTo(300);
        assertThat(many.faults()).hasSize(PeopleImport.MOST_FAULTS);
    }

    @Test
    void a_name_of_several_lines_becomes_one_line_and_one_that_nobody_can_see_is_missing() {
        assertThat(read("email,name,role\nann@example.org,\"Ann\r\nBcc: all@example.org\",mentor\n"))
                .isEqualTo(new Imported(1, 0, 0));
        assertThat(name("ann@example.org")).isEqualTo("Ann Bcc: all@example.org");
        assertThat(refused("email,name,role\nben@example.org,\u202E\u200B,mentor\n"))
                .containsExactly(new Fault(2, "name", Reason.NO_NAME, ""));
    }

    private ImportResult read(String csv) {
        return people.read(round, csv.getBytes(StandardCharsets.UTF_8), Part.AS_WRITTEN);
    }

    private List<Fault> refused(String csv) {
        return faults(read(csv));
    }

    private static List<Fault> faults(ImportResult result) {
        return ((Refused) result).faults();
    }

    /** An invitation as it is kept. */
    private record Invited(
            AccountId account,
            boolean mentor,
            boolean mentee,
            @Nullable Integer capacity,
            String name) {}

    private Invited one(String email) {
        return jdbc.queryForObject(
                "select i.account, i.mentor, i.mentee, i.capacity, i.name from invitation i"
                        + " join account a on a.id = i.account where a.email = ?",
                (row, number) -> new Invited(
                        AccountId.of(row.getString("account")),
                        row.getBoolean("mentor"),
                        row.getBoolean("mentee"),
                        (Integer) row.getObject("capacity"),
                        row.getString("name")),
                email);
    }

    private String name(String email) {
        return SystemActor.call(() -> accounts.findByEmail(new EmailAddress(email)))
                .orElseThrow()
                .name();
    }

    private Map<String, String> attributes(Invited one) {
        return SystemActor.call(() -> answers.told(round, List.of(one.account()), Readers.COORDINATORS))
                .getOrDefault(one.account(), List.of())
                .stream()
                .collect(Collectors.toMap(told -> told.field().key(), Told::text));
    }

    private static String shape(String sql) {
        return sql.replaceAll("(\\(\\?[?, ]*\\)[, ]*)+", "(…)").replaceAll("(\\?, ?)+\\?", "…");
    }
}
