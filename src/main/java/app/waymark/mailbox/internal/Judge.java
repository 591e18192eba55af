package app.waymark.mailbox.internal;

import app.waymark.account.Accounts;
import app.waymark.account.Contact;
import app.waymark.mailbox.MailArrival.Cause;
import app.waymark.mailbox.MailReceiver;
import app.waymark.mailbox.MailRefusalReason;
import app.waymark.mailbox.internal.ReplyTokens.Given;
import app.waymark.shared.EmailAddress;
import app.waymark.shared.SystemActor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Decides whose a mail is. A token alone proves nothing, for mails are forwarded: the sender must be the person it was given
 * to, and the receiving server must say that it is.
 */
@Component
class Judge {

    private static final List<String> RECIPIENTS = List.of("Delivered-To", "X-Original-To", "Envelope-To", "To", "Cc");

    private final MailboxSettings settings;
    private final ReplyTokens tokens;
    private final Accounts accounts;
    private final String from;

    Judge(MailboxSettings settings, ReplyTokens tokens, Accounts accounts, @Value("${waymark.mail.from}") String from) {
        this.settings = settings;
        this.tokens = tokens;
        this.accounts = accounts;
        this.from = from.replaceAll("^.*<|>.*$", "").strip();
    }

    /** Whose a mail is. */
    sealed interface Judgement {

        /** Its author's without doubt. */
        record Proven(Given given, Contact author) implements Judgement {}

        /** Perhaps its author's, who has to say so. */
        record Unproven(Given given, Contact author) implements Judgement {}

        /** Not taken, and its author, or whose name was misused, may be told. */
        record Refused(Given given, Contact author, MailRefusalReason why) implements Judgement {}

        /** Nobody's to be told anything. */
        record Dropped(Cause why) implements Judgement {}
    }

    Judgement judge(ReceivedMail mail) {
        var given = token(mail).flatMap(tokens::find);
        boolean calendar = mail.answersInvitation()
                && given.filter(one -> one.receiver().equals(MailReceiver.CALENDARS))
                        .isPresent();
        var nature = MailNature.of(mail, own(), calendar);
        if (nature.isPresent()) {
            return new Judgement.Dropped(nature.get());
        }
        if (given.isEmpty()) {
            return new Judgement.Dropped(Cause.UNKNOWN_ADDRESS);
        }
        var person = given.get().person();
        var author = SystemActor.call(() -> accounts.contacts(List.of(person))).get(person);
        var sender = mail.from().flatMap(EmailAddress::parse);
        if (author == null || author.closed() || sender.isEmpty()) {
            return new Judgement.Dropped(Cause.ANOTHER_SENDER);
        }
        // Some servers send what a calendar answers from an address of their own: whose it is its author has to say.
        boolean own = sender.get().equals(author.email());
        if (!own && !calendar) {
            return new Judgement.Dropped(Cause.ANOTHER_SENDER);
        }
        if (settings.authservId().isEmpty()) {
            return given.get().expired()
                    ? new Judgement.Refused(given.get(), author, MailRefusalReason.EXPIRED)
                    : new Judgement.Unproven(given.get(), author);
        }
        var address = sender.get().value();
        var domain = address.substring(address.indexOf('@') + 1);
        if (!SenderProof.holds(mail.headers(), settings.authservId(), domain)) {
            return own
                    ? new Judgement.Refused(given.get(), author, MailRefusalReason.NOT_PROVEN)
                    : new Judgement.Dropped(Cause.ANOTHER_SENDER);
        }
        if (!own && !given.get().expired()) {
            return new Judgement.Unproven(given.get(), author);
        }
        return given.get().expired()
                ? new Judgement.Refused(given.get(), author, MailRefusalReason.EXPIRED)
                : new Judgement.Proven(given.get(), author);
    }

    /** The token in the address of ours that a mail came to. */
    Optional<String> token(ReceivedMail mail) {
        return RECIPIENTS.stream()
                .flatMap(name ->
                        mail.headers().stream().filter(header -> header.name().equalsIgnoreCase(name)))
                .flatMap(header -> settings.token(header.value()).stream())
                .findFirst();
    }

    private Set<String> own() {
        var own = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Stream.of(from, settings.address()).filter(one -> !one.isEmpty()).forEach(own::add);
        return own;
    }
}
