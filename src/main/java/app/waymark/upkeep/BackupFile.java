package app.waymark.upkeep;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A backup as it stands on a disk: SQL in UTF-8, packed by gzip, that {@code gunzip | mariadb} would take as well as
 * {@link Restoring} does. A row is a line; comments say after each table how many rows it has and what they add up to, and
 * on the last line what everything before it adds up to. So a file that was cut short or altered is noticed before a row
 * of it is used.
 */
public final class BackupFile {

    static final String FIRST = "-- Waymark backup, format 1, of ";
    static final String LAST = "-- end of this Waymark backup, sha256 ";

    private final Path file;

    /** The backup in this file, which is not read yet. */
    public BackupFile(Path file) {
        this.file = file;
    }

    /**
     * Reads all of it.
     *
     * @return what it holds, where all of it is there as it was written
     * @throws UpkeepFault where the file is not there, is no backup, was cut short or altered
     */
    public BackupSummary check() {
        return read(statement -> {}).summary();
    }

    /** Hands out its statements one by one; {@link #check} it first, for what is wrong is seen at its end. */
    Contents read(StatementReader reader) {
        var contents = new Contents(reader);
        try (var unpacked = new GZIPInputStream(Files.newInputStream(file), 1 << 16);
                var lines = new BufferedReader(
                        new InputStreamReader(
                                unpacked,
                                StandardCharsets.UTF_8
                                        .newDecoder()
                                        .onMalformedInput(CodingErrorAction.REPORT)
                                        .onUnmappableCharacter(CodingErrorAction.REPORT)),
                        1 << 16)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                contents.take(line);
            }
        } catch (NoSuchFileException missing) {
            throw new UpkeepFault(file + " is not there.", missing);
        } catch (EOFException cut) {
            throw new UpkeepFault(file + " was cut short: use another backup.", cut);
        } catch (ZipException | CharacterCodingException altered) {
            throw new UpkeepFault(file + " is no Waymark backup, or was altered: use another one.", altered);
        } catch (IOException unreadable) {
            throw new UpkeepFault(file + " cannot be read: " + unreadable.getMessage() + ".", unreadable);
        }
        return contents.ended();
    }

    /** What has been read of it so far. */
    final class Contents {

        private final StatementReader reader;
        private final MessageDigest whole = TableDigest.sha256();
        private final Map<String, TableContents> tables = new LinkedHashMap<>();
        private final StringBuilder statement = new StringBuilder();
        private TableDigest rows = new TableDigest();
        private @Nullable Instant from;
        private boolean complete;
        private long largest;

        private Contents(StatementReader reader) {
            this.reader = reader;
        }

        private void take(String line) {
            if (complete) {
                throw altered();
            }
            if (line.startsWith(LAST)) {
                if (!line.substring(LAST.length()).equals(HexFormat.of().formatHex(whole.digest()))) {
                    throw altered();
                }
                complete = true;
                return;
            }
            whole.update(line.getBytes(StandardCharsets.UTF_8));
            whole.update((byte) '\n');
            if (from == null) {
                from = begun(line);
            } else if (line.startsWith("-- ")) {
                TableContents.of(line).ifPresent(this::tableEnds);
            } else if (!line.isEmpty()) {
                part(line);
            }
        }

        private void part(String line) {
            boolean ends = line.endsWith(";");
            if (line.startsWith("(")) {
                rows.add(line.substring(0, line.length() - 1));
            }
            statement.append(line, 0, ends ? line.length() - 1 : line.length());
            if (ends) {
                var sql = statement.toString();
                statement.setLength(0);
                largest = Math.max(largest, sql.getBytes(StandardCharsets.UTF_8).length);
                reader.read(sql);
            } else {
                statement.append('\n');
            }
        }

        private void tableEnds(TableContents said) {
            if (!rows.of(said.table()).equals(said)) {
                throw altered();
            }
            tables.put(said.table(), said);
            rows = new TableDigest();
        }

        private Instant begun(String line) {
            try {
                if (line.startsWith(FIRST)) {
                    return Instant.parse(line.substring(FIRST.length()));
                }
            } catch (DateTimeException other) {
                // Somebody else's file then.
            }
            throw new UpkeepFault(file + " is no Waymark backup, or one of a later version.");
        }

        private UpkeepFault altered() {
            return new UpkeepFault(file + " was altered after it was written: use another backup.");
        }

        private Contents ended() {
            if (!complete) {
                throw new UpkeepFault(file + " was cut short: use another backup.");
            }
            return this;
        }

        Map<String, TableContents> tables() {
            return tables;
        }

        BackupSummary summary() {
            return new BackupSummary(
                    from == null ? Instant.EPOCH : from,
                    tables.size(),
                    tables.values().stream().mapToLong(TableContents::rows).sum(),
                    largest);
        }
    }

    /** Takes statements one by one, without the semicolon. */
    @FunctionalInterface
    interface StatementReader {
        void read(String sql);
    }
}
