package app.waymark.meeting.internal;

import app.waymark.meeting.MeetingAnswer;
import app.waymark.meeting.MeetingAnswer.Kind;
import app.waymark.shared.AccountId;
import app.waymark.shared.Portion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What calendars, and links in mails, last said to meetings, as rows. Whoever writes one holds the meeting's lock. */
@Component
class AnswerRows {

    private final JdbcTemplate jdbc;

    AnswerRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An answer that is kept.
     *
     * @param stamp when it was given, by the clock of whoever gave it
     */
    record Row(Kind kind, String words, Instant stamp) {}

    /** What somebody last said to a meeting, as it is now. */
    Optional<Row> find(UUID meeting, AccountId person) {
        return jdbc
                .query(
                        "select answer, words, stamp from meeting_answer where meeting = ? and person = ?"
                                + " lock in share mode",
                        (row, number) -> new Row(
                                Kind.valueOf(row.getString("answer")), row.getString("words"), instant(row, "stamp")),
                        meeting.toString(),
                        person.toString())
                .stream()
                .findFirst();
    }

    /** What was last said to a meeting, to be read with other things. */
    Portion<List<MeetingAnswer>> toFind(UUID meeting) {
        return Portion.rows(
                List.of("person", "answer", "words", "by_link", "said_at"),
                "select person, answer, words, by_link, said_at from meeting_answer where meeting = ?"
                        + " order by said_at, person",
                row -> new MeetingAnswer(
                        AccountId.of(row.getString("person")),
                        Kind.valueOf(row.getString("answer")),
                        row.getString("words"),
                        row.getBoolean("by_link"),
                        instant(row, "said_at")),
                meeting.toString());
    }

    /**
     * Somebody says this now, in the place of what they said before.
     *
     * @param whole whether it is said of all dates of a series at once
     */
    void save(UUID meeting, MeetingAnswer answer, Instant stamp, boolean whole) {
        jdbc.update(
                "insert into meeting_answer (meeting, person, answer, words, by_link, stamp, said_at, asks, whole)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?) on duplicate key update answer = values(answer),"
                        + " words = values(words), by_link = values(by_link), stamp = values(stamp),"
                        + " said_at = values(said_at), asks = values(asks), whole = values(whole)",
                meeting.toString(),
                answer.person().toString(),
                answer.kind().name(),
                answer.words(),
                answer.byLink(),
                utc(stamp),
                utc(answer.at()),
                answer.kind() == Kind.DECLINED,
                whole);
    }

    /** The other has done something about it: no answer to this meeting asks for anything any more; whether one did. */
    boolean settle(UUID meeting) {
        return jdbc.update("update meeting_answer set asks = false where meeting = ? and asks", meeting.toString()) > 0;
    }

    /** What they cannot come to is as before: it asks the other again. */
    void askAgain(UUID meeting, AccountId person) {
        jdbc.update(
                "update meeting_answer set asks = true, whole = false where meeting = ? and person = ?",
                meeting.toString(),
                person.toString());
    }

    /** Whether a no to all dates of a series still asks for something on one of them. */
    boolean asksOnAll(UUID series) {
        return !jdbc.query(
                        "select a.meeting from meeting m join meeting_answer a on a.meeting = m.id"
                                + " where m.series = ? and a.asks and a.whole limit 1 lock in share mode",
                        (row, number) -> row.getString("meeting"),
                        series.toString())
                .isEmpty();
    }

    /** Who cannot come to a meeting, with what they said. */
    Map<AccountId, String> cannotCome(UUID meeting) {
        var found = new HashMap<AccountId, String>();
        jdbc.query(
                "select person, words from meeting_answer where meeting = ? and answer = 'DECLINED' lock in share mode",
                (ResultSet row) -> {
                    found.put(AccountId.of(row.getString("person")), row.getString("words"));
                },
                meeting.toString());
        return found;
    }

    /** Proposals from a calendar to which the other said no. */
    void forgetProposals(UUID meeting) {
        jdbc.update("delete from meeting_answer where meeting = ? and answer = 'OTHER_TIME'", meeting.toString());
    }

    /** What was said to a time that is another by now. */
    void forget(UUID meeting) {
        jdbc.update("delete from meeting_answer where meeting = ?", meeting.toString());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
