package app.waymark.mailbox;

import app.waymark.mailbox.internal.MailboxSettings;
import app.waymark.mailbox.internal.ReplyTokens;
import app.waymark.shared.AccountId;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.Seals;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The addresses to which people's calendars answer invitations: one for each person and thing, always the same, for by it a
 * calendar knows again who invites.
 */
@Service
@PreAuthorize("hasRole('SYSTEM')")
@Transactional
@RetryOnConflict
public class CalendarAddresses {

    private final MailboxSettings settings;
    private final ReplyTokens tokens;
    private final Seals seals;

    CalendarAddresses(MailboxSettings settings, ReplyTokens tokens, Seals seals) {
        this.settings = settings;
        this.tokens = tokens;
        this.seals = seals;
    }

    /** Whether answers are taken at all. */
    public boolean taken() {
        return !settings.address().isEmpty();
    }

    /**
     * The address to which a person's calendar answers invitations to one thing. None where no mail is read.
     *
     * @param until until when it is good at least, or null for as long as any other
     */
    public Optional<String> of(UUID subject, AccountId person, @Nullable Instant until) {
        if (!taken()) {
            return Optional.empty();
        }
        var seal = seals.seal("calendar-address", (person + " " + subject).getBytes(StandardCharsets.US_ASCII));
        var token = ReplyTokens.letters(seal);
        tokens.keep(token, person, MailReceiver.CALENDARS, subject, until);
        return Optional.of(settings.replyTo(token));
    }
}
