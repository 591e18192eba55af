package app.waymark.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.waymark.mentorship.Mentorships;
import app.waymark.recognition.BadgeKind;
import app.waymark.recognition.BadgeTerms;
import app.waymark.recognition.BadgeVerdict;
import app.waymark.recognition.BadgeVerification;
import app.waymark.recognition.BadgeWords;
import app.waymark.recognition.Badges;
import app.waymark.recognition.ProgrammeBadges;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is backed up is there again after a restore, and a file that is not whole is never used. */
@WaymarkTest
class BackupTest {

    private static final String FROM = "waymark_backup_from";
    private static final String TO = "waymark_backup_to";

    @Autowired
    Environment environment;

    @Autowired
    World world;

    @Autowired
    Mentorships mentorships;

    @Autowired
    ProgrammeBadges programmes;

    @Autowired
    Badges badges;

    @Autowired
    BadgeVerification verification;

    @Autowired
    JdbcTemplate jdbc;

    private final Path folder;

    BackupTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void two_empty_schemas() throws Exception {
        for (var schema : List.of(FROM, TO)) {
            execute("", "drop database if exists " + schema, "create database " + schema + " character set utf8mb4");
        }
    }

    @AfterEach
    void no_schemas() throws Exception {
        execute("", "drop database if exists " + FROM, "drop database if exists " + TO);
    }

    @Test
    void whatever_people_typed_and_whatever_kind_a_column_is_comes_back_as_it_was() throws Exception {
        odd("x".repeat(1_500_000));
        var file = folder.resolve("backup.sql.gz");

        var summary = backup(FROM, file);

        assertThat(summary.tables()).isEqualTo(2);
        assertThat(summary.rows()).isEqualTo(7);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(folder).isDirectoryContaining(path -> path.equals(file));
        assertThat(restore(file)).isEqualTo(summary);
        assertThat(rows(TO)).isEqualTo(rows(FROM));
        // A restored schema goes on where it was: the next number, and what the server computes.
        execute(TO, "insert into odd (words) values ('next')");
        assertThat(strings(TO, "select concat(id, length_of) from odd where words = 'next'"))
                .containsExactly("84");
    }

    @Test
    void the_whole_of_waymark_comes_back() throws Exception {
        world.pair("Jonas Weber", "Mara Lindqvist");
        var file = folder.resolve("waymark.sql.gz");
        BackupSummary summary;
        try (var connection = DriverManager.getConnection(
                environment.getRequiredProperty("spring.datasource.url"), username(), password())) {
            summary = new Backup(connection, Clock.systemUTC()).to(file);
        }

        assertThat(summary.tables()).isGreaterThan(50);
        assertThat(restore(file)).isEqualTo(summary);
        assertThat(strings(TO, "select name from account order by name")).contains("Jonas Weber", "Mara Lindqvist");
    }

    @Test
    void the_key_of_badges_comes_back_so_that_old_ones_stay_genuine_and_the_next_is_signed_with_it_too()
            throws Exception {
        var pair = world.pair("Jonas Weber", "Mara Lindqvist");
        As.account(pair.mentee(), () -> mentorships.end(pair.mentorship(), "We reached what we wanted"));
        var hers = badge(pair, pair.mentee(), BadgeKind.MENTEE);
        var key = keys();
        var file = folder.resolve("waymark.sql.gz");
        try (var connection = DriverManager.getConnection(
                environment.getRequiredProperty("spring.datasource.url"), username(), password())) {
            new Backup(connection, Clock.systemUTC()).to(file);
        }
        restore(file);

        jdbc.update("delete from badge_key");
        assertThat(verified(hers)).as("without its key").isNotInstanceOf(BadgeVerdict.Genuine.class);
        jdbc.update("insert into badge_key select * from " + TO + ".badge_key");

        assertThat(verified(hers)).isInstanceOf(BadgeVerdict.Genuine.class);
        assertThat(verified(badge(pair, pair.mentor(), BadgeKind.MENTOR))).isInstanceOf(BadgeVerdict.Genuine.class);
        assertThat(keys()).isEqualTo(key);
    }

    private List<String> keys() {
        return jdbc.query(
                "select concat_ws('|', id, hex(public_key), hex(private_key)) from badge_key",
                (row, number) -> row.getString(1));
    }

    private BadgeVerdict verified(String credential) {
        return verification.verify(credential, "", "192.0.2.31");
    }

