package app.waymark.notification.internal;

import app.waymark.account.Accounts;
import app.waymark.account.Contact;
import app.waymark.account.OneTimeLinkIssued;
import app.waymark.account.Purpose;
import app.waymark.meeting.CalendarMailDue;
import app.waymark.notification.MailState;
import app.waymark.program.Invitations;
import app.waymark.program.InvitationsDue;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.Links;
import app.waymark.shared.News;
import app.waymark.shared.Sayings;
import app.waymark.shared.SystemActor;
import app.waymark.shared.Uuid7;
import app.waymark.shared.WaymarkClock;
import app.waymark.turn.TurnHanded;
import app.waymark.turn.TurnNudged;
import app.waymark.turn.TurnsHanded;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
    private final MailRepository mails;
    private final Sayings sayings;
    private final LetterWriter writer;
    private final MailTask task;
    private final Links links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Herald(
            Accounts accounts,
            NoticeRepository notices,
            MailRepository mails,
            Sayings sayings,
            LetterWriter writer,
            MailTask task,
            Links links,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.notices = notices;
        this.mails = mails;
        this.sayings = sayings;
        this.writer = writer;
        this.task = task;
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
        tell(Message.of(turn), null, null);
    }

    /** Each turn was handed just now, so nobody has been told of it: their people are read and their mail queued at once. */
    @EventListener
    void on(TurnsHanded handed) {
        var messages = handed.turns().stream()
                .filter(turn -> !turn.kind().equals(Invitations.ANSWER))
                .map(Message::of)
                .toList();
        var people = people(messages.stream().flatMap(Herald::concerned));
        queue(messages.stream()
                .filter(message -> people.containsKey(message.recipient()))
                .map(message -> mail(message.event(), note(message, people, null, null)))
                .toList());
    }

    @EventListener
    void on(TurnNudged turn) {
        if (turn.kind().equals(Invitations.ANSWER)) {
            // Who asks again is the coordinator, three times at most.
            return;
        }
        tell(Message.of(turn), null, null);
    }

    @EventListener
    void on(News news) {
        tell(Message.of(news), null, null);
    }

    @EventListener
    void on(CalendarMailDue due) {
        tell(Message.of(due), due.ics(), due.method());
    }

    @EventListener
    void on(InvitationsDue due) {
        var recipients = people(Stream.concat(
                due.invited().stream().map(InvitationsDue.Invited::account), Stream.of(due.inviterAccount())));
        var inviter = recipients.get(due.inviterAccount());
        var letters = new ArrayList<MailEntity>();
        for (var one : due.invited()) {
            var account = recipients.get(one.account());
            if (account != null) {
                // The programme knows a name and a language; whether there is an account behind the address shows
                // nowhere.
                var recipient = new Contact(account.id(), one.name(), account.email(), one.language(), account.zone());
                letters.add(mail(
                        one.eventId(),
                        writer.write(
                                recipient,
                                "mail.program.invitation.subject",
                                "mail.program.invitation.body."
                                        + (one.mentor() ? one.mentee() ? "both" : "mentor" : "mentee"),
                                writer.invitation(
                                        recipient,
                                        due,
                                        inviter == null ? "" : inviter.email().value(),
                                        one.expiresAt()),
                                one.link(),
                                null,
                                null)));
            }
        }
        queue(letters);
    }

    @EventListener
    void on(OneTimeLinkIssued issued) {
        if (issued.purpose() == Purpose.ADMINISTRATOR) {
            // There is nobody yet to write to; the log of the first start has the link.
            return;
        }
        var key = "mail.account." + issued.purpose().name().toLowerCase(Locale.ROOT);
        people(Stream.of(issued.account()))
                .values()
                .forEach(recipient -> queue(
                        issued.eventId(),
                        writer.write(
                                recipient,
                                key + ".subject",
                                key + ".body",
                                writer.until(recipient, issued.expiresAt()),
                                issued.link(),
                                null,
                                null)));
    }

    /** Tells one message, with a calendar part where there is one. */
    private void tell(Message message, @Nullable String calendar, @Nullable String calendarMethod) {
        if (notices.exists(message.event(), message.recipient().value())) {
            return;
        }
        var people = people(concerned(message));
        if (people.containsKey(message.recipient())) {
            queue(message.event(), note(message, people, calendar, calendarMethod));
        }
    }

    /** Writes a message into its recipient's inbox, and the letter that says the same. */
    private Letter note(
            Message message,
            Map<AccountId, Contact> people,
            @Nullable String calendar,
            @Nullable String calendarMethod) {
        var recipient = Objects.requireNonNull(people.get(message.recipient()), "who is told has an account");
        var from = message.from() == null ? null : people.get(message.from());
        notices.save(new NoticeEntity(Uuid7.next(clock), message, sayings, clock.instant()));
        events.publishEvent(Changed.person(message.recipient()));
        return writer.write(
                recipient,
                message.titleKey(),
                message.bodyKey(),
                writer.words(recipient, from == null ? null : from.name(), message.said()),
                links.absolute(message.path()),
                calendar,
                calendarMethod);
    }

    private void queue(UUID event, Letter letter) {
        if (!mails.exists(event, letter.recipient().id().value())) {
            queue(List.of(mail(event, letter)));
        }
    }

    private void queue(List<MailEntity> written) {
        mails.saveAll(written);
        if (sends()) {
            task.schedule(written.stream().map(MailEntity::getId).toList());
        }
    }

    private MailEntity mail(UUID event, Letter letter) {
        return new MailEntity(
                Uuid7.next(clock),
                event,
                letter,
                URI.create(links.absolute("/")).getHost(),
                sends() ? MailState.WAITING : MailState.KEPT,
                clock.instant());
    }

    /** A story of the past is not news: the demo's mail is kept to be looked at and goes nowhere. */
    private boolean sends() {
        return task.delivers() && !WaymarkClock.pretending();
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
