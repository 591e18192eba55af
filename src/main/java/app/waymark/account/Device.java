package app.waymark.account;

import java.time.Instant;
import java.util.UUID;

/**
 * A browser in which somebody has signed in.
 *
 * @param id names it, and by itself opens nothing
 * @param seen what is known of it
 * @param since when it first signed in
 * @param last when it was last used, to five minutes
 * @param here whether it is the one that asks
 * @param signedIn whether a session of it goes on
 * @param remembered whether it is let in again without a password
 */
public record Device(
        UUID id, SeenBrowser seen, Instant since, Instant last, boolean here, boolean signedIn, boolean remembered) {}
