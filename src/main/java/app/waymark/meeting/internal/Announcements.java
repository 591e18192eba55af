package app.waymark.meeting.internal;

import app.waymark.account.Contact;
import app.waymark.meeting.MeetingAnswerSaid;
import app.waymark.meeting.MeetingAnswerSaid.Cannot;
import app.waymark.meeting.MeetingAnswerSaid.CannotAll;
import app.waymark.meeting.MeetingSaid;
import app.waymark.meeting.MeetingSaid.FollowUpAgreed;
import app.waymark.meeting.MeetingSaid.MeetingBooked;
import app.waymark.meeting.MeetingSaid.MeetingCalledOff;
import app.waymark.meeting.MeetingSaid.MeetingDescribed;
import app.waymark.meeting.MeetingSaid.MeetingMoved;
import app.waymark.meeting.MeetingSaid.MetAsked;
import app.waymark.meeting.MeetingSaid.OtherTimesOffered;
import app.waymark.meeting.MeetingSaid.TimesDeclined;
import app.waymark.meeting.MeetingSaid.TimesOffered;
import app.waymark.meeting.MeetingSaid.TimesTakenBack;
import app.waymark.meeting.MeetingSaid.Whose;
import app.waymark.meeting.MeetingState;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.Links;
import app.waymark.shared.News;
import app.waymark.shared.NoLongerSo;
import app.waymark.shared.Said;
import app.waymark.shared.TimeWindow;
import app.waymark.shared.TypedText;
import app.waymark.shared.Uuid7;
import app.waymark.turn.Ask;
import app.waymark.turn.Patience;
import app.waymark.turn.TurnLedger;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells whoever has to know what became of a meeting: whose move it is, both calendars, the open pages. */
@Component
public class Announcements {

    /** The kind of turn held by who has to pick one of the times proposed for a new meeting. */
    public static final String PICK = MeetingSaid.PICK;

    /** The kind of turn held by who has to pick one of the times to which a booked meeting may move. */
    public static final String MOVE = MeetingSaid.MOVE;

    /** Held by who has something to do after a meeting, when the other wrote it down. */
    public static final String FOLLOW_UP = MeetingSaid.FOLLOW_UP;

    private final TurnLedger turns;
    private final AnswerRows answers;
    private final CalendarMails mails;
    private final CalendarFiles files;
    private final SeriesNews series;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Announcements(
            TurnLedger turns,
            AnswerRows answers,
            CalendarMails mails,
            CalendarFiles files,
            SeriesNews series,
            ApplicationEventPublisher events,
            Clock clock) {
        this.turns = turns;
        this.answers = answers;
        this.mails = mails;
        this.files = files;
        this.series = series;
        this.events = events;
        this.clock = clock;
    }

    /** Times were proposed: it is the other's move to pick one. */
    public void offered(MeetingEntity meeting, AccountId by) {
        var id = meeting.meetingId().value();
        closeTurns(meeting);
        var times = meeting.offered().stream().map(TimeWindow::start).toList();
        int minutes = Math.toIntExact(meeting.length().toMinutes());
        var booked = meeting.window();
        turns.hand(new Ask(
                booked == null
                        ? new TimesOffered(meeting.topic(), times, minutes)
                        : new OtherTimesOffered(meeting.topic(), booked.start(), times, minutes),
                id,
                meeting.other(by),
                by,
                Links.meeting(id),
                meeting.mentorship().value(),
                meeting.programme(),
                Patience.STANDARD));
        changed(meeting);
    }

    /** A series was proposed: it is the other's move to answer. */
    public void seriesOffered(SeriesEntity proposed, MeetingEntity carrier) {
        series.offered(proposed, carrier);
        changed(carrier);
    }

    /** Nobody has to pick any more. */
    public void closeTurns(MeetingEntity meeting) {
        turns.close(PICK, meeting.meetingId().value());
        turns.close(MOVE, meeting.meetingId().value());
        if (meeting.ofSeries()) {
            series.closeTurn(meeting);
        }
        noLongerAsked(meeting);
    }

