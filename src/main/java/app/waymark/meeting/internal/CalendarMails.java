package app.waymark.meeting.internal;

import app.waymark.account.Accounts;
import app.waymark.account.Contact;
import app.waymark.meeting.CalendarMailDue;
import app.waymark.meeting.CalendarMailDue.Answering;
import app.waymark.shared.AccountId;
import app.waymark.shared.Said;
import app.waymark.shared.SystemActor;
import app.waymark.shared.Uuid7;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Has a mail with a calendar part go to the two of a meeting, or of a series. */
@Component
class CalendarMails {

    private final Accounts accounts;
    private final AnswerLinks links;
    private final CalendarAnswering mailbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CalendarMails(
            Accounts accounts,
            AnswerLinks links,
            CalendarAnswering mailbox,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.mailbox = mailbox;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What is told.
     *
     * @param about the meeting or series: what is told of one goes in order
     * @param path where to read on
     * @param method how calendars are to take the file
     * @param asks the one meeting of which it is asked whether its two come, or null where it is none, or several
     */
    record Told(
            UUID about,
            String path,
            String method,
            @Nullable MeetingEntity asks) {}

    /** What is said to one of the two. */
    interface Saying {
        Said to(AccountId recipient, Map<AccountId, Contact> both);
    }

    /** The file for one of the two. */
    interface Part {
        String of(Contact recipient, String other, Map<AccountId, Contact> both);
    }

    void send(AccountId mentor, AccountId mentee, Told told, Saying saying, Part part) {
        // A calendar names its owner by the address, which is for Waymark alone.
        var both = SystemActor.call(() -> accounts.contacts(List.of(mentor, mentee)));
        var event = Uuid7.next(clock);
        for (var recipient : both.values()) {
            var from = recipient.id().equals(mentor) ? mentee : mentor;
            var other = both.get(from);
            events.publishEvent(new CalendarMailDue(
                    event,
                    saying.to(recipient.id(), both),
                    told.about(),
                    recipient.id(),
                    from,
                    told.path(),
                    told.method(),
                    part.of(recipient, other == null ? People.NOBODY : other.name(), both),
                    answering(told, recipient.id())));
        }
    }

    private @Nullable Answering answering(Told told, AccountId recipient) {
        if (told.method().equals("CANCEL")) {
            return null;
        }
        var asks = told.asks();
        return new Answering(
                asks == null
                        ? null
                        : links.path(
                                recipient, asks.getId(), asks.requireWindow().start()),
                mailbox.heard());
    }
}
