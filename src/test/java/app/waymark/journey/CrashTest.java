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
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
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
            var victim = SecondWaymark.installed(settings(mute.port()));
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

    private Map<String, String> settings(int mailPort) {
        var settings = new HashMap<String, String>();
        settings.put("server.port", "0");
        settings.put("spring.datasource.url", url());
        settings.put("spring.datasource.username", environment.getRequiredProperty("spring.datasource.username"));
        settings.put("spring.datasource.password", environment.getRequiredProperty("spring.datasource.password"));
        settings.put("spring.mail.host", "127.0.0.1");
        settings.put("spring.mail.port", Integer.toString(mailPort));
        settings.put("waymark.demo", "false");
        // One at a time, so that there is also something that nobody has begun to do.
        settings.put("db-scheduler.threads", "1");
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
