package app.waymark.startup.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.waymark.startup.CannotStart;
import app.waymark.support.SecondWaymark;
import app.waymark.support.WaymarkTest;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Starts that cannot succeed, as whoever starts Waymark sees them: in a process of its own. */
@WaymarkTest
class FailedStartTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Autowired
    Environment environment;

    @Test
    void without_a_database_it_says_what_to_set() throws Exception {
        assertThat(saidBy(Map.of()))
                .containsExactly("Waymark has no database: set SPRING_DATASOURCE_URL to a MariaDB server, such as"
                        + " jdbc:mariadb://localhost:3306/waymark, with SPRING_DATASOURCE_USERNAME and"
                        + " SPRING_DATASOURCE_PASSWORD.");
    }

    @Test
    void with_a_database_that_is_not_there_it_says_what_to_check() throws Exception {
        assertThat(saidBy(Map.of("spring.datasource.url", "jdbc:mariadb://127.0.0.1:1/waymark")))
                .singleElement()
                .asString()
                .startsWith("The database cannot be reached (")
                .endsWith("): check SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and"
                        + " SPRING_DATASOURCE_PASSWORD, and that the server is running.");
    }

    @Test
    void with_a_database_that_loses_racing_changes_it_says_which_setting_is_off() throws Exception {
        assertThat(saidBy(database("?sessionVariables=innodb_snapshot_isolation=0")))
                .containsExactly("The database server is not set up safely: set innodb_snapshot_isolation=ON (without"
                        + " it racing changes are lost) in its configuration and restart it.");
    }

    @Test
    void on_a_taken_port_it_says_which() throws Exception {
        // On every address, as Waymark listens.
        try (var taken = new ServerSocket(0, 1)) {
            var settings = new HashMap<>(database(""));
            settings.put("server.port", Integer.toString(taken.getLocalPort()));

            assertThat(saidBy(settings))
                    .containsExactly("Port " + taken.getLocalPort() + " is taken: stop the program that uses it, or"
                            + " choose another one by setting SERVER_PORT.");
        }
    }

    @Test
    void both_settings_are_named_where_both_are_off() {
        assertThat(catchThrowable(() -> DatabaseCheck.check(
                        Map.of("innodb_snapshot_isolation", "OFF", "innodb_flush_log_at_trx_commit", "2"))))
                .isInstanceOf(CannotStart.class)
                .hasMessageContainingAll("innodb_snapshot_isolation=ON", "innodb_flush_log_at_trx_commit=1");
    }

    @Test
    void a_server_that_does_not_know_the_setting_is_too_old() {
        assertThatThrownBy(() -> DatabaseCheck.check(Map.of("innodb_flush_log_at_trx_commit", "1")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("MariaDB 10.11.8");
    }

    private Map<String, String> database(String parameters) {
        return Map.of(
                "spring.datasource.url",
                environment.getRequiredProperty("spring.datasource.url") + parameters,
                "spring.datasource.username",
                environment.getRequiredProperty("spring.datasource.username"),
                "spring.datasource.password",
                environment.getRequiredProperty("spring.datasource.password"),
                "db-scheduler.enabled",
                "false");
    }

    private static List<String> saidBy(Map<String, String> settings) throws Exception {
        try (var start = SecondWaymark.installed(settings)) {
            assertThat(start.awaitEnd(PATIENCE)).isEqualTo(1);
            return start.output();
        }
    }
}
