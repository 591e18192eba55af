package app.waymark.account.internal;

import app.waymark.shared.Secrets;
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

    private static final int MOST = 20;

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
    public void used(UUID account, String token) {
        var now = at(Duration.ZERO);
        jdbc.sql("insert into account_browser (account, token_hash, since, used_at) values (?, ?, ?, ?)"
                        + " on duplicate key update used_at = values(used_at)")
                .params(account, Secrets.hash(token), now, now)
                .update();
        jdbc.sql("select token_hash from account_browser where account = ? order by used_at desc, token_hash"
                        + " limit 100 offset " + MOST)
                .param(account)
                .query((row, number) -> row.getBytes(1))
                .list()
                .forEach(old -> jdbc.sql("delete from account_browser where account = ? and token_hash = ?")
                        .params(account, old)
                        .update());
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
