package app.waymark.account;

import java.time.Duration;

/** What a one-time link is for, and how long it works. */
public enum Purpose {
    /** Sets the first password, the language and the zone. */
    INVITATION(Duration.ofDays(14)),
    /** Sets a new password. Long enough for slow mail, short enough for a shared mailbox. */
    RESET(Duration.ofHours(2)),
    /** Makes the first administrator. */
    ADMINISTRATOR(Duration.ofDays(1));

    private final Duration validity;

    Purpose(Duration validity) {
        this.validity = validity;
    }

    /** How long such a link works. */
    public Duration validity() {
        return validity;
    }
}
