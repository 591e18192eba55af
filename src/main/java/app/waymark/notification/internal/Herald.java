package app.waymark.notification.internal;

import app.waymark.account.Accounts;
import app.waymark.account.Contact;
import app.waymark.account.OneTimeLinkIssued;
import app.waymark.account.OneTimeLinksVoid;
import app.waymark.account.Purpose;
import app.waymark.meeting.CalendarMailDue;
import app.waymark.meeting.CalendarMailDue.Answering;
import app.waymark.notification.MailPace;
import app.waymark.notification.ProgrammeMail;
import app.waymark.notification.ReachChoice;
import app.waymark.notification.ReachTimes;
import app.waymark.notification.Settled;
import app.waymark.notification.Topic;
import app.waymark.notification.internal.OutgoingMail.CalendarPart;
import app.waymark.program.Invitations;
import app.waymark.program.InvitationsDue;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.Links;
import app.waymark.shared.News;
import app.waymark.shared.NoLongerSo;
import app.waymark.shared.Sayings;
import app.waymark.shared.SystemActor;
import app.waymark.shared.Uuid7;
import app.waymark.turn.TurnClosed;
import app.waymark.turn.TurnHanded;
import app.waymark.turn.TurnNudged;
import app.waymark.turn.TurnsHanded;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears what happened, in the transaction in which it happens, and writes it down for those concerned: a notice in the
 * inbox and a mail in the queue, once for one event and recipient.
 */
@Component
class Herald {

