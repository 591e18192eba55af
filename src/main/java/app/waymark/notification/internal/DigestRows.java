package app.waymark.notification.internal;

import app.waymark.notification.MailPace;
import app.waymark.notification.ReachTimes;
import app.waymark.shared.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** When the next letter to each person is due that says several things. */
@Component
public class DigestRows {

    private final JdbcTemplate jdbc;
    private final ReachRows reach;

    DigestRows(JdbcTemplate jdbc, ReachRows reach) {
        this.jdbc = jdbc;
        this.reach = reach;
    }

    /** Who is due, in the order in which they are. */
    record Due(UUID account, Instant at) {}

    /** Something waits to be said at this pace: a letter comes in the next morning, or on the next such weekday. */
    void waits(AccountId person, MailPace pace, ReachTimes times, ZoneId zone, Instant now) {
        boolean weekly = pace == MailPace.WEEKLY;
        var column = weekly ? "weekly_at" : "daily_at";
        var at = utc(weekly ? DigestPlan.week(now, times, zone) : DigestPlan.morning(now, times, zone, null));
        jdbc.update(
                "insert into digest (account, " + column + ") values (?, ?) on duplicate key update " + column
                        + " = coalesce(" + column + ", ?)",
                person.value(),
                at,
                at);
    }

    /** What is due comes at these times from now on. */
    public void retime(AccountId person, ReachTimes times, ZoneId zone, Instant now) {
        jdbc.update(
                "update digest set daily_at = if(daily_at is null, null, ?), weekly_at = if(weekly_at is null, null, ?)"
                        + " where account = ?",
                utc(DigestPlan.morning(now, times, zone, null)),
                utc(DigestPlan.week(now, times, zone)),
                person.value());
    }

    /** Whoever wants a weekly letter gets one, whatever happens. */
    public void expect(AccountId person, ReachTimes times, ZoneId zone, Instant now) {
        if (reach.of(List.of(person))
                .getOrDefault(person, ReachRows.Stored.NOTHING)
                .chose(MailPace.WEEKLY)) {
            waits(person, MailPace.WEEKLY, times, zone, now);
        }
    }

    /** The next of those who are due by now, after this one. */
    List<Due> due(Instant now, Due after, int most) {
        return jdbc.query(
                "select account, next_at from digest where next_at <= ? and (next_at > ? or (next_at = ? and account > ?))"
                        + " order by next_at, account limit ?",
                (row, number) -> new Due(row.getObject("account", UUID.class), instant(row, "next_at")),
                utc(now),
                utc(after.at()),
                utc(after.at()),
                after.account(),
                most);
    }

    /** What is planned for this person, of which nobody else disposes until this transaction ends. */
    Optional<Planned> lock(AccountId person) {
        return jdbc
                .query(
                        "select daily_at, weekly_at, last_day, last_at from digest where account = ? for update",
                        (row, number) -> new Planned(
                                new DigestPlan(
                                        maybe(row, "daily_at"),
                                        maybe(row, "weekly_at"),
                                        row.getObject("last_day", LocalDate.class)),
                                maybe(row, "last_at")),
                        person.value())
                .stream()
                .findFirst();
    }

    /** A plan, and when the last letter came. */
    record Planned(DigestPlan plan, @Nullable Instant lastAt) {}

    void keep(AccountId person, DigestPlan plan, @Nullable Instant lastAt) {
        jdbc.update(
                "update digest set daily_at = ?, weekly_at = ?, last_day = ?, last_at = ? where account = ?",
                utc(plan.dailyAt()),
                utc(plan.weeklyAt()),
                plan.lastDay(),
                utc(lastAt),
                person.value());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }

    private static @Nullable LocalDateTime utc(@Nullable Instant at) {
        return at == null ? null : LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
