package app.waymark.journey;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.waymark.account.Browser;
import app.waymark.support.EmbeddedDatabase;
import app.waymark.support.ScriptedMailServer;
import app.waymark.support.ScriptedMailServer.Manner;
import app.waymark.support.SecondWaymark;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A Waymark and a database of its own, each in a process of its own, are killed as a power cut would kill them, and started
 * again. The mail server answers when the test has it answer, so that what is in doubt at that moment is known.
 */
class CrashTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int FORGETFUL = 6;
    private static final int PEOPLE = 20;
    private static final int EACH = 10;
    private static final int ALL = FORGETFUL + PEOPLE * EACH;

    /** How many mails Waymark talks to the mail server about beside each other. */
    private static final int LINES = 4;

    /** The line of a process that was killed stands there still and takes an answer. */
    private static final int DEAD = 1;

    @SuppressWarnings("NullAway.Init")
    private EmbeddedDatabase database;

    @SuppressWarnings("NullAway.Init")
    private ScriptedMailServer mail;

    /** What a mail says to whom, and under which id. */
    private record Arrived(String to, String subject, String id) {}

    @BeforeEach
    void a_database_and_a_mail_server(@TempDir Path folder) throws Exception {
        database = EmbeddedDatabase.on(folder);
        mail = new ScriptedMailServer(Manner.PONDERING);
    }

    @AfterEach
    void stop() throws Exception {
        mail.close();
        database.stop();
    }

    @Test
    void killed_under_two_hundred_events_with_its_database_no_mail_is_lost_or_out_of_order_and_one_a_kill_comes_twice()
            throws Exception {
        killedWhileMailsAreHandedOver();
        killedWithItsDatabaseWhileMuchHappens();
        itsDatabaseIsKilledAlone();

        var arrived = arrived();
        assertThat(new LinkedHashSet<>(arrived)).as("none lost").hasSize(ALL);
        assertThat(arrived)
                .as("one double for each kill of the process, none for that of its database alone")
                .hasSize(ALL + 2);
        assertThat(arrived.stream().map(Arrived::id).distinct())
                .as("what comes twice comes under the same id")
                .hasSize(ALL);
        assertThat(arrived.stream()
                        .filter(one -> one.subject().contains("Talk"))
                        .collect(groupingBy(Arrived::to, mapping(Arrived::subject, toCollection(LinkedHashSet::new)))))
                .as("each person's in order")
                .hasSize(PEOPLE)
                .allSatisfy((person, subjects) ->
                        assertThat(List.copyOf(subjects)).hasSize(EACH).isSorted());
    }

    /** Six mails are committed: one is with the server, who has not answered, three are on their way, two are not begun. */
    private void killedWhileMailsAreHandedOver() throws Exception {
        var victim = SecondWaymark.installed(settings());
        try {
            int port = victim.awaitRunning(PATIENCE);
            people();
            for (int person = 0; person < FORGETFUL; person++) {
                new Browser(port).submit("/forgotten", Map.of("email", address(person)));
            }
            await().atMost(PATIENCE).until(() -> mail.prepared() == LINES && count("WAITING") == FORGETFUL);
            await().during(Duration.ofMillis(300)).until(() -> mail.taken().size() == 1);
        } finally {
            victim.kill();
        }
        assertThat(count("SENT")).isZero();
    }

    /** Sixty-six are answered and written down, and the next is with the server, when everything dies. */
    private void killedWithItsDatabaseWhileMuchHappens() throws Exception {
        var victim = SecondWaymark.running(
                EventfulWaymark.class, settings(), Integer.toString(PEOPLE), Integer.toString(EACH));
        try {
            mail.answer(DEAD + FORGETFUL + 60);
            victim.awaitLine(Pattern.compile("It is all done: (\\d+) events"), PATIENCE);
            taken(1 + FORGETFUL + 60 + 1);
        } finally {
            database.kill();
            victim.kill();
        }
        database.restart();
        assertThat(count("SENT")).isEqualTo(FORGETFUL + 60);
        assertThat(count("WAITING")).isEqualTo(ALL - FORGETFUL - 60);
    }

    /** The server takes a mail while the database, under a Waymark that runs on, is away. */
    private void itsDatabaseIsKilledAlone() throws Exception {
        int before = mail.taken().size();
        try (var second = SecondWaymark.installed(settings())) {
            second.awaitRunning(PATIENCE);
            mail.answer(DEAD + 50);
            taken(before + 50 + 1);
            database.kill();
            mail.answer(1);
            second.awaitLine(Pattern.compile("(which cannot be written down yet)"), PATIENCE);
            database.restart();
            mail.answer(ALL);
            await().atMost(PATIENCE).until(() -> count("SENT") == ALL && nothingIsLeft());
        }
    }

    private void taken(int mails) {
        await().atMost(PATIENCE).until(() -> mail.taken().size() == mails);
    }

    private List<Arrived> arrived() {
        return mail.taken().stream()
                .map(text -> {
                    try {
                        var read = new MimeMessage(
                                null, new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
                        var to = (InternetAddress) read.getAllRecipients()[0];
                        return new Arrived(to.getAddress(), read.getSubject(), read.getMessageID());
                    } catch (MessagingException unreadable) {
                        throw new IllegalStateException(unreadable);
                    }
                })
                .collect(toList());
    }

    private Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        settings.put("server.port", "0");
        settings.put("spring.datasource.url", database.url());
        settings.put("spring.datasource.username", database.username());
        settings.put("spring.datasource.password", database.password());
        settings.put("spring.mail.host", "127.0.0.1");
        settings.put("spring.mail.port", Integer.toString(mail.port()));
        settings.put("waymark.demo", "false");
        // A task whose worker fell silent is taken up again after some missed beats.
        settings.put("db-scheduler.heartbeat-interval", "500ms");
        settings.put("db-scheduler.polling-interval", "100ms");
        return settings;
    }

    /** They have accounts and no passwords yet. */
    private void people() throws SQLException {
        execute("INSERT INTO account (id, email, name, language, zone, created_at, version) VALUES "
                + IntStream.range(0, PEOPLE)
                        .mapToObj(person -> "('%s', '%s', 'P%d', 'en', 'Europe/Berlin', UTC_TIMESTAMP(), 0)"
                                .formatted(EventfulWaymark.account(person), address(person), person))
                        .collect(Collectors.joining(", ")));
    }

    private static String address(int person) {
        return "p" + person + "@example.org";
    }

    private int count(String state) throws SQLException {
        return number("SELECT COUNT(*) FROM mail WHERE state = '" + state + "'");
    }

    private boolean nothingIsLeft() throws SQLException {
        return number("SELECT COUNT(*) FROM scheduled_tasks WHERE task_name = 'mail'") == 0;
    }

    private int number(String question) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.username(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void execute(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.username(), database.password());
                var work = connection.createStatement()) {
            work.execute(statement);
        }
    }
}
