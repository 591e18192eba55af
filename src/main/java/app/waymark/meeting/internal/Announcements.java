package app.waymark.meeting.internal;

import app.waymark.account.AccountSummary;
import app.waymark.account.Accounts;
import app.waymark.account.Contact;
import app.waymark.meeting.CalendarMailDue;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.Dates;
import app.waymark.shared.Links;
import app.waymark.shared.News;
import app.waymark.shared.SystemActor;
import app.waymark.shared.Translations;
import app.waymark.shared.Uuid7;
import app.waymark.turn.Ask;
import app.waymark.turn.Patience;
import app.waymark.turn.TurnLedger;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells whoever has to know what became of a meeting: whose move it is, both calendars, the open pages. */
@Component
public class Announcements {

    /** The kind of turn held by who has to pick one of the times proposed for a new meeting. */
    public static final String PICK = "meeting.pick";

    /** The kind of turn held by who has to pick one of the times to which a booked meeting may move. */
    public static final String MOVE = "meeting.move";

    /** Held by who has something to do after a meeting, when the other wrote it down. */
    public static final String FOLLOW_UP = "meeting.follow-up";

    private final TurnLedger turns;
    private final Accounts accounts;
    private final CalendarFiles files;
    private final Translations translations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Announcements(
            TurnLedger turns,
            Accounts accounts,
            CalendarFiles files,
            Translations translations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.turns = turns;
        this.accounts = accounts;
        this.files = files;
        this.translations = translations;
        this.events = events;
        this.clock = clock;
    }

    /** Times were proposed: it is the other's move to pick one. */
    public void offered(MeetingEntity meeting, AccountId by) {
        var id = meeting.meetingId().value();
        closeTurns(meeting);
        var arguments = new ArrayList<String>();
        arguments.add(meeting.topic());
        var offers = meeting.offered();
        // Three places for times, each but the first with what parts it from the one before; unused ones are empty.
        for (int i = 0; i < 3; i++) {
            boolean used = i < offers.size();
            if (i > 0) {
                arguments.add(used ? " · " : "");
            }
            arguments.add(used ? offers.get(i).start().toString() : "");
        }
        turns.hand(new Ask(
                meeting.window() == null ? PICK : MOVE,
                id,
                meeting.other(by),
                by,
                arguments,
                Links.meeting(id),
                meeting.mentorship().value(),
                meeting.programme(),
                Patience.STANDARD));
        changed(meeting);
    }

    /** Nobody has to pick any more. */
    public void closeTurns(MeetingEntity meeting) {
        turns.close(PICK, meeting.meetingId().value());
        turns.close(MOVE, meeting.meetingId().value());
    }

    /** The proposed times were declined, or taken back; the other hears of it. */
    public void declined(MeetingEntity meeting, AccountId by, boolean takenBack, String reason) {
        closeTurns(meeting);
        tell(meeting, takenBack ? "meeting.withdrawn" : "meeting.declined", by, reason);
        changed(meeting);
    }

    /** A meeting that never had a time was called off; the other hears of it. */
    public void withdrawn(MeetingEntity meeting, AccountId by, String reason) {
        closeTurns(meeting);
        tell(meeting, "meeting.withdrawn", by, reason);
        changed(meeting);
    }

    /** Both are booked, for the first time or for another. */
    public void booked(MeetingEntity meeting, boolean moved) {
        closeTurns(meeting);
        mail(meeting, moved ? "meeting.moved" : "meeting.booked", "REQUEST", files::request);
    }

    /** The topic or the place of a booked meeting changed. */
    public void described(MeetingEntity meeting) {
        mail(meeting, "meeting.described", "REQUEST", files::request);
    }

    /** A booked meeting was called off by one of the two, or by the mentorship's end. */
    public void cancelled(MeetingEntity meeting) {
        closeTurns(meeting);
        mail(meeting, "meeting.cancelled", "CANCEL", files::cancel);
    }

    /** Somebody has something to do because of what the other wrote down. */
    public void followUp(MeetingEntity meeting, UUID followUp, AccountId who, AccountId by, String text) {
        turns.hand(new Ask(
                FOLLOW_UP,
                followUp,
                who,
                by,
                List.of(text, meeting.topic()),
                Links.meeting(meeting.meetingId().value()),
                meeting.mentorship().value(),
                null,
                Patience.STANDARD));
    }

    /** It is done, or dropped. */
    public void followUpClosed(UUID followUp) {
        turns.close(FOLLOW_UP, followUp);
    }

    /** Open pages read this meeting again. */
    public void changed(MeetingEntity meeting) {
        events.publishEvent(Changed.meeting(meeting.meetingId().value()));
        events.publishEvent(Changed.person(meeting.mentor()));
        events.publishEvent(Changed.person(meeting.mentee()));
    }

    private String reason(Locale locale, @Nullable String given) {
        return given == null || given.isBlank()
                ? translations.text(locale, "meeting.reason.none")
                : translations.text(locale, "meeting.reason.given", given);
    }

    private void tell(MeetingEntity meeting, String kind, AccountId by, String reason) {
        var recipient = meeting.other(by);
        var locale = accounts.find(recipient).map(AccountSummary::locale).orElse(Locale.ENGLISH);
        events.publishEvent(new News(
                Uuid7.next(clock),
                kind,
                recipient,
                by,
                List.of(meeting.topic(), reason(locale, reason)),
                Links.meeting(meeting.meetingId().value())));
    }

    /** How a meeting becomes a file for one recipient's calendar. */
    private interface CalendarFile {
        String write(MeetingEntity meeting, Contact recipient, String other);
    }

    private void mail(MeetingEntity meeting, String kind, String method, CalendarFile calendar) {
        // A calendar names its owner by the address, which is for Waymark alone.
        var people = SystemActor.call(() -> accounts.contacts(List.of(meeting.mentor(), meeting.mentee())));
        var event = Uuid7.next(clock);
        for (var recipient : people.values()) {
            var from = meeting.other(recipient.id());
            var other = people.get(from);
            events.publishEvent(new CalendarMailDue(
                    event,
                    recipient.id(),
                    from,
                    kind,
                    arguments(meeting, recipient),
                    Links.meeting(meeting.meetingId().value()),
                    method,
                    calendar.write(meeting, recipient, other == null ? People.NOBODY : other.name())));
        }
        changed(meeting);
    }

    private List<String> arguments(MeetingEntity meeting, Contact recipient) {
        var locale = recipient.locale();
        var window = meeting.requireWindow();
        return List.of(
                meeting.topic(),
                window.start().toString(),
                translations.text(locale, "meeting.minutes", window.length().toMinutes()),
                Dates.city(recipient.zone()),
                meeting.place().isEmpty() ? translations.text(locale, "meeting.place.open") : meeting.place(),
                reason(locale, meeting.reason()));
    }
}