    private final Accounts accounts;
    private final NoticeRepository notices;
    private final Sayings sayings;
    private final LetterWriter writer;
    private final Outbox outbox;
    private final Reachable reachable;
    private final WhoseMail whose;
    private final Links links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Herald(
            Accounts accounts,
            NoticeRepository notices,
            Sayings sayings,
            LetterWriter writer,
            Outbox outbox,
            Reachable reachable,
            WhoseMail whose,
            Links links,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.notices = notices;
        this.sayings = sayings;
        this.writer = writer;
        this.outbox = outbox;
        this.reachable = reachable;
        this.whose = whose;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(TurnHanded turn) {
        if (turn.kind().equals(Invitations.ANSWER)) {
            // Its letter is InvitationsDue's: it goes out each time a coordinator asks, and leads past the sign-in.
            return;
        }
        if (turn.said().mailedWithReminder()) {
            noteAlone(Message.of(turn));
        } else {
            tell(Message.of(turn));
        }
    }

    /** Each turn was handed just now, so nobody has been told of it: their people are read and their mail queued at once. */
    @EventListener
    void on(TurnsHanded handed) {
        var messages = handed.turns().stream()
                .filter(turn -> !turn.kind().equals(Invitations.ANSWER))
                .map(Message::of)
                .toList();
        var people = people(messages.stream().flatMap(Herald::concerned));
        var ways = reachable.ways(messages.stream().map(Message::recipient).toList());
        var heads = whose.of(messages);
        outbox.postAll(messages.stream()
                .filter(message -> reachable(message.recipient(), people))
                .filter(message -> {
                    note(message, ways.of(message, false), people);
                    return Reachable.atOnce(ways.of(message, false));
                })
                .map(message -> dropped(message, ways.of(message, false), people, null, null, heads))
                .toList());
    }

    /** What is over is not mailed any more, and its notice says what became of it. */
    @EventListener
    void on(TurnClosed closed) {
        var events = Message.events(closed.turn());
        outbox.withdraw(events, closed.holder(), closed.done());
        if (closed.kind().equals(Invitations.ANSWER)) {
            outbox.withdrawAbout(List.of(closed.subject()), Invitations.ANSWER, closed.done());
        }
        var settled = closed.done() ? Settled.DONE : Settled.OVER;
        notices.of(events, closed.holder().value()).forEach(notice -> notice.settle(settled, clock.instant()));
    }

    /** The inbox keeps what it said: whoever read it there has read it. */
    @EventListener
    void on(NoLongerSo gone) {
        outbox.withdrawAbout(gone.recipient(), gone.things(), gone.kinds());
    }

    @EventListener
    void on(TurnNudged turn) {
        if (turn.kind().equals(Invitations.ANSWER)) {
            // Who asks again is the coordinator, three times at most.
            return;
        }
        tell(Message.of(turn));
    }

    @EventListener
    void on(News news) {
        tell(Message.of(news));
    }

    @EventListener
    void on(CalendarMailDue due) {
        tell(Message.of(due), new CalendarPart(due.ics(), due.method()), due.answering());
    }

    @EventListener
    void on(InvitationsDue due) {
        var people = people(Stream.concat(
                due.invited().stream().map(InvitationsDue.Invited::account), Stream.of(due.inviterAccount())));
        var inviter = people.get(due.inviterAccount());
        // Who is asked again before the first letter went gets one letter, with the link that is the newest.
        outbox.withdrawAbout(
                due.invited().stream().map(InvitationsDue.Invited::invitation).toList(), Invitations.ANSWER, false);
        var askBack = inviter == null ? "" : inviter.email().value();
        outbox.postAll(due.invited().stream()
                .filter(one -> reachable(one.account(), people))
                .map(one -> new Outbox.Dropped(
                        one.eventId(),
                        invitation(due, one, Objects.requireNonNull(people.get(one.account())), askBack),
                        null))
                .toList());
    }

    /** The programme knows a name and a language; whether there is an account behind the address shows nowhere. */
    private OutgoingMail invitation(InvitationsDue due, InvitationsDue.Invited one, Contact account, String askBack) {
        var recipient = new Contact(
                account.id(), one.name(), account.email(), one.language(), account.zone(), account.closed());
        var as = one.mentor() ? one.mentee() ? "both" : "mentor" : "mentee";
        var words = writer.invitation(recipient, due, askBack, as, one.expiresAt());
        var part = whose.words(due.programme(), ProgrammeMail.INVITATION, recipient, words)
                .map(own -> new LetterWriter.Part(own.subject(), own.body(), one.link()))
                .orElseGet(() -> writer.part(recipient, ProgrammeMail.INVITATION, words, one.link()));
        return new OutgoingMail(
                recipient,
                Invitations.ANSWER,
                null,
                one.invitation(),
                writer.write(recipient, part, whose.of(due.programme())),
                part.body(),
                part.link(),
                null,
                false,
                null,
                due.programme());
    }

    @EventListener
    void on(OneTimeLinkIssued issued) {
        if (issued.purpose() == Purpose.ADMINISTRATOR) {
            // There is nobody yet to write to; the log of the first start has the link.
            return;
        }
        var key = "mail.account." + issued.purpose().name().toLowerCase(Locale.ROOT);
        people(Stream.of(issued.account())).values().forEach(recipient -> {
            var part = writer.part(
                    recipient,
                    key + ".subject",
                    key + ".body",
                    writer.until(recipient, issued.expiresAt()),
                    issued.link());
            outbox.post(new Outbox.Dropped(
                    issued.eventId(),
                    new OutgoingMail(
                            recipient,
                            null,
                            null,
                            null,
                            writer.write(recipient, part, null),
                            part.body(),
                            part.link(),
                            null,
                            false,
                            null,
                            null),
                    null));
        });
    }

    /** A link that does not work any more is not worth a letter. */
    @EventListener
    void on(OneTimeLinksVoid gone) {
        outbox.withdraw(gone.links(), gone.account(), true);
    }

    private void tell(Message message) {
        tell(message, null, null);
    }

    /** Tells one message, with a calendar part where there is one, and how that can be answered. */
    private void tell(Message message, @Nullable CalendarPart calendar, @Nullable Answering answering) {
        if (notices.exists(message.event(), message.recipient().value())) {
            return;
        }
        var people = people(concerned(message));
        if (reachable(message.recipient(), people)) {
            var way = way(message, calendar != null);
            note(message, way, people);
            // What it makes untrue is held back, whether or not it is mailed itself.
            var news = outbox.news(message.said(), message.subject(), message.recipient());
            if (Reachable.atOnce(way)) {
                news.ifPresent(said -> outbox.post(
                        dropped(message.saying(said), way, people, calendar, answering, whose.of(List.of(message)))));
            }
        }
    }

    private Reachable.Way way(Message message, boolean calendar) {
        return reachable.ways(List.of(message.recipient())).of(message, calendar);
    }

    private Outbox.Dropped dropped(
            Message message,
            Reachable.Way way,
            Map<AccountId, Contact> people,
            @Nullable CalendarPart calendar,
            @Nullable Answering answering,
            WhoseMail.Heads heads) {
        return new Outbox.Dropped(
                message.event(),
                letter(message, people, calendar, answering, heads.of(message)),
                way.always() ? null : way.times());
    }

    /** Tells one message in the inbox, and not by mail. */
    private void noteAlone(Message message) {
        var people = people(concerned(message));
        if (!notices.exists(message.event(), message.recipient().value()) && reachable(message.recipient(), people)) {
            var choice = way(message, false).choice();
            note(
                    message,
                    new Reachable.Way(new ReachChoice(choice.here(), MailPace.NEVER), ReachTimes.USUAL, false),
                    people);
        }
    }

    /** Writes a message into its recipient's inbox, and has it told of in a letter, as they chose. */
    private void note(Message message, Reachable.Way way, Map<AccountId, Contact> people) {
        if (!way.noted()) {
            return;
        }
        notices.save(new NoticeEntity(Uuid7.next(clock), message, way.choice(), sayings, clock.instant()));
        reachable.gather(Objects.requireNonNull(people.get(message.recipient()), "who is told has an account"), way);
        events.publishEvent(Changed.person(message.recipient()));
    }

    /** The mail that says the same. */
    private OutgoingMail letter(
            Message message,
            Map<AccountId, Contact> people,
            @Nullable CalendarPart calendar,
            @Nullable Answering answering,
            @Nullable Head head) {
        var recipient = Objects.requireNonNull(people.get(message.recipient()), "who is told has an account");
        var from = message.from() == null ? null : people.get(message.from());
        var topic = calendar == null ? message.topic() : Topic.ALWAYS;
        var name = from == null ? null : from.name();
        var link = links.absolute(message.path());
        var part = whose.words(head, message, recipient, name)
                .map(words -> new LetterWriter.Part(words.subject(), words.body(), link))
                .orElseGet(() -> writer.part(
                        recipient,
                        message.titleKey(),
                        writer.mailBody(message.bodyKey()),
                        writer.words(recipient, name, message.said()),
                        link));
        return new OutgoingMail(
                recipient,
                message.said().kind(),
                message.said(),
                message.subject(),
                answering == null
                        ? writer.write(recipient, part, topic, head)
                        : writer.writeToBeAnswered(recipient, head, part, answering, name),
                part.body(),
                part.link(),
                calendar,
                // An offer is answered with a word, so that it stands in a mail of its own.
                calendar == null && !topic.offered(),
                topic,
                head == null ? null : head.programme());
    }

    /** Whether there is somebody to tell: whoever closed their account is told nothing more. */
    private static boolean reachable(AccountId recipient, Map<AccountId, Contact> people) {
        var contact = people.get(recipient);
        return contact != null && !contact.closed();
    }

    private static Stream<AccountId> concerned(Message message) {
        return Stream.concat(Stream.of(message.recipient()), Stream.ofNullable(message.from()));
    }

    private Map<AccountId, Contact> people(Stream<AccountId> ids) {
        var asked = ids.distinct().toList();
        // A visitor who asks for a new password acts as nobody, and a job as the system.
        return SystemActor.call(() -> accounts.contacts(asked));
    }
}
