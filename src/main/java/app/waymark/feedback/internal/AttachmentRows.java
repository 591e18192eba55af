package app.waymark.feedback.internal;

import app.waymark.feedback.Attachment;
import app.waymark.file.StoredFile;
import app.waymark.shared.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of files that belong to posts, sent or being written. */
@Component
public class AttachmentRows {

    /** How files name what belongs to a post. */
    public static final String TYPE = "feedback.attachment";

    private static final String COLUMNS = "id, file, name, type, size, alt";

    private final JdbcTemplate jdbc;

    AttachmentRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose an attachment is, and of which post; null while that is being written. */
    record Owned(AccountId author, @Nullable UUID post, boolean filed) {}

    /** @param remark the remark that it goes with, or null */
    public void begin(UUID id, AccountId author, UUID place, String part, @Nullable UUID remark, Instant at) {
        jdbc.update(
                "insert into feedback_attachment (id, author, place, part, remark, name, type, size, alt, added_at)"
                        + " values (?, ?, ?, ?, ?, '', '', 0, '', ?)",
                id,
                author.value(),
                place,
                part,
                remark,
                LocalDateTime.ofInstant(at, ZoneOffset.UTC));
    }

    public void filed(UUID id, StoredFile file) {
        jdbc.update(
                "update feedback_attachment set file = ?, name = ?, type = ?, size = ? where id = ?",
                file.id(),
                file.name(),
                file.type(),
                file.size(),
                id);
    }

    /** The files of what this person is writing at a place that is no remark. */
    public List<Attachment> begun(AccountId author, UUID place, String part) {
        return jdbc.query(
                "select " + COLUMNS + " from feedback_attachment" + " where author = ? and place = ? and part = ?"
                        + " and remark is null and post is null and file is not null order by id",
                (row, number) -> attachment(row),
                author.value(),
                place,
                part);
    }

    /** The files of answers that this person is writing in each of these threads. */
    public Map<UUID, List<Attachment>> begunIn(AccountId author, Collection<UUID> threads) {
        return grouped("place", "part = '' and remark is null and post is null and file is not null", author, threads);
    }

    /** The files of each of these remarks of this person's. */
    public Map<UUID, List<Attachment>> ofRemarks(AccountId author, Collection<UUID> remarks) {
        return grouped("remark", "post is null and file is not null", author, remarks);
    }

    private Map<UUID, List<Attachment>> grouped(String by, String where, AccountId author, Collection<UUID> ids) {
        var found = new HashMap<UUID, List<Attachment>>();
        if (!ids.isEmpty()) {
            var arguments = new ArrayList<Object>(ids);
            arguments.addFirst(author.value());
            jdbc.query(
                    "select " + by + ", " + COLUMNS + " from feedback_attachment where author = ? and " + by + " in ("
                            + marks(ids) + ") and " + where + " order by id",
                    (ResultSet row) -> {
                        found.computeIfAbsent(row.getObject(by, UUID.class), id -> new ArrayList<>())
                                .add(attachment(row));
                    },
                    arguments.toArray());
        }
        return found;
    }

    /** What was being written at a place is a remark now: its files are that remark's. */
    public void collected(AccountId author, UUID place, String part, UUID remark) {
        jdbc.update(
                "update feedback_attachment set remark = ? where author = ? and place = ? and part = ?"
                        + " and remark is null and post is null and file is not null",
                remark,
                author.value(),
                place,
                part);
    }

    /** A remark that was thrown away is there again as another one: its files are that one's. */
    public void putBack(AccountId author, UUID thrown, UUID remark) {
        jdbc.update(
                "update feedback_attachment set remark = ? where author = ? and remark = ? and post is null",
                remark,
                author.value(),
                thrown);
    }

    /** A remark is a post now: its files are that post's. */
    public void sent(UUID remark, UUID post) {
        count(
                post,
                jdbc.update(
                        "update feedback_attachment set post = ?, remark = null"
                                + " where remark = ? and post is null and file is not null",
                        post,
                        remark));
    }

    /** Forgets the files of this person's remarks that are gone; but for one, which can still be put back. */
    public void forgetThrown(AccountId author, UUID but) {
        jdbc.update(
                "delete from feedback_attachment where author = ? and remark <> ? and post is null"
                        + " and remark not in (select id from feedback_remark where author = ?)",
                author.value(),
                but,
                author.value());
    }

    /** Forgets the files of what was collected in a mentorship. */
    public void forgetCollected(UUID mentorship) {
        jdbc.update(
                "delete from feedback_attachment where post is null"
                        + " and remark in (select id from feedback_remark where mentorship = ?)",
                mentorship);
    }

    public void describe(UUID id, AccountId author, String alt) {
        jdbc.update(
                "update feedback_attachment set alt = ? where id = ? and author = ? and post is null",
                alt,
                id,
                author.value());
    }

    public void forget(UUID id, AccountId author) {
        jdbc.update("delete from feedback_attachment where id = ? and author = ? and post is null", id, author.value());
    }

    /** What was being written is a post now: its files are that post's. */
    public void sent(AccountId author, UUID place, String part, UUID post) {
        int files = jdbc.update(
                "update feedback_attachment set post = ?"
                        + " where author = ? and place = ? and part = ? and remark is null and post is null"
                        + " and file is not null",
                post,
                author.value(),
                place,
                part);
        count(post, files);
    }

    private void count(UUID post, int files) {
        if (files > 0) {
            jdbc.update("update feedback_post set files = ? where id = ?", files, post);
        }
    }

    /** A post is gone, and its files with it. */
    public void forgetOf(UUID post) {
        jdbc.update("delete from feedback_attachment where post = ?", post);
        jdbc.update("update feedback_post set files = 0 where id = ?", post);
    }

    /** The files of each of these posts that has any. */
    public Map<UUID, List<Attachment>> of(Collection<UUID> posts) {
        var found = new HashMap<UUID, List<Attachment>>();
        if (!posts.isEmpty()) {
            jdbc.query(
                    "select post, " + COLUMNS + " from feedback_attachment where post in (" + marks(posts)
                            + ") order by id",
                    (ResultSet row) -> {
                        found.computeIfAbsent(row.getObject("post", UUID.class), post -> new ArrayList<>())
                                .add(attachment(row));
                    },
                    posts.toArray());
        }
        return found;
    }

    Optional<Owned> find(UUID id) {
        return jdbc
                .query(
                        "select author, post, file from feedback_attachment where id = ?",
                        (row, number) -> new Owned(
                                new AccountId(row.getObject("author", UUID.class)),
                                row.getObject("post", UUID.class),
                                row.getObject("file", UUID.class) != null),
                        id)
                .stream()
                .findFirst();
    }

    Set<UUID> existing(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.queryForList(
                        "select id from feedback_attachment where id in (" + marks(ids) + ")",
                        UUID.class,
                        ids.toArray()));
    }

    private static String marks(Collection<UUID> ids) {
        return String.join(", ", Collections.nCopies(ids.size(), "?"));
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        return new Attachment(
                row.getObject("id", UUID.class),
                row.getObject("file", UUID.class),
                row.getString("name"),
                row.getString("type"),
                row.getInt("size"),
                row.getString("alt"));
    }
}
