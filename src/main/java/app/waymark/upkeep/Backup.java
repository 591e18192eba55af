package app.waymark.upkeep;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/** Writes the whole schema, as it is at one moment, into one file, while Waymark goes on working. */
public final class Backup {

    /** Above this a statement takes no more rows; one row alone may be larger. */
    private static final int STATEMENT = 1_000_000;

    private final Connection connection;
    private final Clock clock;

    /** Of the schema that this connection is in; the connection is the backup's alone for as long as it is written. */
    public Backup(Connection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
    }

    /**
     * Writes the backup and reads it again. The file is there under its name only once it was found whole, and only its
     * owner may read it.
     *
     * @param file where to; nothing may be there
     * @throws UpkeepFault where it cannot be written, or what was read is not what was written
     */
    public BackupSummary to(Path file) {
        if (Files.exists(file)) {
            throw new UpkeepFault(file + " is there already: no backup is overwritten, choose another name.");
        }
        var part = file.resolveSibling(file.getFileName() + ".part");
        try {
            create(part);
            write(part);
            var summary = new BackupFile(part).check();
            Files.move(part, file);
            return summary;
        } catch (FileAlreadyExistsException there) {
            throw new UpkeepFault(
                    there.getFile() + " is there already, perhaps of a backup that is being written: delete it if not.",
                    there);
        } catch (IOException | UncheckedIOException unwritable) {
            discard(part);
            throw new UpkeepFault(
                    file + " cannot be written: " + InstallationSettings.firstLine(unwritable) + ".", unwritable);
        } catch (SQLException refused) {
            discard(part);
            throw new UpkeepFault(
                    "The database could not be read: " + InstallationSettings.firstLine(refused) + ".", refused);
        } catch (UpkeepFault fault) {
            discard(part);
            throw fault;
        }
    }

    private static void create(Path part) throws IOException {
        if (part.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(part);
        }
    }

    private void write(Path part) throws IOException, SQLException {
        try (var file = FileChannel.open(part, StandardOpenOption.WRITE)) {
            // Closing the writer would close the channel before it is on the disk.
            var packed = new GZIPOutputStream(Channels.newOutputStream(file), 1 << 16);
            var text = new Text(new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.UTF_8), 1 << 16));
            oneMoment();
            write(text, clock.instant().truncatedTo(ChronoUnit.SECONDS));
            text.end();
            packed.finish();
            file.force(true);
        }
    }

    /** From here on all that is read is of one moment, and times are read as they are stored. */
    private void oneMoment() throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("set session time_zone = '+00:00', session transaction_isolation = 'REPEATABLE-READ',"
                    + " session max_statement_time = 0, session net_write_timeout = 3600");
            statement.execute("start transaction with consistent snapshot, read only");
        }
    }

    private void write(Text text, Instant now) throws SQLException {
        text.line(BackupFile.FIRST + now);
        text.line("-- Take it in with: java -jar waymark.jar restore FILE, or with gunzip and mariadb.");
        text.line("SET NAMES utf8mb4, time_zone = '+00:00', foreign_key_checks = 0, unique_checks = 0,"
                + " sql_mode = 'NO_AUTO_VALUE_ON_ZERO';");
        for (var rows : TableRows.of(connection)) {
            text.line(rows.create(connection));
            var digest = new TableDigest();
            var statement = new Statement(text, rows.insert());
            rows.each(connection, row -> {
                digest.add(row);
                statement.add(row);
            });
            statement.end();
            text.line(digest.of(rows.table()).line());
        }
        connection.rollback();
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException stays) {
            // It is in nobody's way but the next backup's, which says so.
        }
    }

    /** Rows after one head, closed when there are enough of them. */
    private static final class Statement {

        private final Text text;
        private final String head;
        private int size;
        private String waiting = "";

        Statement(Text text, String head) {
            this.text = text;
            this.head = head;
        }

        void add(String row) {
            if (waiting.isEmpty()) {
                text.line(head);
            } else if (size + row.length() > STATEMENT) {
                text.line(waiting + ";");
                text.line(head);
                size = 0;
            } else {
                text.line(waiting + ",");
            }
            waiting = row;
            size += row.length();
        }

        void end() {
            if (!waiting.isEmpty()) {
                text.line(waiting + ";");
            }
        }
    }

    /** Lines, and what they add up to. */
    private static final class Text {

        private final Writer writer;
        private final MessageDigest whole = TableDigest.sha256();

        Text(Writer writer) {
            this.writer = writer;
        }

        void line(String line) {
            whole.update(line.getBytes(StandardCharsets.UTF_8));
            whole.update((byte) '\n');
            put(line);
        }

        void end() throws IOException {
            put(BackupFile.LAST + HexFormat.of().formatHex(whole.digest()));
            writer.flush();
        }

        private void put(String line) {
            try {
                writer.write(line);
                writer.write('\n');
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }
    }
}
