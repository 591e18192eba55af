package app.waymark.upkeep;

import app.waymark.startup.DatabaseSafety;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The database: does it answer, is it set up safely, does its clock agree, did an upgrade stop half way? */
final class DatabaseExamination implements Examination {

    private static final String ABOUT = "Database";
    private static final long PACKET = 64L << 20;
    private static final Duration APART = Duration.ofSeconds(2);
    private static final Duration FAR_APART = Duration.ofSeconds(30);
    private static final Duration LONG_LOCKED = Duration.ofMinutes(10);

    private final InstallationSettings settings;
    private final Clock clock;

    DatabaseExamination(InstallationSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public List<Diagnosis> diagnoses() {
        try (var connection = settings.database()) {
            var diagnoses = new ArrayList<Diagnosis>();
            server(connection, diagnoses);
            tables(connection, diagnoses);
            return diagnoses;
        } catch (UpkeepFault unreachable) {
            return List.of(Diagnosis.wrong(ABOUT, String.valueOf(unreachable.getMessage())));
        } catch (SQLException refused) {
            return List.of(Diagnosis.wrong(
                    ABOUT, "The database answers with a fault: " + InstallationSettings.firstLine(refused) + "."));
        }
    }

    private void server(Connection connection, List<Diagnosis> diagnoses) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(
                        "select version(), @@max_allowed_packet, utc_timestamp(6), @@character_set_database")) {
            found.next();
            var fault = DatabaseSafety.fault(DatabaseSafety.settings(connection));
            diagnoses.add(fault.map(sentence -> Diagnosis.wrong(ABOUT, sentence))
                    .orElse(Diagnosis.well(ABOUT, "MariaDB " + found.getString(1) + " answers and is set up safely.")));
            if (found.getLong(2) < PACKET) {
                diagnoses.add(Diagnosis.warning(
                        ABOUT,
                        "It takes no more than " + (found.getLong(2) >> 20)
                                + " MB at a time: set max-allowed-packet=64M,"
                                + " or large files and backups of them are refused."));
            }
            if (!found.getString(4).equals("utf8mb4")) {
                diagnoses.add(Diagnosis.wrong(
                        ABOUT,
                        "New tables would be in " + found.getString(4) + ", which has not all letters: alter database"
                                + " … character set utf8mb4."));
            }
            var apart = Duration.between(
                            found.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC), clock.instant())
                    .abs();
            diagnoses.add(clock(apart));
        }
    }

    private static Diagnosis clock(Duration apart) {
        if (apart.compareTo(FAR_APART) > 0) {
            return Diagnosis.wrong(
                    "Clock",
                    "This machine and the database are " + apart.toSeconds()
                            + " s apart: reminders and links that expire"
                            + " go by the wrong time. Let both follow a time server.");
        }
        return apart.compareTo(APART) > 0
                ? Diagnosis.warning(
                        "Clock",
                        "This machine and the database are " + apart.toSeconds() + " s apart: let both follow a time"
                                + " server.")
                : Diagnosis.well("Clock", "This machine and the database agree on the time.");
    }

    private void tables(Connection connection, List<Diagnosis> diagnoses) throws SQLException {
        try (var statement = connection.createStatement()) {
            try (var found = statement.executeQuery("select count(*) from information_schema.tables"
                    + " where table_schema = database() and table_name = 'DATABASECHANGELOGLOCK'")) {
                found.next();
                if (found.getInt(1) == 0) {
                    diagnoses.add(
                            Diagnosis.warning(ABOUT, "It has no tables yet: Waymark makes them at its first start."));
                    return;
                }
            }
            try (var found = statement.executeQuery(
                    "select LOCKGRANTED, LOCKEDBY from DATABASECHANGELOGLOCK where LOCKED limit 1")) {
                if (found.next()) {
                    var since = found.getObject(1, LocalDateTime.class);
                    boolean stuck = since == null
                            || since.atZone(clock.getZone())
                                    .toInstant()
                                    .isBefore(clock.instant().minus(LONG_LOCKED));
                    diagnoses.add(
                            stuck
                                    ? Diagnosis.wrong(
                                            ABOUT,
                                            "An upgrade has held its lock since " + since + " (" + found.getString(2)
                                                    + "): if no Waymark is starting, delete the row of"
                                                    + " DATABASECHANGELOGLOCK.")
                                    : Diagnosis.warning(
                                            ABOUT, "A Waymark is bringing the tables up to date just now."));
                }
            }
        }
    }
}
