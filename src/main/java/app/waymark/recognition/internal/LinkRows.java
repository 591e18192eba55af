package app.waymark.recognition.internal;

import static app.waymark.recognition.internal.PortfolioRows.utc;

import app.waymark.recognition.PortfolioLink;
import app.waymark.shared.AccountId;
import app.waymark.shared.Portion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The links by which portfolios are read, as rows. */
@Component
public class LinkRows {

    private static final String COLUMNS =
            "select id as link_id, note, made_at, until, opened, opened_on from portfolio_link";

    private final JdbcTemplate jdbc;

    LinkRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a secret leads to.
     *
     * @param works whether it does just now
     */
    public record Found(UUID id, AccountId account, boolean works) {}

    /** Somebody's links that were not ended, those that ran out included; the latest first. */
    public static Portion<List<PortfolioLink>> of(AccountId person) {
        return Portion.rows(
                List.of("link_id", "note", "made_at", "until", "opened", "opened_on"),
                COLUMNS + " where account = ? and ended_at is null order by made_at desc, id desc limit "
                        + PortfolioLink.MOST,
                row -> new PortfolioLink(
                        row.getObject("link_id", UUID.class),
                        row.getString("note"),
                        row.getObject("made_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getObject("until", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getInt("opened"),
                        row.getObject("opened_on", LocalDate.class)),
                person.value());
    }

    /** How many somebody has that were not ended. */
    public int count(AccountId person) {
        return jdbc.queryForList(
                        "select id from portfolio_link where account = ? and ended_at is null for update",
                        String.class,
                        person.value())
                .size();
    }

    public void add(UUID id, AccountId person, byte[] secret, String note, Instant now, Instant until) {
        jdbc.update(
                "insert into portfolio_link (id, account, secret, note, made_at, until) values (?, ?, ?, ?, ?, ?)",
                id,
                person.value(),
                secret,
                note,
                utc(now),
                utc(until));
    }

    /** Has one end at another time; whether there is such a one. */
    public boolean until(UUID id, AccountId person, Instant until) {
        return jdbc.update(
                        "update portfolio_link set until = ? where id = ? and account = ? and ended_at is null",
                        utc(until),
                        id,
                        person.value())
                > 0;
    }

    /** Ends one for good; whether there is such a one. */
    public boolean end(UUID id, AccountId person, Instant now) {
        return jdbc.update(
                        "update portfolio_link set ended_at = ? where id = ? and account = ? and ended_at is null",
                        utc(now),
                        id,
                        person.value())
                > 0;
    }

    /** Ends all of somebody's. */
    void endAll(AccountId person, Instant now) {
        jdbc.update(
                "update portfolio_link set ended_at = ? where account = ? and ended_at is null",
                utc(now),
                person.value());
    }

    /** Forgets those of somebody that ended before. */
    public void forget(AccountId person, Instant before) {
        jdbc.update("delete from portfolio_link where account = ? and ended_at < ?", person.value(), utc(before));
    }

    /** What a secret leads to; empty where nothing ever was. */
    public Optional<Found> find(byte[] secret, Instant now) {
        return jdbc
                .query(
                        "select id, account, ended_at is null and until > ? as works from portfolio_link where secret = ?",
                        (row, number) -> new Found(
                                row.getObject("id", UUID.class),
                                new AccountId(row.getObject("account", UUID.class)),
                                row.getBoolean("works")),
                        utc(now),
                        secret)
                .stream()
                .findFirst();
    }

    /** Counts that one was opened. */
    public void opened(UUID id, LocalDate on) {
        jdbc.update("update portfolio_link set opened = opened + 1, opened_on = ? where id = ?", on, id);
    }
}
