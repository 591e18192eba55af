package app.waymark.account.internal;

import app.waymark.account.SeenBrowser;
import app.waymark.shared.Secrets;
import app.waymark.shared.Uuid7;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The browsers in which a person has signed in before. A stranger who tries out passwords uses up the attempts of everybody
 * unknown; who comes with a browser known here has attempts of their own.
 */
@Component
public class KnownBrowsers {

    /** How long a browser is known that does not come back; browsers keep no cookie for longer. */
    public static final Duration KNOWN_FOR = Duration.ofDays(400);

    /** So many of one person: of more, the longest unused are signed out and forgotten. */
    static final int MOST = 100;

    /** So many in which nobody is signed in and that are not remembered. */
    private static final int MOST_IDLE = 20;

    /**
     * A browser that somebody signs in with.
     *
     * @param fresh whether it is new to an account that has others
     */
    public record Known(UUID id, boolean fresh) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    KnownBrowsers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether this person has signed in with the browser that has this token. */
    public boolean knows(UUID account, String token) {
        return jdbc.sql("select count(*) from account_browser where account = ? and token_hash = ? and used_at > ?")
                        .params(account, Secrets.hash(token), at(KNOWN_FOR))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Notes that the person has signed in with this browser just now; of many the longest unused are forgotten. */
    public Known used(UUID account, String token, SeenBrowser seen) {
        var now = at(Duration.ZERO);
        var hash = Secrets.hash(token);
        int made = jdbc.sql("insert ignore into account_browser"
                        + " (account, token_hash, since, used_at, id, browser, system, network)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(account, hash, now, now, Uuid7.next(clock), seen.browser(), seen.system(), seen.network())
                .update();
        if (made == 0) {
            // A browser is brought up to date now and then, and a system, too; where it first came from stays.
            jdbc.sql(
                            "update account_browser set used_at = ?, browser = ?, system = ? where account = ? and token_hash = ?")
                    .params(now, seen.browser(), seen.system(), account, hash)
                    .update();
        } else {
            forgetAllBut(
                    MOST_IDLE,
                    "not exists (select 1 from account_session s where s.browser = b.id)"
                            + " and not exists (select 1 from account_remembered r where r.browser = b.id)",
                    account);
            forgetAllBut(MOST, "true", account);
        }
        var id = jdbc.sql("select id from account_browser where account = ? and token_hash = ?")
                .params(account, hash)
                .query(UUID.class)
                .single();
        return new Known(id, made == 1 && hasOthers(account, id));
    }

    private boolean hasOthers(UUID account, UUID but) {
        return jdbc.sql("select exists (select 1 from account_browser where account = ? and id <> ?)")
                .params(account, but)
                .query(Boolean.class)
                .single();
    }

    private void forgetAllBut(int most, String which, UUID account) {
        jdbc.sql("select b.id from account_browser b where b.account = ? and " + which
                        + " order by b.used_at desc, b.id limit 100 offset " + most)
                .param(account)
                .query(UUID.class)
                .list()
                .forEach(old -> jdbc.sql("delete from account_browser where id = ?")
                        .param(old)
                        .update());
    }

    /** What is remembered under this series is remembered in this browser; what stood for it until it was known goes. */
    public void remembered(UUID series, UUID browser) {
        jdbc.sql("update account_remembered set browser = ? where series = ?")
                .params(browser, series)
                .update();
        jdbc.sql("delete from account_browser where id = ? and id <> ?")
                .params(series, browser)
                .update();
    }

    void forgetUnused() {
        jdbc.sql("delete from account_browser where used_at < ?")
                .param(at(KNOWN_FOR))
                .update();
    }

    private LocalDateTime at(Duration ago) {
        return LocalDateTime.ofInstant(clock.instant().minus(ago), ZoneOffset.UTC);
    }
}