    /** That somebody cannot come asks the other for nothing any more. */
    void noLongerAsked(MeetingEntity meeting) {
        var id = meeting.meetingId().value();
        if (answers.settle(id)) {
            turns.close(MeetingAnswerSaid.CANNOT, id);
            var of = meeting.series();
            if (of != null && !answers.asksOnAll(of)) {
                turns.close(MeetingAnswerSaid.CANNOT_ALL, of);
            }
        }
    }

    /** Somebody cannot come: it is for the other to find another time, or to call it off. */
    void cannot(MeetingEntity meeting, AccountId who, String words) {
        turns.hand(asked(
                meeting,
                meeting.meetingId().value(),
                who,
                new Cannot(meeting.topic(), meeting.requireWindow().start(), words)));
    }

    /** The same of these dates of a series, which are all that are to come. */
    void cannot(UUID of, List<MeetingEntity> dates, AccountId who, String words) {
        var first = dates.getFirst();
        turns.hand(asked(
                first,
                of,
                who,
                new CannotAll(first.topic(), first.requireWindow().start(), dates.size(), words)));
    }

    private static Ask asked(MeetingEntity meeting, UUID subject, AccountId who, Said said) {
        return new Ask(
                said,
                subject,
                meeting.other(who),
                who,
                Links.meeting(meeting.meetingId().value()),
                meeting.mentorship().value(),
                meeting.programme(),
                Patience.STANDARD);
    }

    /** The proposed times were declined, or taken back; the other hears of it. */
    public void declined(MeetingEntity meeting, AccountId by, boolean takenBack, String reason) {
        closeTurns(meeting);
        var why = given(reason);
        tell(
                meeting,
                by,
                takenBack ? new TimesTakenBack(meeting.topic(), why) : new TimesDeclined(meeting.topic(), why));
        if (meeting.state() == MeetingState.CONFIRMED) {
            // It stays at a time to which one of them cannot come.
            answers.forgetProposals(meeting.getId());
            answers.cannotCome(meeting.getId()).forEach((who, words) -> {
                answers.askAgain(meeting.getId(), who);
                cannot(meeting, who, words);
            });
        }
        changed(meeting);
    }

    /** A meeting that never had a time was called off; the other hears of it. */
    public void withdrawn(MeetingEntity meeting, AccountId by, String reason) {
        closeTurns(meeting);
        tell(meeting, by, new TimesTakenBack(meeting.topic(), given(reason)));
        changed(meeting);
    }

    /**
     * Both are booked, for the first time or for another.
     *
     * @param before the time they were booked for before, or null
     */
    public void booked(MeetingEntity meeting, @Nullable TimeWindow before) {
        closeTurns(meeting);
        if (before != null) {
            notSoon(List.of(meeting));
            // What was said was said to another time.
            answers.forget(meeting.getId());
        }
        if (meeting.ofSeries() && before != null) {
            series.moved(meeting, before);
            changed(meeting);
            return;
        }
        var window = meeting.requireWindow();
        var start = window.start();
        int minutes = minutes(window);
        var said = before == null
                ? new MeetingBooked(meeting.topic(), start, minutes, meeting.place())
                : new MeetingMoved(meeting.topic(), start, minutes, meeting.place(), before);
        mail(meeting, recipient -> said, "REQUEST", files::request);
    }

    /**
     * The topic or the place of a booked meeting changed.
     *
     * @param topicBefore what it was about
     * @param placeBefore where it was
     */
    public void described(MeetingEntity meeting, String topicBefore, String placeBefore) {
        if (meeting.ofSeries()) {
            series.described(meeting);
            changed(meeting);
            return;
        }
        var window = meeting.requireWindow();
        var said = new MeetingDescribed(
                meeting.topic(),
                window.start(),
                minutes(window),
                meeting.place(),
                topicBefore.equals(meeting.topic()) ? null : topicBefore,
                placeBefore.equals(meeting.place()) ? null : placeBefore);
        mail(meeting, recipient -> said, "REQUEST", files::request);
    }

