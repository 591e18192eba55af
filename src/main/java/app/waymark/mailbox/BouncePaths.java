package app.waymark.mailbox;

import app.waymark.mailbox.internal.Bounces;
import app.waymark.shared.AccountId;
import app.waymark.shared.RetryOnConflict;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where servers send what they cannot deliver: an address for each mail, which nobody knows but who handled that mail. */
@Service
@PreAuthorize("hasRole('SYSTEM')")
@Transactional
@RetryOnConflict
public class BouncePaths {

    private final Bounces bounces;

    BouncePaths(Bounces bounces) {
        this.bounces = bounces;
    }

    /** A new address for this mail to this person; none where no mailbox reads it, or it is in another domain than the sender. */
    public Optional<String> give(AccountId recipient, UUID mail) {
        return bounces.give(recipient, mail);
    }
}