    /** A badge of this kind, offered and accepted. */
    private String badge(World.Pair pair, Actor who, BadgeKind kind) {
        var words = new BadgeWords("Finished", "Worked on goals of their own.", "Took part to the end.");
        As.account(pair.coordinator(), () -> {
            programmes.say(pair.programme(), kind, new BadgeTerms(true, words, words));
            programmes.offer(pair.mentorship(), kind);
        });
        return As.account(who, () -> {
            var id = badges.mine().getFirst().id();
            badges.accept(id, true);
            return badges.file(id).orElseThrow().credential();
        });
    }

    @Test
    void a_backup_is_of_one_moment_however_much_is_written_meanwhile() throws Exception {
        execute(FROM, "create table a (id int primary key)", "create table z (id int primary key)");
        execute(FROM, "create table m (id int primary key auto_increment, words varchar(200))");
        execute(FROM, "insert into m (words) select repeat('filling ', 20) from seq_1_to_20000");
        var stop = new AtomicBoolean();
        var written = new AtomicInteger();
        var writer = CompletableFuture.runAsync(() -> writePairs(stop, written));
        Awaitility.await().until(() -> written.get() > 20);
        int before = written.get();
        var file = folder.resolve("moving.sql.gz");

        backup(FROM, file);

        int after = written.get();
        stop.set(true);
        writer.join();
        assertThat(after).as("something was written meanwhile").isGreaterThan(before);
        restore(file);
        assertThat(strings(TO, "select count(*) from a")).isEqualTo(strings(TO, "select count(*) from z"));
    }

    @Test
    void a_file_that_was_cut_short_is_not_used_wherever_it_was_cut() throws Exception {
        var whole = Files.readAllBytes(backedUp());
        for (int length = 0; length < whole.length; length += 1 + length / 20) {
            refused(Arrays.copyOf(whole, length));
        }
        refused(Arrays.copyOf(whole, whole.length - 1));
        assertThat(strings(TO, "show tables")).isEmpty();
    }

    @Test
    void a_file_with_one_byte_altered_is_not_used() throws Exception {
        var whole = Files.readAllBytes(backedUp());
        var text = unpacked(whole);
        var random = new Random(7);
        for (int turn = 0; turn < 200; turn++) {
            var altered = whole.clone();
            // The head of a gzip file holds a time and a system's name, which mean nothing.
            int at = 10 + random.nextInt(whole.length - 10);
            altered[at] ^= (byte) (1 << random.nextInt(8));
            if (!means(altered, text)) {
                refused(altered);
            }
        }
        assertThat(strings(TO, "show tables")).isEmpty();
    }

    @Test
    void a_file_whose_lines_were_altered_is_not_used_though_it_is_packed_well() throws Exception {
        var whole = Files.readAllBytes(backedUp());
        refused(repacked(whole, text -> text.replace("gr\u00fcn", "blau")));
        refused(repacked(whole, text -> text.replaceFirst("(?m)^\\(1,.*\\R", "")));
        refused(repacked(whole, text -> text.replaceFirst("(?m)^(\\(1,.*\\R)", "$1$1")));
        refused(repacked(whole, text -> text + "DROP TABLE odd;\n"));
        refused(repacked(whole, text -> text.replaceFirst("(?s)-- end of.*", "")));
        refused(repacked(whole, text -> text.replace("format 1", "format 2")));
        assertThat(strings(TO, "show tables")).isEmpty();
    }

    @Test
    void a_schema_that_holds_something_is_left_as_it_is() throws Exception {
        var file = backedUp();
        execute(TO, "create table mine (id int)");

        assertThatThrownBy(() -> restore(file))
                .isInstanceOf(UpkeepFault.class)
                .hasMessage("The schema " + TO + " holds 1 tables: restore into an empty one, nothing was changed.");
        assertThat(strings(TO, "show tables")).containsExactly("mine");
    }

