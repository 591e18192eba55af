package app.waymark.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.cli.UpkeepCommands;
import app.waymark.support.WaymarkTest;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.naming.CommunicationException;
import javax.naming.NamingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The doctor says what is wrong with an installation, and is silent about what is well with it. */
@WaymarkTest
class DoctorTest {

    private static final String SENDER = "Mentoring <mentoring@programme.example.org>";

    @Autowired
    Environment environment;

    private final Path folder;
    private final Map<String, Object> set = new HashMap<>();
    private final Map<String, List<String>> published = new HashMap<>();

    DoctorTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void a_database_that_is_set_up_safely_is_well() {
        database();

        assertThat(about("Database")).singleElement().satisfies(diagnosis -> {
            assertThat(diagnosis.state()).isEqualTo(Diagnosis.State.WELL);
            assertThat(diagnosis.words()).startsWith("MariaDB ").endsWith(" answers and is set up safely.");
        });
        assertThat(about("Clock"))
                .containsExactly(Diagnosis.well("Clock", "This machine and the database agree on the time."));
    }

    @Test
    void what_a_database_lacks_is_named() {
        database();
        set.merge(
                "spring.datasource.url",
                "?sessionVariables=innodb_snapshot_isolation=0,character_set_database='latin1'",
                (url, parameters) -> url + "" + parameters);

        assertThat(about("Database"))
                .filteredOn(diagnosis -> diagnosis.state() == Diagnosis.State.WRONG)
                .extracting(Diagnosis::words)
                .satisfiesExactly(
                        words -> assertThat(words).contains("set innodb_snapshot_isolation=ON"),
                        words -> assertThat(words).contains("latin1", "utf8mb4"));
    }

    @Test
    void a_database_that_is_away_or_not_named_is_wrong() {
        assertThat(about("Database")).singleElement().satisfies(diagnosis -> assertThat(diagnosis.words())
                .startsWith("Waymark has no database here"));
        set.put("spring.datasource.url", "jdbc:mariadb://127.0.0.1:1/waymark");
        assertThat(about("Database")).singleElement().satisfies(diagnosis -> {
            assertThat(diagnosis.state()).isEqualTo(Diagnosis.State.WRONG);
            assertThat(diagnosis.words()).startsWith("The database cannot be reached (");
        });
    }

    @Test
    void clocks_that_disagree_are_told_by_how_much() {
        database();

        assertThat(about("Clock", Duration.ofSeconds(-10))).singleElement().satisfies(diagnosis -> {
            assertThat(diagnosis.state()).isEqualTo(Diagnosis.State.WARNING);
            assertThat(diagnosis.words()).matches("This machine and the database are (9|10) s apart.*");
        });
        assertThat(about("Clock", Duration.ofHours(1)))
                .singleElement()
                .extracting(Diagnosis::state)
                .isEqualTo(Diagnosis.State.WRONG);
    }

    @Test
    void a_setting_that_nothing_reads_is_named_with_the_nearest_that_is() {
        set.put("WAYMARK_MAIL_FORM", SENDER);
        set.put("WAYMARK_MAIL_RETRYAFTER", "PT1M");

        assertThat(about("Settings"))
                .containsExactly(Diagnosis.warning(
                        "Settings", "WAYMARK_MAIL_FORM is set, and nothing reads it: did you mean WAYMARK_MAIL_FROM?"));
    }

    @Test
    void an_address_that_is_none_or_is_not_encrypted_is_wrong() {
        set.put("WAYMARK_BASE_URL", "waymark.example.org");
        assertThat(about("Address")).singleElement().satisfies(diagnosis -> {
            assertThat(diagnosis.state()).isEqualTo(Diagnosis.State.WRONG);
            assertThat(diagnosis.words()).contains("“waymark.example.org”");
        });
        set.put("WAYMARK_BASE_URL", "http://waymark.invalid");
        assertThat(about("Address")).first().satisfies(diagnosis -> {
            assertThat(diagnosis.state()).isEqualTo(Diagnosis.State.WRONG);
            assertThat(diagnosis.words()).contains("is not https");
        });
    }

