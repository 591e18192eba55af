package app.waymark.meeting.internal;

import app.waymark.meeting.AfterMeeting;
import app.waymark.meeting.AfterMeeting.How;
import app.waymark.shared.AccountId;
import app.waymark.shared.Portion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What people said of meetings after them, as rows. */
@Component
class MetRows {

    private final JdbcTemplate jdbc;

    MetRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What somebody said of a meeting; to be read with other things. */
    Portion<AfterMeeting> toFind(UUID meeting, AccountId person) {
        return Portion.rows(
                        List.of("met", "how"),
                        "select met, how from meeting_met where meeting = ? and person = ?",
                        MetRows::row,
                        meeting,
                        person.value())
                .map(found -> found.isEmpty() ? AfterMeeting.NOTHING : found.getFirst());
    }

    /** Whether somebody has said something. */
    boolean answered(UUID meeting, AccountId person) {
        return !jdbc.queryForList(
                        "select person from meeting_met where meeting = ? and person = ?", meeting, person.value())
                .isEmpty();
    }

    /** Whether any of the two says that they met. */
    boolean anybodyMet(UUID meeting) {
        return !jdbc.queryForList("select person from meeting_met where meeting = ? and met", meeting)
                .isEmpty();
    }

    /** Somebody says this, in the place of what they said before. */
    void answer(UUID meeting, AccountId person, boolean met, @Nullable How how, Instant now) {
        jdbc.update(
                "insert into meeting_met (meeting, person, met, how, answered_at) values (?, ?, ?, ?, ?)"
                        + " on duplicate key update met = values(met), how = values(how),"
                        + " answered_at = values(answered_at)",
                meeting,
                person.value(),
                met,
                how == null ? null : how.name(),
                utc(now));
    }

    /** The meetings that ended since a moment and of which nobody was asked yet, what ended first before. */
    List<UUID> toAsk(Instant since, Instant now, int most) {
        return jdbc.query(
                "select id from meeting where asked_at is null and ends_at > ? and ends_at <= ?"
                        + " and state in ('CONFIRMED', 'DONE', 'MISSED') and not archived order by ends_at, id limit ?",
                (row, number) -> row.getObject("id", UUID.class),
                utc(since),
                utc(now),
                most);
    }

    private static AfterMeeting row(ResultSet row) throws SQLException {
        var how = row.getString("how");
        return new AfterMeeting(row.getBoolean("met"), how == null ? null : How.valueOf(how));
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
