package app.waymark.startup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The settings of a database server without which Waymark would lose what was saved. */
public final class DatabaseSafety {

    private DatabaseSafety() {}

    /** Those settings as the server that this leads to says them, by name; what it does not know is missing. */
    public static Map<String, String> settings(Connection connection) throws SQLException {
        var settings = new HashMap<String, String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SHOW VARIABLES WHERE Variable_name IN"
                        + " ('innodb_snapshot_isolation', 'innodb_flush_log_at_trx_commit')")) {
            while (rows.next()) {
                settings.put(rows.getString(1), rows.getString(2));
            }
        }
        return settings;
    }

    /** What is wrong with these settings and what to do, in one sentence; nothing where they are safe. */
    public static Optional<String> fault(Map<String, String> settings) {
        if (!settings.containsKey("innodb_snapshot_isolation")) {
            return Optional.of("This database server has no innodb_snapshot_isolation: Waymark needs MariaDB"
                    + " 10.11.8, 11.4 or newer.");
        }
        var missing = new ArrayList<String>();
        if (!"ON".equalsIgnoreCase(settings.get("innodb_snapshot_isolation"))) {
            missing.add("innodb_snapshot_isolation=ON (without it racing changes are lost)");
        }
        if (!"1".equals(settings.get("innodb_flush_log_at_trx_commit"))) {
            missing.add("innodb_flush_log_at_trx_commit=1 (without it saved changes are lost with the power)");
        }
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("The database server is not set up safely: set " + String.join(" and ", missing)
                        + " in its configuration and restart it.");
    }
}
