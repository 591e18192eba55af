package app.waymark.support;

import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Empties every table but Liquibase's own. (No component, as {@link Statements}.) */
public class EmptyTables {

    private static final Set<String> KEPT = Set.of("databasechangelog", "databasechangeloglock");

    private final JdbcTemplate jdbc;
    private @Nullable List<String> tables;

    EmptyTables(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** Empties them; fast where most are empty already. */
    public void empty() {
        var all = tables();
        if (all.isEmpty()) {
            return;
        }
        // One round trip finds the few that have rows; TRUNCATE would make each file anew, which takes far longer
        // than deleting a handful of rows.
        var question = String.join(
                " UNION ALL ",
                all.stream()
                        .map(table -> "SELECT '%1$s' WHERE EXISTS (SELECT 1 FROM `%1$s`)".formatted(table))
                        .toList());
        var filled = strings(question);
        if (filled.isEmpty()) {
            return;
        }
        jdbc.execute((ConnectionCallback<@Nullable Void>) connection -> {
            try (var statement = connection.createStatement()) {
                // Foreign keys would ask for an order of deleting; the switch is this connection's alone.
                statement.execute("SET SESSION foreign_key_checks = 0");
                try {
                    for (var table : filled) {
                        statement.execute("DELETE FROM `" + table + "`");
                    }
                } finally {
                    statement.execute("SET SESSION foreign_key_checks = 1");
                }
            }
            return null;
        });
    }

    private synchronized List<String> tables() {
        var known = tables;
        if (known == null) {
            known = strings("SELECT table_name FROM information_schema.tables"
                            + " WHERE table_schema = DATABASE() AND table_type <> 'VIEW'")
                    .stream()
                    .filter(table -> !KEPT.contains(table.toLowerCase(java.util.Locale.ROOT)))
                    .toList();
            tables = known;
        }
        return known;
    }

    private List<String> strings(String question) {
        return jdbc.query(question, (row, number) -> row.getString(1));
    }
}
