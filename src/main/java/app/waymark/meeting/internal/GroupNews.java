package app.waymark.meeting.internal;

import app.waymark.account.Accounts;
import app.waymark.account.Contact;
import app.waymark.meeting.CalendarMailDue;
import app.waymark.meeting.GroupAnswer;
import app.waymark.meeting.GroupSaid;
import app.waymark.meeting.MeetingSaid;
import app.waymark.meeting.internal.GroupRows.Group;
import app.waymark.meeting.internal.GroupRows.Whole;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.Links;
import app.waymark.shared.News;
import app.waymark.shared.NoLongerSo;
import app.waymark.shared.SystemActor;
import app.waymark.shared.TimeWindow;
import app.waymark.shared.Uuid7;
import app.waymark.turn.Ask;
import app.waymark.turn.Patience;
import app.waymark.turn.TurnLedger;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the people of a group's meeting what became of it: whose answer is asked for, their calendars, the open pages. */
@Component
public class GroupNews {

    /** Who has not answered is reminded once; nobody else is told of it, for coming is free. */
    private static final Patience ONCE = new Patience(List.of(3), null);

    private final TurnLedger turns;
    private final Accounts accounts;
    private final GroupFiles files;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GroupNews(TurnLedger turns, Accounts accounts, GroupFiles files, ApplicationEventPublisher events, Clock clock) {
        this.turns = turns;
        this.accounts = accounts;
        this.files = files;
        this.events = events;
        this.clock = clock;
    }

    /**
     * These are asked whether they come: a turn of each, and one mail with the appointment.
     *
     * @param before when it was to be, where it has moved; else null
     */
    public void asked(Group group, Collection<AccountId> people, @Nullable TimeWindow before) {
        var said = new GroupSaid.AnswerAsked(
                group.topic(), group.window().start(), minutes(group), group.place(), group.words(), before);
        var known = contacts(group, people);
        for (var person : people) {
            var turn = turns.handUntold(new Ask(
                    said,
                    group.id().value(),
                    person,
                    // Thirty who have not answered would fill a page of what the organiser waits for; the meeting's
                    // says it.
                    null,
                    path(group),
                    null,
                    null,
                    ONCE));
            var recipient = known.get(person);
            if (recipient != null) {
                // Named as the turn is, so that the inbox says what became of it.
                publish(
                        turn.value(),
                        group,
                        recipient,
                        said,
                        "REQUEST",
                        files.request(group, recipient, GroupAnswer.OPEN, organiser(group, known)));
            }
        }
    }

    /** Nobody of these is asked any more. */
    public void notAsked(Group group, AccountId person) {
        turns.close(GroupSaid.ANSWER, group.id().value(), person);
    }

    /** Nobody is asked any more. */
    public void notAsked(Group group) {
        turns.close(GroupSaid.ANSWER, group.id().value());
    }

    /** One of them has answered, or called it: their calendar has what they said. */
    public void answered(Group group, AccountId person, GroupAnswer answer) {
        var known = contacts(group, List.of(person));
        var recipient = known.get(person);
        if (recipient == null) {
            return;
        }
        if (answer == GroupAnswer.NO) {
            publish(
                    Uuid7.next(clock),
                    group,
                    recipient,
                    new GroupSaid.GroupLeft(group.topic(), group.window().start(), true),
                    "CANCEL",
                    files.cancel(group, recipient, organiser(group, known)));
            return;
        }
        publish(
                Uuid7.next(clock),
                group,
                recipient,
                new GroupSaid.GroupBooked(
                        group.topic(),
                        group.window().start(),
                        minutes(group),
                        group.place(),
                        answer == GroupAnswer.MAYBE),
                "REQUEST",
                files.request(group, recipient, answer, organiser(group, known)));
    }

    /** Somebody who had said that they come does not. */
    public void dropped(Group group, AccountId person) {
        events.publishEvent(new News(
                Uuid7.next(clock),
                new GroupSaid.GroupDropped(group.topic(), group.window().start()),
                group.id().value(),
                group.organiser(),
                person,
                path(group)));
    }

    /** It is about something else, or somewhere else: whoever has it in their calendar is told. */
    public void described(Whole whole) {
        var group = whole.group();
        var said = new GroupSaid.GroupDescribed(group.topic(), group.window().start(), minutes(group), group.place());
        var known = contacts(
                group,
                whole.people().stream()
                        .filter(one -> one.answer() != GroupAnswer.NO)
                        .map(GroupRows.Person::id)
                        .toList());
        var event = Uuid7.next(clock);
        whole.people().stream().filter(one -> one.answer() != GroupAnswer.NO).forEach(one -> {
            var recipient = known.get(one.id());
            if (recipient != null) {
                publish(
                        event,
                        group,
                        recipient,
                        said,
                        "REQUEST",
                        files.request(group, recipient, one.answer(), organiser(group, known)));
            }
        });
    }

    /** It is off: everybody is told, and every calendar. */
    public void off(Whole whole) {
        var group = whole.group();
        notAsked(group);
        notSoon(whole);
        var said = new GroupSaid.GroupOff(group.topic(), group.window().start(), group.reason());
        var known = contacts(
                group, whole.people().stream().map(GroupRows.Person::id).toList());
        var event = Uuid7.next(clock);
        known.values().stream()
                .filter(recipient -> whole.answer(recipient.id()).isPresent())
                .forEach(recipient -> publish(
                        event,
                        group,
                        recipient,
                        said,
                        "CANCEL",
                        files.cancel(group, recipient, organiser(group, known))));
    }

    /** One of them is of it no more. */
    public void takenOut(Group group, AccountId person) {
        notAsked(group, person);
        events.publishEvent(new NoLongerSo(Set.of(group.id().value()), Set.of(MeetingSaid.SOON), person));
        var known = contacts(group, List.of(person));
        var recipient = known.get(person);
        if (recipient != null) {
            publish(
                    Uuid7.next(clock),
                    group,
                    recipient,
                    new GroupSaid.GroupLeft(group.topic(), group.window().start(), false),
                    "CANCEL",
                    files.cancel(group, recipient, organiser(group, known)));
        }
        events.publishEvent(Changed.person(person));
    }

    /** Reminders that have not been mailed yet never are. */
    public void notSoon(Whole whole) {
        whole.people()
                .forEach(one -> events.publishEvent(
                        new NoLongerSo(Set.of(whole.group().id().value()), Set.of(MeetingSaid.SOON), one.id())));
    }

    /** Open pages read it again. */
    public void changed(Whole whole) {
        events.publishEvent(Changed.meeting(whole.group().id().value()));
        whole.people().forEach(one -> events.publishEvent(Changed.person(one.id())));
    }

    private void publish(UUID event, Group group, Contact recipient, GroupSaid said, String method, String ics) {
        events.publishEvent(new CalendarMailDue(
                event, said, group.id().value(), recipient.id(), group.organiser(), path(group), method, ics, null));
    }

    /** A calendar names its owner by the address, which is for Waymark alone. */
    private Map<AccountId, Contact> contacts(Group group, Collection<AccountId> people) {
        var all = new java.util.LinkedHashSet<>(people);
        all.add(group.organiser());
        return SystemActor.call(() -> accounts.contacts(all));
    }

    private static String organiser(Group group, Map<AccountId, Contact> known) {
        var organiser = known.get(group.organiser());
        return organiser == null ? People.NOBODY : organiser.name();
    }

    private static String path(Group group) {
        return Links.groupMeeting(group.id().value());
    }

    private static int minutes(Group group) {
        return Math.toIntExact(group.window().length().toMinutes());
    }
}
