package app.waymark.mailbox;

import app.waymark.mailbox.internal.Letterbox;
import app.waymark.mailbox.internal.MailboxSettings;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Takes mail that a mail server hands over by itself, by a pipe or over HTTP, where it knows the secret. */
@Service
@PreAuthorize("permitAll()")
public class MailHandOver {

    private final MailboxSettings settings;
    private final Letterbox letterbox;

    MailHandOver(MailboxSettings settings, Letterbox letterbox) {
        this.settings = settings;
        this.letterbox = letterbox;
    }

    /** Takes a mail as it came; empty where the secret is another one, or none is set. */
    public Optional<MailArrival> take(String secret, byte[] mail) {
        return settings.knows(secret) ? Optional.of(letterbox.take(mail)) : Optional.empty();
    }

    /** Whether this is the secret; before anything of a mail is read. */
    public boolean knows(String secret) {
        return settings.knows(secret);
    }
}
