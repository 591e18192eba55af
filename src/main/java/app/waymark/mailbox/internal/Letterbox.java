package app.waymark.mailbox.internal;

import app.waymark.account.Contact;
import app.waymark.mailbox.MailArrival;
import app.waymark.mailbox.MailArrival.Cause;
import app.waymark.mailbox.MailReceipt;
import app.waymark.mailbox.MailReceiver;
import app.waymark.mailbox.MailRefusalReason;
import app.waymark.mailbox.MailboxSaid;
import app.waymark.mailbox.MailedAnswer;
import app.waymark.mailbox.MailedAnswer.State;
import app.waymark.mailbox.MailedWords;
import app.waymark.mailbox.internal.Judge.Judgement;
import app.waymark.mailbox.internal.MailedRows.Row;
import app.waymark.mailbox.internal.ReplyTokens.Given;
import app.waymark.mailbox.reply.MailReply;
import app.waymark.mailbox.reply.ReplyCutter;
import app.waymark.shared.AccountId;
import app.waymark.shared.Secrets;
import app.waymark.shared.Excerpt;
import app.waymark.shared.Links;
import app.waymark.shared.News;
import app.waymark.shared.Said;
import app.waymark.shared.SystemActor;
import app.waymark.shared.Transactions;
import app.waymark.shared.Uuid7;
import app.waymark.turn.Ask;
import app.waymark.turn.Patience;
import app.waymark.turn.TurnLedger;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Takes one mail as it came, from whichever way it came, and sees to what becomes of it; each mail once. */
@Component
public class Letterbox {

    private static final int EXCERPT = 140;

    private final Judge judge;
    private final ReplyTokens tokens;
    private final MailedRows rows;
    private final OurMails ours;
    private final List<MailReceiver> receivers;
    private final TurnLedger turns;
    private final ApplicationEventPublisher events;
    private final Transactions transactions;
    private final Clock clock;

