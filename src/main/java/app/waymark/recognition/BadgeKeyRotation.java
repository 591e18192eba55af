package app.waymark.recognition;

import app.waymark.recognition.internal.BadgeKeyRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;

/** Takes a new key into use for whoever runs the installation; without Spring, for the command. */
public final class BadgeKeyRotation {

    private BadgeKeyRotation() {}

    /**
     * Makes a key with which badges are signed from now on. Those that are signed stay as they are; the private part of the
     * key before is deleted.
     *
     * @param secret what locks the private key, or empty
     * @return the new key's id
     */
    public static UUID rotate(Connection connection, String secret, Clock clock) throws SQLException {
        return BadgeKeyRows.rotate(connection, secret, clock);
    }
}
