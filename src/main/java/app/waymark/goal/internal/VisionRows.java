package app.waymark.goal.internal;

import app.waymark.goal.Vision;
import app.waymark.goal.VisionPage.Before;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The visions as rows; what one was before is kept beside it, the latest {@value #KEPT}. */
@Component
public class VisionRows {

    private static final int KEPT = 12;

    private static final String READ =
            "select mentee, text, edition, written_at, read_at, mentorship, mentor from goal_vision where ";

    /** A vision with whose it is; the text is empty where it was taken away. */
    record Row(AccountId mentee, Vision vision) {}

    private final JdbcTemplate jdbc;

    VisionRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody's own, also where its text was taken away. */
    public Optional<Vision> of(AccountId mentee) {
        return jdbc.query(READ + "mentee = ?", VisionRows::row, mentee.value()).stream()
                .map(Row::vision)
                .findFirst();
    }

    /** The same, locked for a change. */
    public Optional<Vision> locked(AccountId mentee) {
        return jdbc.query(READ + "mentee = ? for update", VisionRows::row, mentee.value()).stream()
                .map(Row::vision)
                .findFirst();
    }

    /** What is shared in a mentorship, locked for a change. */
    Optional<Row> sharedIn(MentorshipId mentorship) {
        return jdbc.query(READ + "mentorship = ? for update", VisionRows::row, mentorship.value()).stream()
                .findFirst();
    }

    /** What it was before, the latest first. */
    public List<Before> before(AccountId mentee) {
        return jdbc.query(
                "select edition, text, written_at from goal_vision_before where mentee = ?"
                        + " order by edition desc limit ?",
                (row, number) -> new Before(row.getInt("edition"), row.getString("text"), at(row, "written_at")),
                mentee.value(),
                KEPT);
    }

    /** Writes it anew, and keeps what stood there. */
    public void write(AccountId mentee, @Nullable Vision stood, String text, Instant now) {
        if (stood == null) {
            jdbc.update(
                    "insert into goal_vision (mentee, text, edition, written_at) values (?, ?, 1, ?)",
                    mentee.value(),
                    text,
                    utc(now));
            return;
        }
        if (!stood.text().isEmpty()) {
            jdbc.update(
                    "insert into goal_vision_before (mentee, edition, text, written_at) values (?, ?, ?, ?)",
                    mentee.value(),
                    stood.edition(),
                    stood.text(),
                    utc(stood.writtenAt()));
            jdbc.update(
                    "delete from goal_vision_before where mentee = ? and edition <= ?",
                    mentee.value(),
                    stood.edition() - KEPT);
        }
        jdbc.update(
                "update goal_vision set text = ?, edition = edition + 1, written_at = ?, read_at = null where mentee = ?",
                text,
                utc(now),
                mentee.value());
    }

    /** Notes that it was read again and left as it is. */
    public void readAgain(AccountId mentee, Instant now) {
        jdbc.update("update goal_vision set read_at = ? where mentee = ?", utc(now), mentee.value());
    }

    /** Shows it to this one alone, or with null to nobody. */
    public void share(AccountId mentee, Vision.@Nullable Sharing with) {
        jdbc.update(
                "update goal_vision set mentorship = ?, mentor = ? where mentee = ?",
                with == null ? null : with.mentorship().value(),
                with == null ? null : with.mentor().value(),
                mentee.value());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var mentorship = row.getObject("mentorship", UUID.class);
        var mentor = row.getObject("mentor", UUID.class);
        return new Row(
                new AccountId(row.getObject("mentee", UUID.class)),
                new Vision(
                        row.getString("text"),
                        row.getInt("edition"),
                        at(row, "written_at"),
                        row.getObject("read_at") == null ? null : at(row, "read_at"),
                        mentorship == null || mentor == null
                                ? null
                                : new Vision.Sharing(new MentorshipId(mentorship), new AccountId(mentor))));
    }

    static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