    @Test
    void who_answers_at_the_address_is_told_apart() throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var address = "http://localhost:" + server.getAddress().getPort();
        server.createContext("/actuator/health", exchange -> {
            var body = "{\"status\":\"UP\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        set.put("WAYMARK_BASE_URL", address);
        try {
            server.start();
            assertThat(about("Address")).contains(Diagnosis.well("Address", "Waymark answers at " + address + "."));
            server.removeContext("/actuator/health");
            assertThat(about("Address"))
                    .contains(Diagnosis.warning(
                            "Address", "At " + address + " something answers 404, and no healthy Waymark."));
        } finally {
            server.stop(0);
        }
        assertThat(about("Address"))
                .anySatisfy(diagnosis -> assertThat(diagnosis.words()).startsWith("Nothing answers at " + address));
    }

    @Test
    void a_mail_server_that_is_away_is_wrong_and_one_that_answers_is_well() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        int port = server.getSmtp().getPort();
        set.put("SPRING_MAIL_HOST", "127.0.0.1");
        set.put("SPRING_MAIL_PORT", port);
        try {
            assertThat(about("Mail server"))
                    .containsExactly(
                            Diagnosis.well("Mail server", "127.0.0.1:" + port + " takes Waymark's connection."));
        } finally {
            server.stop();
        }
        assertThat(about("Mail server")).singleElement().satisfies(diagnosis -> {
            assertThat(diagnosis.state()).isEqualTo(Diagnosis.State.WRONG);
            assertThat(diagnosis.words()).startsWith("127.0.0.1:" + port + " does not take Waymark's connection (");
        });
    }

    @Test
    void a_sender_whose_domain_publishes_nothing_is_told_what_to_publish() {
        mailFrom(SENDER);
        published.put("programme.example.org MX", List.of("10 mx.example.org."));

        assertThat(about("Sender"))
                .extracting(Diagnosis::state)
                .containsExactly(Diagnosis.State.WRONG, Diagnosis.State.WARNING, Diagnosis.State.WARNING);
        assertThat(about("Sender"))
                .extracting(Diagnosis::words)
                .satisfiesExactly(
                        words -> assertThat(words).contains("no SPF record"),
                        words -> assertThat(words).contains("no DMARC record"),
                        words -> assertThat(words).contains("WAYMARK_MAIL_DKIM_SELECTOR"));
    }

    @Test
    void a_sender_whose_domain_publishes_everything_is_well() {
        mailFrom(SENDER);
        set.put("WAYMARK_MAIL_DKIM_SELECTOR", "s1");
        published.put("programme.example.org A", List.of("192.0.2.1"));
        published.put("programme.example.org TXT", List.of("other", "v=spf1 mx -all"));
        published.put("_dmarc.example.org TXT", List.of("v=DMARC1; p=reject"));
        published.put("s1._domainkey.programme.example.org TXT", List.of("v=DKIM1; k=rsa; p=MIIB"));

        assertThat(about("Sender")).extracting(Diagnosis::state).containsOnly(Diagnosis.State.WELL);
    }

    @Test
    void a_sender_whom_everybody_may_be_or_whose_key_was_withdrawn_is_wrong() {
        mailFrom(SENDER);
        set.put("WAYMARK_MAIL_DKIM_SELECTOR", "s1");
        published.put("programme.example.org TXT", List.of("v=spf1 +all"));
        published.put("s1._domainkey.programme.example.org TXT", List.of("v=DKIM1; p="));

        assertThat(about("Sender"))
                .filteredOn(diagnosis -> diagnosis.state() == Diagnosis.State.WRONG)
                .extracting(Diagnosis::words)
                .satisfiesExactly(
                        words -> assertThat(words).contains("lets everybody send"),
                        words -> assertThat(words).contains("holds no key"),
                        words -> assertThat(words).contains("takes no mail"));
        published.put("programme.example.org TXT", List.of("v=spf1 mx -all", "v=spf1 a -all"));
        assertThat(about("Sender")).extracting(Diagnosis::words).anyMatch(words -> words.contains("2 SPF records"));
    }

    @Test
    void the_sender_that_nobody_set_is_wrong_as_soon_as_mail_is_sent() {
        mailFrom("Waymark <waymark@localhost.localdomain>");

        assertThat(about("Sender")).singleElement().satisfies(diagnosis -> {
            assertThat(diagnosis.state()).isEqualTo(Diagnosis.State.WRONG);
            assertThat(diagnosis.words()).contains("WAYMARK_MAIL_FROM");
        });
    }

