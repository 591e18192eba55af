package app.waymark.upkeep;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** Takes a backup back into an empty schema, and sees that all of it arrived. */
public final class Restoring {

    private final Connection connection;

    /** Into the schema that this connection is in; the connection is its alone for as long as it takes. */
    public Restoring(Connection connection) {
        this.connection = connection;
    }

    /**
     * Reads the whole file first, then fills the schema, then reads every row back and compares.
     *
     * @throws UpkeepFault where the file is not whole, the schema is not empty or has no room for what is in the file, or
     *     what arrived is not what the file says; the sentence says whether anything was written
     */
    public BackupSummary from(BackupFile file) {
        var summary = file.check();
        try {
            refuseUnless(summary);
            var tables = take(file);
            compare(tables);
        } catch (SQLException refused) {
            throw new UpkeepFault(
                    "The database did not take all of it (" + InstallationSettings.firstLine(refused)
                            + "): empty the schema before you try again.",
                    refused);
        }
        return summary;
    }

    private void refuseUnless(BackupSummary summary) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select database(), @@max_allowed_packet, (select count(*)"
                        + " from information_schema.tables where table_schema = database())")) {
            found.next();
            if (found.getLong(3) > 0) {
                throw new UpkeepFault("The schema " + found.getString(1) + " holds " + found.getLong(3)
                        + " tables: restore into an empty one, nothing was changed.");
            }
            if (found.getLong(2) <= summary.largest()) {
                throw new UpkeepFault("The largest statement of the backup has " + summary.largest()
                        + " bytes, and the server takes " + found.getLong(2)
                        + ": set max-allowed-packet=64M or more and restart it, nothing was changed.");
            }
        }
    }

    private Map<String, TableContents> take(BackupFile file) throws SQLException {
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            // The driver would look for its own signs in texts that people typed.
            statement.setEscapeProcessing(false);
            return file.read(sql -> {
                        try {
                            statement.execute(sql);
                        } catch (SQLException refused) {
                            throw new Refused(refused);
                        }
                    })
                    .tables();
        } catch (Refused refused) {
            throw refused.by;
        }
    }

    private void compare(Map<String, TableContents> expected) throws SQLException {
        connection.setAutoCommit(false);
        var there = new LinkedHashMap<String, TableContents>();
        for (var rows : TableRows.of(connection)) {
            there.put(rows.table(), rows.contents(connection));
        }
        connection.rollback();
        var differing = new ArrayList<String>();
        expected.forEach((table, contents) -> {
            if (!contents.equals(there.get(table))) {
                differing.add(table);
            }
        });
        if (!differing.isEmpty() || there.size() != expected.size()) {
            throw new UpkeepFault("What arrived is not what the backup says, in " + String.join(", ", differing)
                    + ": do not use this schema.");
        }
    }

    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient SQLException by;

        Refused(SQLException by) {
            super(by);
            this.by = by;
        }
    }
}
