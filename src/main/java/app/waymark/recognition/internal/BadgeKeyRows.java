package app.waymark.recognition.internal;

import app.waymark.shared.Uuid7;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Makes keys and retires them; without Spring as well, for the command. */
public final class BadgeKeyRows {

    private BadgeKeyRows() {}

    /** Makes a key and takes it into use, where none is in use. */
    static UUID make(JdbcTemplate jdbc, String secret, Clock clock) {
        var pair = Ed25519.make();
        var id = Uuid7.next(clock);
        var key = pair.getPrivate().getEncoded();
        jdbc.update(
                "insert into badge_key (id, public_key, private_key, sealed, made_at, in_use) values (?, ?, ?, ?, ?, true)",
                id,
                pair.getPublic().getEncoded(),
                secret.isEmpty() ? key : KeySeal.close(key, secret),
                !secret.isEmpty(),
                BadgeKeys.now(clock));
        return id;
    }

    /**
     * Takes the key in use out of it, and a new one into it. What was signed with the old one is verified by its public part
     * for ever; the private one is gone, so that nobody signs with it any more.
     */
    public static UUID rotate(Connection connection, String secret, Clock clock) throws SQLException {
        connection.setAutoCommit(false);
        var jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        jdbc.update(
                "update badge_key set in_use = null, private_key = null, sealed = false, retired_at = ? where in_use = true",
                BadgeKeys.now(clock));
        var id = make(jdbc, secret, clock);
        connection.commit();
        return id;
    }
}