    @Test
    void a_mailbox_that_can_be_read_is_well_and_what_it_lacks_is_named() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        server.setUser("reply@example.org", "reply", "secret");
        set.put("WAYMARK_MAILBOX_ADDRESS", "reply@example.org");
        assertThat(about("Answers by mail")).first().satisfies(diagnosis -> assertThat(diagnosis.words())
                .contains("no way from it to here"));
        set.put("WAYMARK_MAILBOX_IMAP_HOST", "127.0.0.1");
        set.put("WAYMARK_MAILBOX_IMAP_PORT", server.getImap().getPort());
        set.put("WAYMARK_MAILBOX_IMAP_TLS", "false");
        set.put("WAYMARK_MAILBOX_IMAP_USERNAME", "reply");
        set.put("WAYMARK_MAILBOX_IMAP_PASSWORD", "secret");
        set.put("WAYMARK_MAILBOX_HOOK_SECRET", "short");
        try {
            assertThat(about("Answers by mail"))
                    .extracting(Diagnosis::words)
                    .satisfiesExactly(
                            words -> assertThat(words).isEqualTo("127.0.0.1 can be read; INBOX holds 0 mails."),
                            words -> assertThat(words).contains("HOOK_SECRET can be guessed"),
                            words -> assertThat(words).contains("AUTHSERV_ID"));
            set.put("WAYMARK_MAILBOX_IMAP_PASSWORD", "wrong");
            assertThat(about("Answers by mail"))
                    .first()
                    .extracting(Diagnosis::state)
                    .isEqualTo(Diagnosis.State.WRONG);
        } finally {
            server.stop();
        }
    }

    @Test
    void the_commands_say_what_they_did_and_end_with_the_status_of_it() {
        database();
        var file = folder.resolve("backup").toString();

        assertThat(run("backup", file)).isEqualTo(0);
        assertThat(said())
                .matches("(?s).*backup: \\d+ tables, [\\d,]+ rows as of \\S+Z, read again and found whole\\.\\n");
        assertThat(run("restore", "--check", file)).isEqualTo(0);
        assertThat(said()).endsWith("found whole.\n");
        assertThat(run("restore", file)).isEqualTo(1);
        assertThat(said()).contains("restore into an empty one, nothing was changed.");
        assertThat(run("backup", file)).isEqualTo(1);
        assertThat(said()).contains("no backup is overwritten");
        assertThat(run("restore", file + "-not-there", "--check")).isEqualTo(1);
        assertThat(said()).contains("is not there.");
        assertThat(run("backup")).isEqualTo(2);
        assertThat(said()).contains("backup FILE");
        assertThat(run("doctor", "--help")).isEqualTo(0);
        assertThat(said()).contains("restore [--check] FILE");
        set.put("WAYMARK_BASE_URL", "http://127.0.0.1:1");
        assertThat(run("doctor")).isEqualTo(0);
        assertThat(said()).contains("warning  Mail server", "well     Database", "well     Clock");
        set.put("WAYMARK_BASE_URL", "nowhere");
        assertThat(run("doctor")).isEqualTo(1);
    }

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private int run(String command, String... args) {
        printed.reset();
        var stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new UpkeepCommands(settings(), Clock.systemUTC(), stream, stream).run(command, List.of(args));
    }

    private String said() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private void database() {
        for (var name : List.of("url", "username", "password")) {
            set.put("spring.datasource." + name, environment.getRequiredProperty("spring.datasource." + name));
        }
    }

    private void mailFrom(String sender) {
        set.put("SPRING_MAIL_HOST", "127.0.0.1");
        set.put("SPRING_MAIL_PORT", 1);
        set.put("WAYMARK_MAIL_FROM", sender);
    }

    private List<Diagnosis> about(String what) {
        return about(what, Duration.ZERO);
    }

    private List<Diagnosis> about(String what, Duration ahead) {
        var records = new DomainRecords() {
            @Override
            List<String> of(String name, String type) throws NamingException {
                if (published.containsKey("silent")) {
                    throw new CommunicationException("DNS error");
                }
                return published.getOrDefault(name + " " + type, List.of());
            }
        };
        return new Doctor(settings(), Clock.offset(Clock.systemUTC(), ahead), records)
                .diagnoses()
                .filter(diagnosis -> diagnosis.about().equals(what))
                .toList();
    }

    /** As {@link InstallationSettings#ofThisProcess()} reads them, with {@code set} for the environment. */
    private InstallationSettings settings() {
        var read = new StandardEnvironment();
        read.getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, set));
        read.getPropertySources().addLast(new MapPropertySource("defaults", defaults()));
        return new InstallationSettings(read);
    }

    private static Map<String, Object> defaults() {
        var yaml = new org.springframework.beans.factory.config.YamlPropertiesFactoryBean();
        yaml.setResources(new org.springframework.core.io.ClassPathResource("application.yaml"));
        var defaults = new HashMap<String, Object>();
        java.util.Objects.requireNonNull(yaml.getObject()).forEach((name, value) -> {
            if (name.toString().startsWith("waymark.")) {
                defaults.put(name.toString(), value);
            }
        });
        return defaults;
    }
}
