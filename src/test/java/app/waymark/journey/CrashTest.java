package app.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.waymark.account.Browser;
import app.waymark.support.SecondWaymark;
import app.waymark.support.WaymarkTest;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * A Waymark of its own, in a process and on tables of its own, is killed as a power cut would kill it, and started
 * again.
 */
@WaymarkTest
class CrashTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String SCHEMA = "waymark_crash";
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*(<\\S+>)");

    @Autowired
    Environment environment;

    final GreenMail mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void newTables() throws SQLException {
        execute(environment.getRequiredProperty("spring.datasource.url"), "DROP DATABASE IF EXISTS " + SCHEMA);
        execute(environment.getRequiredProperty("spring.datasource.url"), "CREATE DATABASE " + SCHEMA);
        mailServer.start();
    }

    @AfterEach
    void noTables() throws SQLException {
        mailServer.stop();
        execute(environment.getRequiredProperty("spring.datasource.url"), "DROP DATABASE IF EXISTS " + SCHEMA);
    }

    @Test
    void killed_between_the_commit_and_the_mail_it_sends_the_mail_when_it_is_started_again() throws Exception {
        try (var mute = OneMailServer.mute()) {
            var settings = settings(mute.port());
            // One at a time, so that there is also something that nobody has begun to do.
            settings.put("db-scheduler.threads", "1");
            var victim = SecondWaymark.installed(settings);
            try {
                int port = victim.awaitRunning(PATIENCE);
                account("Ada");
                account("Ben");
                new Browser(port).submit("/forgotten", Map.of("email", "ada@example.org"));
                // By now her mail is committed, and its sender holds the line; his request stands behind it.
                mute.awaitCall(PATIENCE);
                new Browser(port).submit("/forgotten", Map.of("email", "ben@example.org"));
            } finally {
                victim.kill();
            }
        }
        assertThat(count("SELECT COUNT(*) FROM mail WHERE state = 'WAITING'")).isPositive();
        assertThat(count("SELECT COUNT(*) FROM mail WHERE state = 'SENT'")).isZero();

        try (var second = SecondWaymark.installed(settings(mailServer.getSmtp().getPort()))) {
            second.awaitRunning(PATIENCE);

            assertThat(mailServer.waitForIncomingEmail(PATIENCE.toMillis(), 2)).isTrue();
            untilAllIsRecorded(2);
        }
        assertThat(Arrays.stream(mailServer.getReceivedMessages()).map(CrashTest::recipient))
                .containsExactlyInAnyOrder("ada@example.org", "ben@example.org");
    }

    @Test
    void killed_after_the_mail_server_took_the_mail_it_sends_at_most_one_more_with_the_same_id() throws Exception {
        String first;
        try (var accepting = OneMailServer.accepting()) {
            var victim = SecondWaymark.installed(settings(accepting.port()));
            try {
                int port = victim.awaitRunning(PATIENCE);
                account("Ada");
                new Browser(port).submit("/forgotten", Map.of("email", "ada@example.org"));
                first = accepting.awaitMail(PATIENCE);
            } finally {
                victim.kill();
            }
        }

        try (var second = SecondWaymark.installed(settings(mailServer.getSmtp().getPort()))) {
            second.awaitRunning(PATIENCE);

            assertThat(mailServer.waitForIncomingEmail(PATIENCE.toMillis(), 1)).isTrue();
            untilAllIsRecorded(1);
        }
        var matcher = MESSAGE_ID.matcher(first);
        assertThat(matcher.find()).isTrue();
        assertThat(mailServer.getReceivedMessages()).singleElement().satisfies(mail -> assertThat(mail.getMessageID())
                .isEqualTo(matcher.group(1)));
    }

    @Test
    void killed_under_two_hundred_mails_with_its_database_they_all_arrive_once_and_in_order() throws Exception {
        int people = 20;
        int each = 10;
        var settings = settings(mailServer.getSmtp().getPort());
        var victim = SecondWaymark.installed(settings);
        try {
            victim.awaitRunning(PATIENCE);
            mails(people, each);
            arrived(60);
        } finally {
            victim.kill();
        }
        try (var second = SecondWaymark.installed(settings)) {
            second.awaitRunning(PATIENCE);
            arrived(110);
            for (int kill = 0; kill < 3; kill++) {
                everyConnectionDies();
            }
            untilAllIsRecorded(people * each);
        }

        var subjects = new HashMap<String, List<String>>();
        var ids = new HashMap<String, String>();
        int doubles = 0;
        for (var mail : mailServer.getReceivedMessages()) {
            var before = ids.put(mail.getSubject(), mail.getMessageID());
            if (before == null) {
                subjects.computeIfAbsent(recipient(mail), none -> new ArrayList<>())
                        .add(mail.getSubject());
            } else {
                doubles++;
                assertThat(mail.getMessageID()).as("a mail that comes twice").isEqualTo(before);
            }
        }
        assertThat(ids).as("none lost").hasSize(people * each);
        assertThat(doubles)
                .as("one double for the kill of the process, none for those of its connections")
                .isLessThanOrEqualTo(1);
        assertThat(subjects.values())
                .as("each person's in order")
                .allSatisfy(mine -> assertThat(mine).hasSize(each).isSorted());
    }

    /** So many people, and so many mails to each about one thing, written in the order of their subjects. */
    private void mails(int people, int each) throws SQLException {
        var accounts = new ArrayList<String>();
        var letters = new ArrayList<String>();
        var tasks = new ArrayList<String>();
        for (int person = 0; person < people; person++) {
            var account = UUID.randomUUID();
            var thing = UUID.randomUUID();
            var address = "p" + person + "@example.org";
            accounts.add("('%s', '%s', 'P%d', 'en', 'Europe/Berlin', UTC_TIMESTAMP(), 0)"
                    .formatted(account, address, person));
            for (int number = 0; number < each; number++) {
                var mail = UUID.randomUUID();
                letters.add(
                        ("('%1$s', '%2$s', '%3$s', '%4$s', '<%1$s@localhost>', '%5$s', 'P', 'p%6$02d %7$02d', 'Text',"
                                        + " 'Text', 'WAITING', 0, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), 0)")
                                .formatted(mail, UUID.randomUUID(), account, thing, address, person, number));
                tasks.add("('mail', '%s', UTC_TIMESTAMP(6), false, 1)".formatted(mail));
            }
        }
        // Tried in whatever order the queue finds them.
        Collections.shuffle(tasks, new Random(7));
        execute(
                url(),
                "INSERT INTO account (id, email, name, language, zone, created_at, version) VALUES "
                        + String.join(", ", accounts));
        execute(
                url(),
                "INSERT INTO mail (id, event, recipient, about, message_id, to_address, to_name, subject, text, html,"
                        + " state, attempts, created_at, due_at, version) VALUES " + String.join(", ", letters));
        execute(
                url(),
                "INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version) VALUES "
                        + String.join(", ", tasks));
    }

    private void arrived(int mails) {
        await().atMost(PATIENCE).until(() -> mailServer.getReceivedMessages().length >= mails);
    }

    /** What the process sees of a database server that is killed and started again. */
    private void everyConnectionDies() throws SQLException {
        try (var connection = DriverManager.getConnection(
                        environment.getRequiredProperty("spring.datasource.url"), username(), password());
                var statement = connection.createStatement()) {
            var found = new ArrayList<Long>();
            try (var rows = statement.executeQuery(
                    "SELECT id FROM information_schema.processlist WHERE db = '" + SCHEMA + "'")) {
                while (rows.next()) {
                    found.add(rows.getLong(1));
                }
            }
            for (var id : found) {
                try {
                    statement.execute("KILL " + id);
                } catch (SQLException gone) {
                    // It ended by itself meanwhile.
                }
            }
        }
    }

    private Map<String, String> settings(int mailPort) {
        var settings = new HashMap<String, String>();
        settings.put("server.port", "0");
        settings.put("spring.datasource.url", url());
        settings.put("spring.datasource.username", environment.getRequiredProperty("spring.datasource.username"));
        settings.put("spring.datasource.password", environment.getRequiredProperty("spring.datasource.password"));
        settings.put("spring.mail.host", "127.0.0.1");
        settings.put("spring.mail.port", Integer.toString(mailPort));
        settings.put("waymark.demo", "false");
        // A task whose worker fell silent is taken up again after some missed beats.
        settings.put("db-scheduler.heartbeat-interval", "1s");
        settings.put("db-scheduler.polling-interval", "1s");
        return settings;
    }

    private String url() {
        return environment
                .getRequiredProperty("spring.datasource.url")
                .replaceFirst("(jdbc:mariadb://[^/]+/)[^?]*", "$1" + SCHEMA);
    }

    /** Somebody who has an account and no password yet. */
    private void account(String name) throws SQLException {
        execute(
                url(),
                "INSERT INTO account (id, email, name, language, zone, created_at, version) VALUES ('"
                        + UUID.randomUUID() + "', '" + name.toLowerCase(java.util.Locale.ROOT) + "@example.org', '"
                        + name + "', 'en', 'Europe/Berlin', UTC_TIMESTAMP(), 0)");
    }

    /** Waits until so many mails are known to be sent and nothing is left to be done. */
    private void untilAllIsRecorded(int mails) {
        await().atMost(PATIENCE)
                .until(() -> count("SELECT COUNT(*) FROM mail WHERE state = 'SENT'") == mails
                        && count("SELECT COUNT(*) FROM scheduled_tasks WHERE task_name = 'mail'") == 0);
    }

    private int count(String question) throws SQLException {
        try (var connection = DriverManager.getConnection(url(), username(), password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void execute(String url, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(url, username(), password());
                var work = connection.createStatement()) {
            work.execute(statement);
        }
    }

    private String username() {
        return environment.getRequiredProperty("spring.datasource.username");
    }

    private String password() {
        return environment.getRequiredProperty("spring.datasource.password");
    }

    private static String recipient(MimeMessage mail) {
        try {
            return ((jakarta.mail.internet.InternetAddress) mail.getAllRecipients()[0]).getAddress();
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