    @Test
    void no_backup_is_overwritten_and_none_is_left_half_written() throws Exception {
        var file = folder.resolve("there");
        Files.writeString(file, "mine");
        assertThatThrownBy(() -> backup(FROM, file)).hasMessageContaining("is there already");
        assertThat(file).hasContent("mine");

        assertThatThrownBy(() -> backup(FROM, folder.resolve("missing").resolve("file")))
                .hasMessageContaining("cannot be written");

        execute(FROM, "create view somebodys as select 1");
        assertThatThrownBy(() -> backup(FROM, folder.resolve("view")))
                .hasMessageContaining("The schema holds the view somebodys");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    private Path backedUp() throws Exception {
        odd("long enough");
        var file = folder.resolve("backup.sql.gz");
        backup(FROM, file);
        return file;
    }

    private void odd(String last) throws Exception {
        execute(
                FROM,
                "create table parent (id uuid primary key)",
                """
                create table odd (
                    id int primary key auto_increment, words longtext, of uuid, at datetime(6), day date, share decimal(9,4),
                    part double, yes boolean, raw varbinary(40), picture longblob, told json, `select` int,
                    length_of int as (char_length(words)) stored, half int as (length_of / 2) virtual,
                    constraint odd_of foreign key (of) references parent (id))""",
                "insert into parent values ('01a21f23-126b-7a7a-bce1-e94afa488ad5')");
        try (var connection = open(FROM);
                var insert = connection.prepareStatement(
                        "insert into odd (words, of, at, day, share, part, yes, raw, picture,"
                                + " told, `select`) values (?, '01a21f23-126b-7a7a-bce1-e94afa488ad5', '2027-03-28 02:30:00.123456',"
                                + " '2028-02-29', -12.5, 0.1e0 + 0.2e0, true, x'00ff0a27', ?, '{\"a\": [1, \"\\\\u00fc\"]}', null)")) {
            for (var words : List.of(
                    "gr\u00fcn",
                    "it's \\ a \"test\"; -- no comment\n(1,2),\r\n\0\u001a\t\u2028\u0085",
                    "\uD83C\uDF33\uD83C\uDFFD {fn now()} {d '2027-01-01'} ? :name",
                    ");\nDROP TABLE odd;\n",
                    "",
                    last)) {
                insert.setString(1, words);
                insert.setBytes(
                        2,
                        words.isEmpty()
                                ? null
                                : words.substring(0, Math.min(words.length(), 300))
                                        .getBytes(StandardCharsets.UTF_16));
                insert.execute();
            }
        }
        execute(FROM, "delete from odd where id = 5", "insert into odd (id) values (7)");
    }

    private void writePairs(AtomicBoolean stop, AtomicInteger written) {
        try (var connection = open(FROM);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            while (!stop.get()) {
                int id = written.get() + 1;
                statement.execute("insert into a values (" + id + ")");
                statement.execute("insert into z values (" + id + ")");
                connection.commit();
                written.set(id);
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void refused(byte[] bytes) throws IOException {
        var file = folder.resolve("altered");
        Files.write(file, bytes);
        assertThat(catchThrowable(() -> restore(file)))
                .isInstanceOf(UpkeepFault.class)
                .message()
                .containsAnyOf("cut short", "altered", "no Waymark backup");
    }

    /** A few bits between its blocks mean nothing. */
    private static boolean means(byte[] packed, String text) {
        try {
            return unpacked(packed).equals(text);
        } catch (IOException broken) {
            return false;
        }
    }

    private static String unpacked(byte[] packed) throws IOException {
        try (var text = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] repacked(byte[] whole, UnaryOperator<String> change) throws IOException {
        var before = unpacked(whole);
        var after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        var bytes = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(bytes)) {
            packed.write(after.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private BackupSummary backup(String schema, Path file) throws Exception {
        try (var connection = open(schema)) {
            return new Backup(connection, Clock.systemUTC()).to(file);
        }
    }

    private BackupSummary restore(Path file) throws Exception {
        try (var connection = open(TO)) {
            return new Restoring(connection).from(new BackupFile(file));
        }
    }

    private List<String> rows(String schema) throws Exception {
        return strings(
                schema,
                "select concat_ws('|', id, hex(words), of, at, day, share, part, yes, hex(raw), hex(picture), told, length_of,"
                        + " half) from odd order by id");
    }

    private List<String> strings(String schema, String question) throws Exception {
        try (var connection = open(schema);
                var statement = connection.createStatement();
                var found = statement.executeQuery(question)) {
            var strings = new ArrayList<String>();
            while (found.next()) {
                strings.add(found.getString(1));
            }
            return strings;
        }
    }

    private void execute(String schema, String... statements) throws Exception {
        try (var connection = open(schema);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private Connection open(String schema) throws SQLException {
        var url = environment
                .getRequiredProperty("spring.datasource.url")
                .replaceFirst("(//[^/]+)/[^?]*", "$1/" + schema);
        return DriverManager.getConnection(url, username(), password());
    }

    private String username() {
        return environment.getRequiredProperty("spring.datasource.username");
    }

    private String password() {
        return environment.getRequiredProperty("spring.datasource.password");
    }
}
