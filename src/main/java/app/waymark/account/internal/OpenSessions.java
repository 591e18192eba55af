package app.waymark.account.internal;

import app.waymark.account.Device;
import app.waymark.account.SeenBrowser;
import app.waymark.account.SignIns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The sign-ins that go on, by the browser in which they were made. Each node holds its sessions in memory; that they may go
 * on stands here, where every node reads it.
 */
@Component
public class OpenSessions {

    /** What a request checks of its session. */
    public record Standing(boolean closed, int epoch, int version, boolean open) {}

    /** Longer than a session lasts in which nothing is asked, by as much as its last use is noted late. */
    private static final Duration LIVE = Duration.ofMinutes(35);

    private final JdbcClient jdbc;
    private final Clock clock;

    OpenSessions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes down that one has begun. */
    public void begin(UUID session, UUID account, UUID browser) {
        jdbc.sql("insert into account_session (id, account, browser, opened_at, used_at) values (?, ?, ?, ?, ?)")
                .params(session, account, browser, now(), now())
                .update();
    }

    /** How the account stands, and whether this session of it is still open; in one statement. */
    public Optional<Standing> standing(UUID account, @Nullable UUID session) {
        return jdbc.sql("select a.closed_at is not null, a.epoch, a.version, s.id is not null from account a"
                        + " left join account_session s on s.id = ? and s.account = a.id where a.id = ?")
                .params(session == null ? new UUID(0, 0) : session, account)
                .query((row, number) ->
                        new Standing(row.getBoolean(1), row.getInt(2), row.getInt(3), row.getBoolean(4)))
                .optional();
    }

    /** Notes that somebody is at it, and so at its browser. */
    public void used(UUID session) {
        jdbc.sql("update account_session s join account_browser b on b.id = s.browser"
                        + " set s.used_at = ?, b.used_at = ? where s.id = ?")
                .params(now(), now(), session)
                .update();
    }

    /** The browser of this session. */
    public Optional<UUID> browser(@Nullable UUID session) {
        return session == null
                ? Optional.empty()
                : jdbc.sql("select browser from account_session where id = ?")
                        .param(session)
                        .query(UUID.class)
                        .optional();
    }

    /** Ends this one. */
    public void end(UUID session) {
        jdbc.sql("delete from account_session where id = ?").param(session).update();
    }

    /** Ends all of an account, but for this one where one is named. */
    public void endAll(UUID account, @Nullable UUID but) {
        jdbc.sql("delete from account_session where account = ? and id <> ?")
                .params(account, but == null ? new UUID(0, 0) : but)
                .update();
    }

    /**
     * The browsers of an account: this one first, then those in which its person is signed in, each by when it was last used.
     *
     * @param here the session that asks
     */
    public List<Device> devices(UUID account, @Nullable UUID here) {
        return jdbc.sql("""
                        select * from (select b.id, b.browser, b.system, b.network, b.since, b.used_at,
                               coalesce(max(s.id = :here), false) here,
                               coalesce(max(s.used_at > :live and s.opened_at > :longest), false) signed_in,
                               exists (select 1 from account_remembered r join account a on a.id = r.account
                                       where r.browser = b.id and r.rotated_at > :kept and r.epoch = a.epoch) remembered
                        from account_browser b left join account_session s on s.browser = b.id
                        where b.account = :account
                        group by b.id, b.browser, b.system, b.network, b.since, b.used_at) d
                        order by d.here desc, d.signed_in or d.remembered desc, d.used_at desc, d.id
                        limit :most
                        """)
                .param("here", here == null ? new UUID(0, 0) : here)
                .param("live", ago(LIVE))
                .param("longest", ago(SignIns.SESSION_AT_MOST))
                .param("kept", ago(SignIns.REMEMBERED_FOR))
                .param("account", account)
                .param("most", KnownBrowsers.MOST)
                .query((row, number) -> device(row))
                .list();
    }

    /** Ends a browser of this account, with its sessions and with being remembered. Returns what it was. */
    public Optional<Device> endDevice(UUID account, UUID device) {
        var known = devices(account, null).stream()
                .filter(one -> one.id().equals(device))
                .findFirst();
        known.ifPresent(one -> jdbc.sql("delete from account_browser where account = ? and id = ?")
                .params(account, device)
                .update());
        return known;
    }

    void forgetEnded() {
        jdbc.sql("delete from account_session where used_at < ?")
                .param(ago(SignIns.SESSION_AT_MOST))
                .update();
    }

    private static Device device(ResultSet row) throws SQLException {
        return new Device(
                row.getObject("id", UUID.class),
                new SeenBrowser(row.getString("browser"), row.getString("system"), row.getString("network")),
                row.getObject("since", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getObject("used_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getBoolean("here"),
                row.getBoolean("signed_in"),
                row.getBoolean("remembered"));
    }

    private LocalDateTime now() {
        return at(clock.instant());
    }

    private LocalDateTime ago(Duration time) {
        return at(clock.instant().minus(time));
    }

    private static LocalDateTime at(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
