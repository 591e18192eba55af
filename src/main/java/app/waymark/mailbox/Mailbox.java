package app.waymark.mailbox;

import app.waymark.mailbox.internal.MailboxReading;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The mailbox that answers come to, for administrators. */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class Mailbox {

    private final MailboxReading reading;

    Mailbox(MailboxReading reading) {
        this.reading = reading;
    }

    /** How it is doing. */
    public MailboxState state() {
        return reading.state();
    }
}
