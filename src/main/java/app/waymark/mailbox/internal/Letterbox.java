package app.waymark.mailbox.internal;

import app.waymark.account.AsPerson;
import app.waymark.account.Contact;
import app.waymark.mailbox.MailArrival;
import app.waymark.mailbox.MailArrival.Cause;
import app.waymark.mailbox.MailReceipt;
import app.waymark.mailbox.MailReceipt.Refused;
import app.waymark.mailbox.MailReceiver;
import app.waymark.mailbox.MailRefusalReason;
import app.waymark.mailbox.MailboxSaid;
import app.waymark.mailbox.MailboxSaid.FilesLeft.Left;
import app.waymark.mailbox.MailedAnswer;
import app.waymark.mailbox.MailedAnswer.State;
import app.waymark.mailbox.MailedFile;
import app.waymark.mailbox.MailedWords;
import app.waymark.mailbox.internal.Judge.Judgement;
import app.waymark.mailbox.internal.MailedRows.Row;
import app.waymark.mailbox.internal.ReplyTokens.Given;
import app.waymark.mailbox.reply.MailReply;
import app.waymark.mailbox.reply.ReplyCutter;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.Excerpt;
import app.waymark.shared.Links;
import app.waymark.shared.News;
import app.waymark.shared.Said;
import app.waymark.shared.Secrets;
import app.waymark.shared.SystemActor;
import app.waymark.shared.Transactions;
import app.waymark.shared.Uuid7;
import app.waymark.turn.Ask;
import app.waymark.turn.Patience;
import app.waymark.turn.TurnLedger;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Takes one mail as it came, from whichever way it came, and sees to what becomes of it; each mail once. */
@Component
public class Letterbox {

    private static final int EXCERPT = 140;

    /** How many files that were left out are named. */
    private static final int MOST_NAMED = 10;

    private final Judge judge;
    private final Bounces bounces;
    private final ReplyTokens tokens;
    private final MailedRows rows;
    private final MailedFiles files;
    private final OurMails ours;
    private final List<MailReceiver> receivers;
    private final TurnLedger turns;
    private final ApplicationEventPublisher events;
    private final Transactions transactions;
    private final Clock clock;

