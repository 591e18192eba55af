package app.waymark.safeguarding.internal;

import app.waymark.safeguarding.OwnReport;
import app.waymark.safeguarding.ReceivedReport;
import app.waymark.safeguarding.ReportedThing;
import app.waymark.shared.AccountId;
import app.waymark.shared.Slice.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reports, and whose turn each is, as rows. */
@Component
public class ReportRows {

    private final JdbcTemplate jdbc;

    ReportRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Who receives a report: a programme's coordinators, the administrators, or both. */
    public record To(@Nullable UUID programme, boolean administrators) {}

    /** Keeps a report with what was reported. */
    public void add(UUID id, AccountId by, String type, UUID thing, ReportedThing as, To to, String words, Instant at) {
        jdbc.update(
                "insert into safeguarding_report (id, reporter, reported, programme, administrators, thing_type, thing,"
                        + " path, title, said, said_at, revision, words, reported_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                by.value(),
                as.by().value(),
                to.programme(),
                to.administrators(),
                type,
                thing,
                as.path(),
                as.title(),
                as.text(),
                as.at() == null ? null : utc(as.at()),
                as.revision(),
                words,
                utc(at));
    }

    /** How many things somebody reported since then, a number that nobody changes until the transaction ends. */
    public int lockedSince(AccountId reporter, Instant since) {
        return Objects.requireNonNullElse(
                jdbc.queryForObject(
                        "select count(*) from safeguarding_report where reporter = ? and reported_at >= ? for update",
                        Integer.class,
                        reporter.value(),
                        utc(since)),
                0);
    }

    /** When somebody reported this, where that is not settled yet. */
    public Optional<Instant> openSince(AccountId reporter, String type, UUID thing) {
        return jdbc
                .query(
                        "select reported_at from safeguarding_report where reporter = ? and thing_type = ? and thing = ?"
                                + " and settled_at is null order by reported_at desc limit 1",
                        (row, number) -> Objects.requireNonNull(instant(row, "reported_at")),
                        reporter.value(),
                        type,
                        thing)
                .stream()
                .findFirst();
    }

    /** What somebody reported, the latest first, from behind one on. */
    public List<OwnReport> by(AccountId reporter, @Nullable Cursor after, int most) {
        var arguments = new ArrayList<Object>(List.of(reporter.value()));
        return jdbc.query(
                "select id, thing_type, reported, title, words, reported_at, settled_at from safeguarding_report"
                        + " where reporter = ?" + behind(after, "<", arguments)
                        + " order by reported_at desc, id desc limit "
                        + most,
                (row, number) -> new OwnReport(
                        row.getObject("id", UUID.class),
                        row.getString("thing_type"),
                        new AccountId(row.getObject("reported", UUID.class)),
                        row.getString("title"),
                        row.getString("words"),
                        Objects.requireNonNull(instant(row, "reported_at")),
                        instant(row, "settled_at")),
                arguments.toArray());
    }

    /**
     * What this person receives, of what is open the longest first, of what is settled the latest first.
     *
     * @param programmes those that they coordinate
     * @param administrator whether they receive what administrators do
     */
    public List<ReceivedReport> receivedBy(
            AccountId person,
            Collection<UUID> programmes,
            boolean administrator,
            boolean settled,
            @Nullable Cursor after,
            int most) {
        var arguments = new ArrayList<Object>(List.of(person.value(), person.value(), administrator));
        arguments.addAll(programmes);
        var coordinated = programmes.isEmpty()
                ? ""
                : " or programme in (" + String.join(",", Collections.nCopies(programmes.size(), "?")) + ")";
        return jdbc.query(
                "select * from safeguarding_report where settled_at is " + (settled ? "not null" : "null")
                        + " and reported <> ? and (reporter is null or reporter <> ?)"
                        + " and (administrators and ?" + coordinated + ")"
                        + behind(after, settled ? "<" : ">", arguments)
                        + (settled ? " order by reported_at desc, id desc" : " order by reported_at, id") + " limit "
                        + most,
                (row, number) -> report(row),
                arguments.toArray());
    }

