package app.waymark.mailbox;

import app.waymark.mailbox.internal.MailboxSettings;
import app.waymark.mailbox.internal.ReplyTokens;
import app.waymark.shared.AccountId;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.Said;
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
    private final CalendarAddresses calendars;

    ReplyAddresses(
            MailboxSettings settings, List<MailReceiver> receivers, ReplyTokens tokens, CalendarAddresses calendars) {
        this.settings = settings;
        this.receivers = List.copyOf(receivers);
        this.tokens = tokens;
        this.calendars = calendars;
    }

    /**
     * A new address for the answer to a mail that says all this about one thing, the last of it last; none where nobody
     * takes answers to any of it, or several would.
     */
    public Optional<ReplyAddress> give(List<? extends Said> said, UUID subject, AccountId recipient) {
        if (settings.address().isEmpty()) {
            return Optional.empty();
        }
        var taken = said.stream()
                .filter(one -> receivers.stream().anyMatch(receiver -> receiver.takes(one.kind())))
                .toList();
        var takers = receivers.stream()
                .filter(receiver -> taken.stream().anyMatch(one -> receiver.takes(one.kind())))
                .toList();
        if (takers.size() != 1) {
            return Optional.empty();
        }
        var taker = takers.getFirst();
        var answers = taken.getLast();
        if (taker.name().equals(MailReceiver.CALENDARS)) {
            return calendars.of(subject, recipient, null).map(address -> new ReplyAddress(address, answers));
        }
        return Optional.of(new ReplyAddress(
                settings.replyTo(tokens.give(recipient, taker.name(), subject, taker.asked(answers))), answers));
    }
}
