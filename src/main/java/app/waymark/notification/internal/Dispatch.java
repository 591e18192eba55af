package app.waymark.notification.internal;

import app.waymark.account.Accounts;
import app.waymark.account.Contact;
import app.waymark.mailbox.BouncePaths;
import app.waymark.mailbox.ReplyAddress;
import app.waymark.mailbox.ReplyAddresses;
import app.waymark.notification.internal.LetterWriter.Part;
import app.waymark.notification.internal.OutgoingMail.Written;
import app.waymark.shared.Changed;
import app.waymark.shared.EmailAddress;
import app.waymark.shared.Said;
import app.waymark.shared.Sayings;
import app.waymark.shared.SystemActor;
import app.waymark.shared.Transactions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Decides what goes out when a mail's time has come, and writes down what became of it. Mails about one thing reach one
 * person in the order in which they were written; what has gathered for that person meanwhile goes along in the same mail.
 */
@Component
class Dispatch {

    /** More than this do not wait for one person; what does is looked at in its order. */
    private static final Limit LINE = Limit.of(100);

    /** The most things that one mail says. */
    private static final int TOGETHER = 20;

    private static final int REFERENCES = 10;

    private final MailRepository mails;
    private final Accounts accounts;
    private final LetterWriter writer;
    private final ProgrammeHeads heads;
    private final Sayings sayings;
    private final ReplyAddresses replies;
    private final OffLinks offs;
    private final BouncePaths bounces;
    private final RefusalNews refusals;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Dispatch(
            MailRepository mails,
            Accounts accounts,
            LetterWriter writer,
            ProgrammeHeads heads,
            Sayings sayings,
            ReplyAddresses replies,
            OffLinks offs,
            BouncePaths bounces,
            RefusalNews refusals,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mails = mails;
        this.accounts = accounts;
        this.writer = writer;
        this.heads = heads;
        this.sayings = sayings;
        this.replies = replies;
        this.offs = offs;
        this.bounces = bounces;
        this.refusals = refusals;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** What is to be done about one mail. */
    sealed interface Next {

        /** It goes, and these with it: itself first. */
        record Send(Envelope envelope, List<UUID> mails) implements Next {}

        /** It has to wait: for these before it, or for the one that it goes with. */
        record Wait(List<UUID> before) implements Next {}

        /** It is sent, withdrawn or kept. */
        record Nothing() implements Next {}
    }

    /** Decides, and marks as begun what goes. */
    Next next(UUID id) {
        return transactions.call(() -> mails.findById(id)
                .filter(MailEntity::waits)
                .<Next>map(this::next)
                .orElseGet(Next.Nothing::new));
    }

    /** The mail server has taken these. */
    void sent(List<UUID> ids) {
        transactions.run(() -> {
            mails.findAllById(ids).forEach(mail -> mail.sent(clock.instant()));
            changed();
        });
    }

    /** The mail server has not taken these; where it never will, those who look after their recipient are told. */
    void failed(List<UUID> ids, MailFault why) {
        transactions.run(() -> {
            var failed =
                    mails.findAllById(ids).stream().filter(MailEntity::waits).toList();
            failed.forEach(mail -> mail.failed(why));
            changed();
            if (why.forGood() && !failed.isEmpty()) {
                var mail = failed.getFirst();
                refusals.tell(mail.recipient(), mail.toAddress(), why.words());
            }
        });
    }

    /** This one, and what goes with it, was tried for the last time. */
    void giveUp(UUID id) {
        transactions.run(() -> mails.findById(id).ifPresent(leader -> {
            mails.waiting(leader.recipient().value(), LINE).stream()
                    .filter(mail -> mail.goesWith(id))
                    .forEach(MailEntity::giveUp);
            leader.giveUp();
            changed();
        }));
    }

    private void changed() {
        events.publishEvent(Changed.every(Outbox.MAIL));
    }

    /** What had to wait for these, and can go now. */
    List<UUID> released(List<UUID> ids) {
        return transactions.call(() -> {
            var done = mails.findAllById(ids);
            if (done.isEmpty()) {
                return List.<UUID>of();
            }
            var things = new HashSet<@Nullable UUID>();
            done.forEach(mail -> things.add(mail.about()));
            things.remove(null);
            return mails.waiting(done.getFirst().recipient().value(), LINE).stream()
                    .filter(mail ->
                            things.contains(mail.about()) && mail.dueAt().isBefore(clock.instant()))
                    .map(MailEntity::getId)
                    .toList();
        });
    }

    private Next next(MailEntity mail) {
        if (mail.goesWithAnother()) {
            return new Next.Wait(List.of());
        }
        var recipient = contact(mail);
        if (recipient.isEmpty()) {
            mail.withdraw();
            return new Next.Nothing();
        }
        var line = mails.waiting(mail.recipient().value(), LINE);
        if (mail.begun()) {
            // It may have arrived: the same once more, and nothing else.
            var along =
                    line.stream().filter(other -> other.goesWith(mail.getId())).toList();
            return send(mail, along, recipient.get());
        }
        var before = line.stream()
                .takeWhile(other -> !other.getId().equals(mail.getId()))
                .filter(mail::isAbout)
                .filter(other -> !mail.gathers() || !other.gathers())
                .map(MailEntity::getId)
                .toList();
        if (!before.isEmpty() || line.stream().noneMatch(other -> other.getId().equals(mail.getId()))) {
            return new Next.Wait(before);
        }
        var along = along(mail, line);
        var overtaken = line.stream()
                .takeWhile(other -> !other.getId().equals(mail.getId()))
                .filter(other -> mail.isAbout(other) && !along.contains(other))
                .map(MailEntity::getId)
                .toList();
        return overtaken.isEmpty() ? send(mail, along, recipient.get()) : new Next.Wait(overtaken);
    }

    /** What goes with this one: all that gathers, but nothing that would overtake another about the same thing. */
    private static List<MailEntity> along(MailEntity leader, List<MailEntity> line) {
        var along = new ArrayList<MailEntity>();
        if (!leader.gathers()) {
            return along;
        }
        var held = new HashSet<UUID>();
        for (var mail : line) {
            var thing = mail.about();
            boolean free = thing == null || !held.contains(thing);
            if (mail.getId().equals(leader.getId()) || (mail.gathers() && free && along.size() < TOGETHER - 1)) {
                if (!mail.getId().equals(leader.getId())) {
                    along.add(mail);
                }
            } else if (thing != null) {
                held.add(thing);
            }
        }
        return along;
    }

    private Next send(MailEntity leader, List<MailEntity> along, Contact recipient) {
        var all = new ArrayList<MailEntity>();
        all.add(leader);
        all.addAll(along);
        var now = clock.instant();
        all.forEach(mail -> mail.begin(leader.getId(), now));
        var things = all.stream()
                .map(MailEntity::about)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var references = things.isEmpty()
                ? List.<String>of()
                : mails.sentAbout(leader.recipient().value(), things, REFERENCES)
                        .reversed();
        var replyTo = replyTo(all, recipient);
        var head = head(all);
        return leader.written()
                // What a calendar answers stands in no words, so that there is no line above which to write them.
                .map(alone -> all.size() == 1 && (replyTo.isEmpty() || leader.calendarPart() != null)
                        ? alone
                        : together(
                                all,
                                recipient,
                                head,
                                replyTo.map(ReplyAddress::answers).orElse(null)))
                .<Next>map(written -> new Next.Send(
                        new Envelope(
                                leader.messageId(),
                                references,
                                leader.toAddress(),
                                leader.toName(),
                                written,
                                leader.calendarPart(),
                                leader.createdAt(),
                                // What Waymark reads as an answer goes to Waymark; anything else to whoever the
                                // programme says.
                                replyTo.map(ReplyAddress::address).orElse(head == null ? null : head.replyTo()),
                                bounces(leader),
                                head,
                                logo(head, written),
                                off(all, recipient)),
                        all.stream().map(MailEntity::getId).toList()))
                .orElseGet(Next.Nothing::new);
    }

    /** Where an answer goes: only of what is about one thing alone is it plain what is answered. */
    private Optional<ReplyAddress> replyTo(List<MailEntity> all, Contact recipient) {
        var about = all.getFirst().about();
        if (about == null || !all.stream().allMatch(mail -> about.equals(mail.about()))) {
            return Optional.empty();
        }
        var said = inOrder(all).flatMap(mail -> mail.said(sayings).stream()).toList();
        return SystemActor.call(() -> replies.give(said, about, recipient.id()));
    }

    /** The programme's, where all of these are of one; what is of several is said by Waymark. */
    private @Nullable Head head(List<MailEntity> all) {
        var programme = all.getFirst().programme();
        return all.stream().allMatch(mail -> Objects.equals(programme, mail.programme()))
                ? heads.of(programme).orElse(null)
                : null;
    }

    /** The picture that its text shows, unless the programme took it away meanwhile. */
    private Envelope.@Nullable Picture logo(@Nullable Head head, Written written) {
        return head == null || !written.html().contains(Head.CONTENT_ID)
                ? null
                : heads.logo(head.programme()).map(Envelope.Picture::new).orElse(null);
    }

    private @Nullable String bounces(MailEntity leader) {
        return SystemActor.call(() -> bounces.give(leader.recipient(), leader.getId()))
                .orElse(null);
    }

    /** Where one press ends what all of these are; nowhere where one of them always arrives. */
    private Envelope.@Nullable Off off(List<MailEntity> all, Contact recipient) {
        var address = all.getFirst().digest()
                ? Optional.of(offs.ofLetters(recipient.id()))
                : offs.of(recipient.id(), LetterWriter.topics(all.stream().map(MailEntity::topic)));
        return address.map(one -> new Envelope.Off(one, offs.oneClick())).orElse(null);
    }

    /** In the order in which they were written, whichever leads. */
    private Written together(List<MailEntity> all, Contact recipient, @Nullable Head head, @Nullable Said answered) {
        return writer.write(
                recipient,
                head,
                answered,
                LetterWriter.topics(all.stream().map(MailEntity::topic)),
                inOrder(all)
                        .map(mail ->
                                new Part(mail.written().map(Written::subject).orElse(""), mail.body(), mail.link()))
                        .toList());
    }

    private static Stream<MailEntity> inOrder(List<MailEntity> all) {
        return all.stream()
                .sorted(Comparator.comparing(MailEntity::number, Comparator.nullsLast(Comparator.naturalOrder())));
    }

    /** Who gets it, unless the account is closed by now; whoever never had one, until their address is forgotten. */
    private Optional<Contact> contact(MailEntity mail) {
        var account = SystemActor.call(() -> accounts.contacts(List.of(mail.recipient())))
                .get(mail.recipient());
        if (account != null) {
            return Optional.of(account).filter(contact -> !contact.closed());
        }
        return EmailAddress.parse(mail.toAddress())
                .map(address ->
                        new Contact(mail.recipient(), mail.toName(), address, Locale.ENGLISH, ZoneOffset.UTC, false));
    }
}