    Letterbox(
            Judge judge,
            ReplyTokens tokens,
            MailedRows rows,
            OurMails ours,
            List<MailReceiver> receivers,
            TurnLedger turns,
            ApplicationEventPublisher events,
            Transactions transactions,
            Clock clock) {
        this.judge = judge;
        this.tokens = tokens;
        this.rows = rows;
        this.ours = ours;
        this.receivers = List.copyOf(receivers);
        this.turns = turns;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Takes a mail; what goes wrong in the database is thrown, and the mail can be brought again. */
    public MailArrival take(byte[] bytes) {
        ReceivedMail mail;
        try {
            mail = ReceivedMail.read(bytes);
        } catch (MessagingException | IOException unreadable) {
            return new MailArrival.Dropped(Cause.UNREADABLE);
        }
        try {
            return transactions.call(() -> take(mail));
        } catch (AccessDeniedException | Undone denied) {
            // All of it was undone: what is left is to say so.
            var why = denied instanceof Undone undone ? undone.why : MailRefusalReason.NOT_SHARED;
            return transactions.call(() -> refuse(mail, why));
        }
    }

    private MailArrival take(ReceivedMail mail) {
        return switch (judge.judge(mail)) {
            case Judgement.Dropped(Cause why) -> new MailArrival.Dropped(why);
            case Judgement.Refused(Given given, Contact author, MailRefusalReason why) ->
                refused(mail, given, author, why);
            case Judgement.Unproven(Given given, Contact author) -> wait(mail, given, author);
            case Judgement.Proven(Given given, Contact author) -> apply(mail, given, author);
        };
    }

    private MailArrival wait(ReceivedMail mail, Given given, Contact author) {
        var reply = cut(mail);
        if (reply.words().isEmpty() && mail.calendars().isEmpty()) {
            return refused(mail, given, author, MailRefusalReason.EMPTY);
        }
        var row = row(mail, given, reply, State.WAITING, null);
        var not = add(row, mail, given);
        if (not.isPresent()) {
            return new MailArrival.Dropped(not.get());
        }
        var ask = new Ask(
                new MailboxSaid.Confirm(Excerpt.of(reply.words(), EXCERPT)),
                row.answer().id(),
                author.id(),
                null,
                Links.MAILED,
                null,
                null,
                Patience.STANDARD);
        // Nobody is signed in where mail is read.
        SystemActor.run(() -> turns.hand(ask));
        return new MailArrival.Waiting();
    }

    private MailArrival apply(ReceivedMail mail, Given given, Contact author) {
        var reply = cut(mail);
        if (reply.words().isEmpty() && mail.calendars().isEmpty()) {
            return refused(mail, given, author, MailRefusalReason.EMPTY);
        }
        var row = row(mail, given, reply, State.TAKEN, null);
        var not = add(row, mail, given);
        if (not.isPresent()) {
            return new MailArrival.Dropped(not.get());
        }
        switch (AsAuthor.call(author, () -> deliver(row))) {
            case MailReceipt.Taken(String path) -> taken(row, path);
            case MailReceipt.Refused(MailRefusalReason why) -> throw new Undone(why);
        }
        return new MailArrival.Applied();
    }

    /** Hands an answer to whoever takes it, as whoever acts. */
    public MailReceipt deliver(Row row) {
        return receivers.stream()
                .filter(one -> one.name().equals(row.receiver()))
                .findFirst()
                .<MailReceipt>map(one ->
                        one.receive(row.subject(), new MailedWords(row.answer().words(), row.calendars())))
                .orElseGet(() -> new MailReceipt.Refused(MailRefusalReason.NOT_SHARED));
    }

    /** Writes down where an answer is now, and tells its author of files that are not. */
    public void taken(Row row, String path) {
        rows.settle(row.answer().id(), State.TAKEN, null, path, clock.instant());
        if (row.answer().files() > 0) {
            tell(row.author(), new MailboxSaid.WithoutFiles(row.answer().files()), row.subject(), path);
        }
    }

    private MailArrival refuse(ReceivedMail mail, MailRefusalReason why) {
        return switch (judge.judge(mail)) {
            case Judgement.Proven(Given given, Contact author) -> refused(mail, given, author, why);
            case Judgement.Unproven unproven -> refused(mail, unproven.given(), unproven.author(), why);
            case Judgement.Refused refused -> refused(mail, refused.given(), refused.author(), refused.why());
            case Judgement.Dropped(Cause cause) -> new MailArrival.Dropped(cause);
        };
    }

    /** Nobody is told twice about one address: two machines that answer each other would go on for ever. */
    private MailArrival refused(ReceivedMail mail, Given given, Contact author, MailRefusalReason why) {
        // What may be somebody else's is not kept as this person's.
        var reply = why == MailRefusalReason.NOT_PROVEN ? new MailReply(List.of()) : cut(mail);
        var not = add(row(mail, given, reply, State.REFUSED, why), mail, given);
        if (not.isPresent()) {
            return new MailArrival.Dropped(not.get());
        }
        if (tokens.complains(given)) {
            tell(author.id(), new MailboxSaid.NotTaken(why), given.subject(), Links.MAILED);
        }
        return new MailArrival.NotTaken(why);
    }

    private void tell(AccountId person, Said said, UUID about, String path) {
        events.publishEvent(new News(Uuid7.next(clock), said, about, person, null, path));
    }

    private MailReply cut(ReceivedMail mail) {
        var cutter = new ReplyCutter(ours.marks());
        var text = mail.text();
        var html = mail.html();
        return text != null && (html == null || !text.isBlank())
                ? cutter.cut(text)
                : cutter.cutHtml(html == null ? "" : html);
    }

    private Row row(ReceivedMail mail, Given given, MailReply reply, State state, @Nullable MailRefusalReason why) {
        return new Row(
                new MailedAnswer(
                        Uuid7.next(clock), state, why, reply.words(), reply.cut(), mail.files(), null, clock.instant()),
                given.person(),
                given.receiver(),
                given.subject(),
                mail.calendars());
    }

    /** Keeps an answer; what is returned is why not. */
    private Optional<Cause> add(Row row, ReceivedMail mail, Given given) {
        var id = mail.header("Message-ID")
                .orElseGet(() -> mail.header("Date").orElse("") + row.answer().words());
        var digest = Secrets.hash(row.author() + " " + row.subject() + " " + id.strip());
        if (rows.has(digest)) {
            return Optional.of(Cause.REPEATED);
        }
        // What is its author's without doubt is never lost to somebody who has the address, too, and fills its day.
        if (row.answer().state() != State.TAKEN && !tokens.room(given)) {
            return Optional.of(Cause.TOO_MANY);
        }
        return rows.add(row, digest, clock.instant()) ? Optional.empty() : Optional.of(Cause.REPEATED);
    }

    /** Undoes a transaction that a receiver did not want. */
    private static final class Undone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final MailRefusalReason why;

        Undone(MailRefusalReason why) {
            super(why.name(), null, false, false);
            this.why = why;
        }
    }
}
