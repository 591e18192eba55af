package app.waymark.account;

import java.time.Instant;

/**
 * A link with which somebody who has no password yet chooses one and is in.
 *
 * @param link the whole address; a secret, for that person's mailbox only
 * @param expiresAt until when it works
 */
public record WayIn(String link, Instant expiresAt) {

    /** Hides the link. */
    @Override
    public String toString() {
        return "WayIn[expiresAt=%s]".formatted(expiresAt);
    }
}