    Letterbox(
            Judge judge,
            Bounces bounces,
            ReplyTokens tokens,
            MailedRows rows,
            MailedFiles files,
            OurMails ours,
            List<MailReceiver> receivers,
            TurnLedger turns,
            ApplicationEventPublisher events,
            Transactions transactions,
            Clock clock) {
        this.judge = judge;
        this.bounces = bounces;
        this.tokens = tokens;
        this.rows = rows;
        this.files = files;
        this.ours = ours;
        this.receivers = List.copyOf(receivers);
        this.turns = turns;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Takes a mail; what goes wrong in the database is thrown, and the mail can be brought again. */
    public MailArrival take(byte[] bytes) {
        return take(bytes, false);
    }

    /**
     * The same of the beginning of a mail: what was written stands there, and of the file in which it ends its author is told.
     *
     * @param cut whether there was more of it
     */
    MailArrival take(byte[] bytes, boolean cut) {
        ReceivedMail mail;
        try {
            mail = ReceivedMail.read(bytes, cut);
        } catch (MessagingException | IOException unreadable) {
            return new MailArrival.Dropped(Cause.UNREADABLE);
        }
        var bounced = transactions.call(() -> bounces.take(mail, bytes));
        if (bounced.isPresent()) {
            return bounced.get();
        }
        try {
            return transactions.call(() -> take(mail));
        } catch (AccessDeniedException | Undone denied) {
            // All of it was undone: what is left is to say so.
            var why = denied instanceof Undone undone ? undone.why : new Refused(MailRefusalReason.NOT_SHARED);
            return transactions.call(() -> refuse(mail, why));
        }
    }

    private MailArrival take(ReceivedMail mail) {
        return switch (judge.judge(mail)) {
            case Judgement.Dropped(Cause why) -> new MailArrival.Dropped(why);
            case Judgement.Refused(Given given, Contact author, MailRefusalReason why) ->
                refused(mail, given, author, new Refused(why));
            case Judgement.Unproven(Given given, Contact author) -> wait(mail, given, author);
            case Judgement.Proven(Given given, Contact author) -> apply(mail, given, author);
        };
    }

    private MailArrival wait(ReceivedMail mail, Given given, Contact author) {
        var reply = cut(mail);
        if (saysNothing(mail, reply)) {
            return refused(mail, given, author, new Refused(MailRefusalReason.EMPTY));
        }
        var row = row(given, reply, State.WAITING, null, 0, mail.calendars());
        if (!mail.calendars().isEmpty() && AsPerson.call(author, () -> would(row)) instanceof MailReceipt.AsItIs) {
            // Calendars say yes by themselves to what was agreed: nobody is asked whether that is theirs.
            return new MailArrival.Dropped(Cause.NOTHING_NEW);
        }
        var not = add(row, mail, given);
        if (not.isPresent()) {
            return new MailArrival.Dropped(not.get());
        }
        keep(row, mail);
        switch (AsPerson.call(author, () -> would(row))) {
            case MailReceipt.Taken would -> would(row.answer().id(), would);
            case MailReceipt.AsItIs nothing -> {
                // As a moment ago: of what else came with it its author decides.
            }
            case MailReceipt.Refused why -> throw new Undone(why);
        }
        var ask = new Ask(
                new MailboxSaid.Confirm(Excerpt.of(beginning(row), EXCERPT)),
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

    /** What an answer that waits is about, and what it would do; where that is nothing, it becomes a post. */
    private void would(UUID answer, MailReceipt.Taken would) {
        if (!would.path().isEmpty()) {
            rows.isAbout(answer, would.path());
        }
        var did = would.did();
        if (did != null) {
            rows.does(answer, did);
        }
    }

    private MailArrival apply(ReceivedMail mail, Given given, Contact author) {
        var reply = cut(mail);
        if (saysNothing(mail, reply)) {
            return refused(mail, given, author, new Refused(MailRefusalReason.EMPTY));
        }
        var row = row(given, reply, State.TAKEN, null, 0, mail.calendars());
        var not = add(row, mail, given);
        if (not.isPresent()) {
            return new MailArrival.Dropped(not.get());
        }
        keep(row, mail);
        switch (AsPerson.call(author, () -> deliver(row))) {
            case MailReceipt.Taken taken -> {
                taken(row, taken);
                if (taken.did() != null && taken.tell()) {
                    tell(author.id(), taken.did(), row.subject(), taken.path());
                }
            }
            case MailReceipt.AsItIs already -> asItIs(row, already);
            case MailReceipt.Refused why -> throw new Undone(why);
        }
        return new MailArrival.Applied();
    }

    private static boolean saysNothing(ReceivedMail mail, MailReply reply) {
        return reply.words().isEmpty()
                && mail.calendars().isEmpty()
                && mail.files().isEmpty();
    }

    /** Keeps the files of an answer, and takes none that says nothing without those that cannot be kept. */
    private void keep(Row row, ReceivedMail mail) {
        var answer = row.answer();
        int most = receiver(row).map(MailReceiver::mostFiles).orElse(0);
        files.keep(answer.id(), row.author(), mail.files(), answer.state() == State.WAITING, most);
        if (answer.words().isEmpty()
                && row.calendars().isEmpty()
                && attached(row).stream().allMatch(one -> one.file() == null)) {
            throw new Undone(new Refused(MailRefusalReason.EMPTY));
        }
    }

    /** What an answer says, or else what was attached to it. */
    private String beginning(Row row) {
        return row.answer().words().isEmpty()
                ? attached(row).stream().map(MailedFile::name).collect(Collectors.joining(", "))
                : row.answer().words();
    }

    private List<MailedFile> attached(Row row) {
        var id = row.answer().id();
        return files.of(List.of(id)).getOrDefault(id, List.of());
    }

    private Optional<MailReceiver> receiver(Row row) {
        return receivers.stream()
                .filter(one -> one.name().equals(row.receiver()))
                .findFirst();
    }

    /** Hands an answer to whoever takes it, as whoever acts. */
    public MailReceipt deliver(Row row) {
        return receiver(row)
                .<MailReceipt>map(one -> one.receive(row.subject(), row.asked(), words(row)))
                .orElseGet(() -> new Refused(MailRefusalReason.NOT_SHARED));
    }

    /** What that would do. */
    private MailReceipt would(Row row) {
        return receiver(row)
                .map(one -> one.would(row.subject(), row.asked(), words(row)))
                .orElseGet(() -> new Refused(MailRefusalReason.NOT_SHARED));
    }

    private MailedWords words(Row row) {
        return new MailedWords(
                row.answer().words(), row.calendars(), files.kept(row.answer().id()));
    }

    /** Writes down where an answer is now and what it did, and tells its author of files that are not there. */
    public void taken(Row row, MailReceipt.Taken taken) {
        var path = taken.path();
        rows.settle(row.answer().id(), State.TAKEN, null, path, clock.instant());
        if (taken.did() != null) {
            rows.does(row.answer().id(), taken.did());
        }
        var left = attached(row).stream()
                .flatMap(one -> one.why() == null ? Stream.empty() : Stream.of(new Left(one.name(), one.why())))
                .toList();
        files.drop(row.answer().id());
        if (!left.isEmpty()) {
            int named = Math.min(left.size(), MOST_NAMED);
            tell(
                    row.author(),
                    new MailboxSaid.FilesLeft(left.subList(0, named), left.size() - named),
                    row.subject(),
                    path);
        } else if (row.answer().left() > 0) {
            tell(row.author(), new MailboxSaid.WithoutFiles(row.answer().left()), row.subject(), path);
        }
    }

    /** Writes down that an answer said nothing new. */
    public void asItIs(Row row, MailReceipt.AsItIs already) {
        rows.settle(row.answer().id(), State.TAKEN, null, already.path(), clock.instant());
        files.drop(row.answer().id());
    }

    /** What came before, and its author said nothing to, comes to nothing, and its files with it. */
    void expire(Instant cameBefore) {
        rows.expire(cameBefore, clock.instant()).forEach((answer, author) -> {
            files.drop(answer);
            SystemActor.run(() -> turns.close(MailboxSaid.Confirm.KIND, answer));
            events.publishEvent(Changed.person(author));
        });
    }

    private MailArrival refuse(ReceivedMail mail, Refused why) {
        return switch (judge.judge(mail)) {
            case Judgement.Proven(Given given, Contact author) -> refused(mail, given, author, why);
            case Judgement.Unproven unproven -> refused(mail, unproven.given(), unproven.author(), why);
            case Judgement.Refused refused ->
                refused(mail, refused.given(), refused.author(), new Refused(refused.why()));
            case Judgement.Dropped(Cause cause) -> new MailArrival.Dropped(cause);
        };
    }

    /** Nobody is told twice about one address: two machines that answer each other would go on for ever. */
    private MailArrival refused(ReceivedMail mail, Given given, Contact author, Refused refused) {
        var why = refused.why();
        var path = refused.path();
        // What may be somebody else's is not kept as this person's.
        var reply = why == MailRefusalReason.NOT_PROVEN || why == MailRefusalReason.ANOTHER_PERSON
                ? new MailReply(List.of())
                : cut(mail);
        var row = row(given, reply, State.REFUSED, why, mail.files().size(), mail.calendars());
        var not = add(row, mail, given);
        if (not.isPresent()) {
            return new MailArrival.Dropped(not.get());
        }
        if (path != null) {
            rows.settle(row.answer().id(), State.REFUSED, why, path, clock.instant());
        }
        if (tokens.complains(given)) {
            if (path == null) {
                tell(author.id(), new MailboxSaid.NotTaken(why), given.subject(), Links.MAILED);
            } else {
                tell(author.id(), new MailboxSaid.NotDone(why), given.subject(), path);
            }
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

    private Row row(
            Given given,
            MailReply reply,
            State state,
            @Nullable MailRefusalReason why,
            int left,
            List<String> calendars) {
        return new Row(
                new MailedAnswer(
                        Uuid7.next(clock),
                        state,
                        why,
                        reply.words(),
                        reply.cut(),
                        left,
                        List.of(),
                        null,
                        null,
                        clock.instant()),
                given.person(),
                given.receiver(),
                given.subject(),
                given.asked(),
                calendars);
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

        private final transient Refused why;

        Undone(Refused why) {
            super(why.why().name(), null, false, false);
            this.why = why;
        }
    }
}
