package app.waymark.meeting.internal;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What notes said before their last saves, to put together what two wrote at the same time. Kept for as many saves as
 * somebody can reasonably miss while they write, and gone with the notes.
 */
@Component
public class NoteEditions {

    /** How many earlier editions of the same notes are kept. */
    public static final int KEPT = 40;

    private final JdbcTemplate jdbc;

    NoteEditions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What they said at this revision; empty where that is too long ago. */
    public Optional<String> find(UUID note, int revision) {
        return jdbc
                .queryForList(
                        "select text from meeting_note_edition where note = ? and revision = ?",
                        String.class,
                        note,
                        revision)
                .stream()
                .findFirst();
    }

    /** They said this until now; the oldest make room. */
    public void keep(UUID note, int revision, String text) {
        jdbc.update("insert into meeting_note_edition (note, revision, text) values (?, ?, ?)", note, revision, text);
        jdbc.update("delete from meeting_note_edition where note = ? and revision <= ?", note, revision - KEPT);
    }

    /** Where nobody writes any more there is nothing to put together: what was taken out of notes is gone then. */
    void forget(UUID mentorship) {
        jdbc.update(
                "delete e from meeting_note_edition e join meeting_note n on n.id = e.note"
                        + " join meeting m on m.id = n.meeting where m.mentorship = ?",
                mentorship);
    }
}
