package app.waymark.mailbox;

import app.waymark.mailbox.internal.MailboxSettings;
import app.waymark.mailbox.internal.ReplyTokens;
import app.waymark.shared.AccountId;
import app.waymark.shared.RetryOnConflict;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The addresses to which mails can be answered: one for each mail, good for one person and one thing. */
@Service
@PreAuthorize("hasRole('SYSTEM')")
@Transactional
@RetryOnConflict
public class ReplyAddresses {

    private final MailboxSettings settings;
    private final List<MailReceiver> receivers;
    private final ReplyTokens tokens;

    ReplyAddresses(MailboxSettings settings, List<MailReceiver> receivers, ReplyTokens tokens) {
        this.settings = settings;
        this.receivers = List.copyOf(receivers);
        this.tokens = tokens;
    }

    /** A new address for the answer to a mail of this kind about this thing; none where nobody takes answers to such. */
    public Optional<String> give(String kind, UUID subject, AccountId recipient) {
        if (settings.address().isEmpty()) {
            return Optional.empty();
        }
        return receivers.stream()
                .filter(one -> one.takes(kind))
                .findFirst()
                .map(one -> settings.replyTo(tokens.give(recipient, one.name(), subject)));
    }
}
