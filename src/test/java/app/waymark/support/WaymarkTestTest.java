package app.waymark.support;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.shared.AccountId;
import app.waymark.shared.Actor;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Uuid7;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@WaymarkTest
class WaymarkTestTest {

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    CurrentActor currentActor;

    @Autowired
    Clock clock;

    @Test
    void the_embedded_database_has_the_settings_that_waymark_asks_for() {
        var settings = jdbc.queryForMap("""
                SELECT @@innodb_snapshot_isolation AS isolation, @@innodb_flush_log_at_trx_commit AS flush_log,
                       @@character_set_server AS characters, @@time_zone AS zone
                """);

        assertThat(settings)
                .extractingByKeys("isolation", "flush_log", "characters", "zone")
                .map(String::valueOf)
                .containsExactly("1", "1", "utf8mb4", "+00:00");
    }

    @Test
    void tables_are_emptied_whatever_order_their_foreign_keys_ask_for() {
        jdbc.execute("CREATE TABLE IF NOT EXISTS test_child (id INT PRIMARY KEY, parent INT)");
        try {
            jdbc.update("INSERT INTO test_child VALUES (1, 2)");
            new EmptyTables(java.util.Objects.requireNonNull(jdbc.getDataSource())).empty();

            assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM test_child", Integer.class))
                    .isZero();
            assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM DATABASECHANGELOGLOCK", Integer.class))
                    .isNotNull();
        } finally {
            jdbc.execute("DROP TABLE test_child");
        }
    }

    @Test
    void statements_are_counted_for_the_work_alone() {
        jdbc.queryForObject("SELECT 1", Integer.class);

        var heard = Statements.of(() -> {
            jdbc.queryForObject("SELECT 2", Integer.class);
            jdbc.queryForObject("SELECT 3", Integer.class);
        });

        assertThat(heard).containsExactly("SELECT 2", "SELECT 3");
    }

    @Test
    void somebody_acts_for_one_piece_of_work_and_nobody_after_it() {
        var amara =
                new Actor(new AccountId(Uuid7.next(clock)), "Amara", false, Locale.ENGLISH, ZoneId.of("Africa/Lagos"));

        var acting = As.account(amara, () -> currentActor.require().name());

        assertThat(acting).isEqualTo("Amara");
        assertThat(currentActor.find()).isEmpty();
    }
}
