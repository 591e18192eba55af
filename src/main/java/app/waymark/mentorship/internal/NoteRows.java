package app.waymark.mentorship.internal;

import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.PrivateNote;
import app.waymark.shared.AccountId;
import app.waymark.shared.Portion;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Private notes, as rows: one of each author on each pair. */
@Component
public class NoteRows {

    private final JdbcTemplate jdbc;

    NoteRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What somebody wrote of a pair. */
    public static Portion<PrivateNote> of(MentorshipId pair, AccountId author) {
        return Portion.rows(
                        List.of("text", "edition"),
                        "select text, edition from private_note where mentorship = ? and author = ?",
                        row -> new PrivateNote(row.getString("text"), row.getInt("edition")),
                        pair.value(),
                        author.value())
                .map(found -> found.isEmpty() ? PrivateNote.NONE : found.getFirst());
    }

    /** The same, which nobody else changes until the transaction ends. */
    public PrivateNote lock(MentorshipId pair, AccountId author) {
        return jdbc
                .query(
                        "select text, edition from private_note where mentorship = ? and author = ? for update",
                        (row, number) -> new PrivateNote(row.getString("text"), row.getInt("edition")),
                        pair.value(),
                        author.value())
                .stream()
                .findFirst()
                .orElse(PrivateNote.NONE);
    }

    /** Writes it in the place of what was there. */
    public void write(MentorshipId pair, AccountId author, PrivateNote note, Instant at) {
        jdbc.update(
                "insert into private_note (mentorship, author, text, edition, written_at) values (?, ?, ?, ?, ?)"
                        + " on duplicate key update text = values(text), edition = values(edition),"
                        + " written_at = values(written_at)",
                pair.value(),
                author.value(),
                note.text(),
                note.edition(),
                LocalDateTime.ofInstant(at, ZoneOffset.UTC));
    }
}
