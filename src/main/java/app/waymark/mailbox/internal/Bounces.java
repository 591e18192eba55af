package app.waymark.mailbox.internal;

import app.waymark.mailbox.AskedThen;
import app.waymark.mailbox.MailArrival;
import app.waymark.mailbox.MailBounced;
import app.waymark.shared.AccountId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Reads what servers report of mails that they could not deliver. A report is believed for the secret address that it
 * comes to, which went with one mail and no further: what else it says of itself anybody can write.
 */
@Component
public class Bounces {

    /** What such an address is for, where all of them are kept. */
    static final String RECEIVER = "bounce";

    private final MailboxSettings settings;
    private final ReplyTokens tokens;
    private final Judge judge;
    private final ApplicationEventPublisher events;
    private final String from;

    Bounces(
            MailboxSettings settings,
            ReplyTokens tokens,
            Judge judge,
            ApplicationEventPublisher events,
            @Value("${waymark.mail.from}") String from) {
        this.settings = settings;
        this.tokens = tokens;
        this.judge = judge;
        this.events = events;
        this.from = from.replaceAll("^.*<|>.*$", "").strip();
    }

    /** A new address for the reports of this mail. */
    public Optional<String> give(AccountId recipient, UUID mail) {
        // In another domain than the sender's, it would have SPF speak of the wrong one.
        return settings.address().isEmpty() || !domain(settings.address()).equalsIgnoreCase(domain(from))
                ? Optional.empty()
                : Optional.of(settings.replyTo(tokens.give(recipient, RECEIVER, mail, AskedThen.NOTHING)));
    }

    /** What became of a mail to one of these addresses; empty of any other. */
    Optional<MailArrival> take(ReceivedMail mail, byte[] bytes) {
        return judge.token(mail)
                .flatMap(tokens::find)
                .filter(given -> given.receiver().equals(RECEIVER))
                .map(given -> {
                    if (!given.expired()) {
                        DeliveryReport.read(bytes)
                                .ifPresent(report -> events.publishEvent(new MailBounced(
                                        given.person(), given.subject(), report.forGood(), report.words())));
                    }
                    return new MailArrival.Dropped(MailArrival.Cause.BOUNCE);
                });
    }

    private static String domain(String address) {
        return address.replaceAll("^.*@", "");
    }
}
