package app.waymark.file.internal;

import app.waymark.file.FileSubject;
import app.waymark.file.StoredFile;
import app.waymark.shared.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of files. What is in one lies in parts, each well below what a statement may carry. */
@Component
public class FileRows {

    /** The bytes of a part: far below the smallest {@code max_allowed_packet} that a server is run with. */
    static final int PART = 512 * 1024;

    /** The most files of one thing that are listed: more than any thing takes. */
    private static final int MOST_OF_A_THING = 100;

    /** A file and the thing that it belongs to. */
    public record Row(StoredFile file, FileSubject subject) {}

    private final JdbcTemplate jdbc;

    FileRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a file with what is in it. */
    public void add(StoredFile file, FileSubject subject, @Nullable AccountId by, byte[] bytes) {
        jdbc.update(
                "insert into stored_file (id, subject_type, subject, added_by, name, type, size, digest, added_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                file.id().toString(),
                subject.type(),
                subject.id().toString(),
                by == null ? null : by.toString(),
                file.name(),
                file.type(),
                file.size(),
                file.digest(),
                utc(file.addedAt()));
        for (int part = 0, from = 0; from < bytes.length; part++, from += PART) {
            jdbc.update(
                    "insert into stored_file_part (file, part, bytes) values (?, ?, ?)",
                    file.id().toString(),
                    part,
                    Arrays.copyOfRange(bytes, from, Math.min(from + PART, bytes.length)));
        }
    }

    /** The same file once more, of another thing and nobody's. */
    public void copy(UUID file, UUID as, FileSubject subject) {
        jdbc.update(
                "insert into stored_file (id, subject_type, subject, added_by, name, type, size, digest, added_at)"
                        + " select ?, ?, ?, null, name, type, size, digest, added_at from stored_file where id = ?",
                as.toString(),
                subject.type(),
                subject.id().toString(),
                file.toString());
        jdbc.update(
                "insert into stored_file_part (file, part, bytes) select ?, part, bytes from stored_file_part where file = ?",
                as.toString(),
                file.toString());
    }

    /** Whether this person added this file. */
    public boolean addedBy(UUID file, AccountId person) {
        return !jdbc.queryForList(
                        "select id from stored_file where id = ? and added_by = ?",
                        String.class,
                        file.toString(),
                        person.toString())
                .isEmpty();
    }

    /** A file belongs to another thing from now on. */
    public void move(UUID file, FileSubject to) {
        jdbc.update(
                "update stored_file set subject_type = ?, subject = ? where id = ?",
                to.type(),
                to.id().toString(),
                file.toString());
    }

    /** The files of a thing, the earliest first. */
    public List<StoredFile> of(FileSubject subject) {
        return jdbc.query(
                "select * from stored_file where subject_type = ? and subject = ? order by id limit ?",
                (row, number) -> row(row).file(),
                subject.type(),
                subject.id().toString(),
                MOST_OF_A_THING);
    }

    /** How many bytes the files of this person have, whose number nobody changes until the transaction ends. */
    public long lockedSize(AccountId person) {
        return jdbc
                .queryForList(
                        "select size from stored_file where added_by = ? for update", Integer.class, person.toString())
                .stream()
                .mapToLong(Objects::requireNonNull)
                .sum();
    }

    public Optional<Row> find(UUID file) {
        return jdbc.query("select * from stored_file where id = ?", (row, number) -> row(row), file.toString()).stream()
                .findFirst();
    }

    /** A part of what is in a file; empty behind the last one. */
    public Optional<byte[]> part(UUID file, int part) {
        return jdbc
                .query(
                        "select bytes from stored_file_part where file = ? and part = ?",
                        (row, number) -> row.getBytes(1),
                        file.toString(),
                        part)
                .stream()
                .findFirst();
    }

    /** Files of one kind of thing that were added before, in the order of their ids, from behind one on. */
    List<Row> addedBefore(Instant moment, String type, @Nullable UUID behind, int most) {
        return jdbc.query(
                "select * from stored_file where subject_type = ? and added_at < ? and id > ? order by id limit ?",
                (row, number) -> row(row),
                type,
                utc(moment),
                Objects.requireNonNullElse(behind, new UUID(0, 0)).toString(),
                most);
    }

    void remove(Collection<UUID> files) {
        files.forEach(file -> jdbc.update("delete from stored_file where id = ?", file.toString()));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new StoredFile(
                        UUID.fromString(row.getString("id")),
                        row.getString("name"),
                        row.getString("type"),
                        row.getInt("size"),
                        row.getString("digest"),
                        row.getObject("added_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)),
                new FileSubject(row.getString("subject_type"), UUID.fromString(row.getString("subject"))));
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
