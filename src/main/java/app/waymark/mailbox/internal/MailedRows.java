package app.waymark.mailbox.internal;

import app.waymark.mailbox.AskedThen;
import app.waymark.mailbox.MailRefusalReason;
import app.waymark.mailbox.MailedAnswer;
import app.waymark.mailbox.MailedAnswer.State;
import app.waymark.shared.AccountId;
import app.waymark.shared.Said;
import app.waymark.shared.Sayings;
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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of answers that came by mail. */
@Component
public class MailedRows {

    private static final String CALENDAR_END = "\u001e";

    private final JdbcTemplate jdbc;
    private final Sayings sayings;

    MailedRows(JdbcTemplate jdbc, Sayings sayings) {
        this.jdbc = jdbc;
        this.sayings = sayings;
    }

    /** An answer, and what is to be done with it. */
    public record Row(
            MailedAnswer answer,
            AccountId author,
            String receiver,
            UUID subject,
            AskedThen asked,
            List<String> calendars) {}

    /** Whether the same mail came before. */
    boolean has(byte[] digest) {
        return !jdbc.queryForList("select id from mailed_answer where digest = ?", String.class, (Object) digest)
                .isEmpty();
    }

    /** Keeps one; false where the same mail came before. */
    boolean add(Row row, byte[] digest, Instant now) {
        var answer = row.answer();
        return jdbc.update(
                        "insert ignore into mailed_answer (id, digest, account, receiver, subject, asked, state, why, words, cut, calendars,"
                                + " files, path, received_at, settled_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        answer.id().toString(),
                        digest,
                        row.author().toString(),
                        row.receiver(),
                        row.subject().toString(),
                        AskedColumn.write(row.asked()),
                        answer.state().name(),
                        answer.why() == null ? null : answer.why().name(),
                        answer.words(),
                        answer.cut(),
                        String.join(CALENDAR_END, row.calendars()),
                        answer.left(),
                        answer.path(),
                        ReplyTokens.utc(now),
                        answer.state() == State.WAITING ? null : ReplyTokens.utc(now))
                == 1;
    }

    /** What became of one. */
    public void settle(UUID id, State state, @Nullable MailRefusalReason why, @Nullable String path, Instant now) {
        jdbc.update(
                "update mailed_answer set state = ?, why = ?, path = ?, settled_at = ? where id = ?",
                state.name(),
                why == null ? null : why.name(),
                path,
                ReplyTokens.utc(now),
                id.toString());
    }

    /** What one does, or would do. */
    void does(UUID id, Said did) {
        jdbc.update(
                "update mailed_answer set did = ?, did_kind = ? where id = ?",
                sayings.write(did),
                did.kind(),
                id.toString());
    }

    /** Where that is seen which one is about. */
    void isAbout(UUID id, String path) {
        jdbc.update("update mailed_answer set path = ? where id = ?", path, id.toString());
    }

    /** One that waits for this person, whom nobody else settles until the transaction ends. */
    public Optional<Row> waiting(UUID id, AccountId author) {
        return jdbc
                .query(
                        "select * from mailed_answer where id = ? and account = ? and state = 'WAITING' for update",
                        (row, number) -> row(row),
                        id.toString(),
                        author.toString())
                .stream()
                .findFirst();
    }

    /** This person's, the last first. */
    public List<MailedAnswer> of(AccountId author, int most) {
        return jdbc.query(
                "select * from mailed_answer where account = ? order by received_at desc, id desc limit ?",
                (row, number) -> row(row).answer(),
                author.toString(),
                most);
    }

    /** Nobody said anything to what came before: it has run out. Gives whose they were. */
    Map<UUID, AccountId> expire(Instant cameBefore, Instant now) {
        var over = new HashMap<UUID, AccountId>();
        jdbc.query(
                "select id, account from mailed_answer where state = 'WAITING' and received_at < ? limit 500 for update",
                (ResultSet row) -> {
                    over.put(row.getObject("id", UUID.class), new AccountId(row.getObject("account", UUID.class)));
                },
                ReplyTokens.utc(cameBefore));
        over.keySet().forEach(id -> settle(id, State.REFUSED, MailRefusalReason.UNANSWERED, null, now));
        return over;
    }

    /** Forgets what was settled before. */
    void forget(Instant settledBefore) {
        jdbc.update("delete from mailed_answer where settled_at < ?", ReplyTokens.utc(settledBefore));
    }

    private Row row(ResultSet row) throws SQLException {
        var why = row.getString("why");
        var calendars = row.getString("calendars");
        var did = row.getString("did");
        return new Row(
                new MailedAnswer(
                        UUID.fromString(row.getString("id")),
                        State.valueOf(row.getString("state")),
                        why == null ? null : MailRefusalReason.valueOf(why),
                        row.getString("words"),
                        row.getString("cut"),
                        row.getInt("files"),
                        List.of(),
                        row.getString("path"),
                        did == null ? null : sayings.read(row.getString("did_kind"), did, "a mailed answer"),
                        row.getObject("received_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)),
                AccountId.of(row.getString("account")),
                row.getString("receiver"),
                UUID.fromString(row.getString("subject")),
                AskedColumn.read(row.getString("asked"), "a mailed answer"),
                calendars.isEmpty() ? List.of() : List.of(calendars.split(CALENDAR_END)));
    }
}