    public Optional<ReceivedReport> find(UUID id) {
        return jdbc.query("select * from safeguarding_report where id = ?", (row, number) -> report(row), id).stream()
                .findFirst();
    }

    /** The same, which nobody else changes until the transaction ends. */
    public Optional<ReceivedReport> lock(UUID id) {
        return jdbc
                .query("select * from safeguarding_report where id = ? for update", (row, number) -> report(row), id)
                .stream()
                .findFirst();
    }

    /** Open reports in the order of their ids, from behind one on. */
    List<UUID> open(UUID behind, int most) {
        return jdbc.query(
                "select id from safeguarding_report where settled_at is null and id > ? order by id limit ?",
                (row, number) -> row.getObject(1, UUID.class),
                behind,
                most);
    }

    /** Says that the administrators receive it, too. */
    void alsoToAdministrators(UUID id) {
        jdbc.update("update safeguarding_report set administrators = true where id = ?", id);
    }

    /** Says what came of it. Of a reporter who is forgotten no word is kept any longer. */
    public void settle(UUID id, AccountId by, String outcome, Instant at) {
        jdbc.update(
                "update safeguarding_report set settled_at = ?, settled_by = ?, outcome = ?,"
                        + " words = if(reporter is null, '', words) where id = ?",
                utc(at),
                by.value(),
                outcome,
                id);
    }

    /** Whose turn it is. */
    Set<AccountId> receivers(UUID report) {
        return new HashSet<>(jdbc.query(
                "select account from safeguarding_receiver where report = ?",
                (row, number) -> new AccountId(row.getObject(1, UUID.class)),
                report));
    }

    void addReceiver(UUID report, AccountId account) {
        jdbc.update("insert into safeguarding_receiver (report, account) values (?, ?)", report, account.value());
    }

    /** It is not their turn any more; of all, where none is named. */
    public void removeReceivers(UUID report, @Nullable AccountId account) {
        if (account == null) {
            jdbc.update("delete from safeguarding_receiver where report = ?", report);
        } else {
            jdbc.update("delete from safeguarding_receiver where report = ? and account = ?", report, account.value());
        }
    }

    /** Forgets what was settled before, so many at most; says how many it were. */
    int forgetSettled(Instant before, int most) {
        return jdbc.update("delete from safeguarding_report where settled_at < ? limit ?", utc(before), most);
    }

    /** Those of these that there are. */
    Set<UUID> existing(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.query(
                        "select id from safeguarding_report where id in ("
                                + String.join(",", Collections.nCopies(ids.size(), "?")) + ")",
                        (row, number) -> row.getObject(1, UUID.class),
                        ids.toArray()));
    }

    private static String behind(@Nullable Cursor after, String direction, List<Object> arguments) {
        if (after == null) {
            return "";
        }
        arguments.addAll(List.of(utc(after.at()), utc(after.at()), after.id()));
        return " and (reported_at " + direction + " ? or (reported_at = ? and id " + direction + " ?))";
    }

    private static ReceivedReport report(ResultSet row) throws SQLException {
        var reporter = row.getObject("reporter", UUID.class);
        var settledBy = row.getObject("settled_by", UUID.class);
        var revision = row.getInt("revision");
        return new ReceivedReport(
                row.getObject("id", UUID.class),
                reporter == null ? null : new AccountId(reporter),
                new AccountId(row.getObject("reported", UUID.class)),
                row.getObject("programme", UUID.class),
                row.getBoolean("administrators"),
                row.getString("thing_type"),
                row.getObject("thing", UUID.class),
                row.getString("path"),
                row.getString("said"),
                instant(row, "said_at"),
                revision == 0 ? null : revision,
                row.getString("words"),
                Objects.requireNonNull(instant(row, "reported_at")),
                instant(row, "settled_at"),
                settledBy == null ? null : new AccountId(settledBy),
                row.getString("outcome"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