    /** A booked meeting was called off by one of the two, or by the mentorship's end. */
    public void cancelled(MeetingEntity meeting) {
        closeTurns(meeting);
        notSoon(List.of(meeting));
        if (meeting.ofSeries()) {
            series.off(meeting);
            changed(meeting);
            return;
        }
        var window = meeting.requireWindow();
        var by = meeting.closedBy();
        mail(
                meeting,
                recipient -> new MeetingCalledOff(
                        meeting.topic(),
                        window.start(),
                        minutes(window),
                        meeting.place(),
                        meeting.reason(),
                        by == null ? Whose.NOBODYS : by.equals(recipient) ? Whose.YOURS : Whose.THEIRS),
                "CANCEL",
                files::cancel);
    }

    /** Somebody has something to do because of what the other wrote down. */
    public void followUp(MeetingEntity meeting, UUID followUp, AccountId who, AccountId by, String text) {
        turns.hand(new Ask(
                new FollowUpAgreed(text, meeting.topic()),
                followUp,
                who,
                by,
                Links.meeting(meeting.meetingId().value()),
                meeting.mentorship().value(),
                null,
                Patience.STANDARD));
    }

    /** The meeting is over: each of the two is asked whether they met. */
    void askWhetherMet(MeetingEntity meeting, AccountId who) {
        noLongerAsked(meeting);
        turns.hand(new Ask(
                new MetAsked(meeting.topic(), meeting.requireWindow().start()),
                meeting.meetingId().value(),
                who,
                meeting.other(who),
                Links.meeting(meeting.meetingId().value()),
                meeting.mentorship().value(),
                null,
                Patience.STANDARD));
        changed(meeting);
    }

    /** One of them has said whether they met. */
    void answered(MeetingEntity meeting, AccountId who) {
        turns.close(MeetingSaid.MET, meeting.meetingId().value(), who);
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

    /** The same of many meetings of the same two. */
    void changed(List<MeetingEntity> meetings) {
        notSoon(meetings.stream()
                .filter(meeting -> meeting.state() == MeetingState.CANCELLED)
                .toList());
        meetings.forEach(meeting ->
                events.publishEvent(Changed.meeting(meeting.meetingId().value())));
        meetings.stream()
                .flatMap(meeting -> Stream.of(meeting.mentor(), meeting.mentee()))
                .distinct()
                .forEach(person -> events.publishEvent(Changed.person(person)));
    }

    /** Reminders of these that have not been mailed yet never are. */
    private void notSoon(List<MeetingEntity> meetings) {
        var ids = meetings.stream().map(MeetingEntity::getId).collect(Collectors.toSet());
        meetings.stream()
                .flatMap(meeting -> Stream.of(meeting.mentor(), meeting.mentee()))
                .distinct()
                .forEach(person -> events.publishEvent(new NoLongerSo(ids, Set.of(MeetingSaid.SOON), person)));
    }

    private static @Nullable String given(String reason) {
        return TypedText.blank(reason) ? null : reason;
    }

    private static int minutes(TimeWindow window) {
        return Math.toIntExact(window.length().toMinutes());
    }

    /** Tells the other of the two. */
    void tell(MeetingEntity meeting, AccountId by, Said said) {
        events.publishEvent(new News(
                Uuid7.next(clock),
                said,
                meeting.meetingId().value(),
                meeting.other(by),
                by,
                Links.meeting(meeting.meetingId().value())));
    }

    /** How a meeting becomes a file for one recipient's calendar. */
    private interface CalendarFile {
        String write(MeetingEntity meeting, Contact recipient, String other);
    }

    private void mail(
            MeetingEntity meeting, Function<AccountId, MeetingSaid> said, String method, CalendarFile calendar) {
        mails.send(
                meeting.mentor(),
                meeting.mentee(),
                new CalendarMails.Told(
                        meeting.meetingId().value(),
                        Links.meeting(meeting.meetingId().value()),
                        method,
                        meeting),
                (recipient, both) -> said.apply(recipient),
                (recipient, other, both) -> calendar.write(meeting, recipient, other));
        changed(meeting);
    }
}
