package app.waymark.meeting.internal;

import app.waymark.account.Contact;
import app.waymark.meeting.MeetingSaid.Whose;
import app.waymark.meeting.SeriesDay;
import app.waymark.meeting.SeriesSaid;
import app.waymark.meeting.SeriesSaid.SeriesBooked;
import app.waymark.meeting.SeriesSaid.SeriesDateDescribed;
import app.waymark.meeting.SeriesSaid.SeriesDateMoved;
import app.waymark.meeting.SeriesSaid.SeriesDateOff;
import app.waymark.meeting.SeriesSaid.SeriesEnds;
import app.waymark.meeting.SeriesSaid.SeriesOffered;
import app.waymark.meeting.internal.CalendarMails.Told;
import app.waymark.shared.AccountId;
import app.waymark.shared.Links;
import app.waymark.shared.TimeWindow;
import app.waymark.shared.TypedText;
import app.waymark.turn.Ask;
import app.waymark.turn.Patience;
import app.waymark.turn.TurnLedger;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells the two of a series what became of it: one turn, one mail and one notice for all its dates. A date that is moved,
 * described anew or called off by itself is told by itself.
 */
@Component
class SeriesNews {

    private final SeriesRepository all;
    private final SeriesFiles files;
    private final CalendarMails mails;
    private final TurnLedger turns;
    private final Clock clock;

    SeriesNews(SeriesRepository all, SeriesFiles files, CalendarMails mails, TurnLedger turns, Clock clock) {
        this.all = all;
        this.files = files;
        this.mails = mails;
        this.turns = turns;
        this.clock = clock;
    }

    /** It is proposed: it is the other's move to answer, on the page of the meeting that carries the proposal. */
    void offered(SeriesEntity series, MeetingEntity carrier) {
        var id = carrier.meetingId().value();
        turns.hand(new Ask(
                new SeriesOffered(
                        series.topic(),
                        series.rule(),
                        series.proposed().stream().map(SeriesDay::start).toList(),
                        minutes(series)),
                id,
                carrier.other(series.organiser()),
                series.organiser(),
                Links.meeting(id),
                series.mentorship().value(),
                series.programme(),
                Patience.STANDARD));
    }

    /** Both are booked for all of these. */
    void booked(SeriesEntity series, List<MeetingEntity> meetings) {
        series.told(clock.instant());
        var rule = series.rule();
        var asByRule = meetings.stream()
                .filter(one -> rule.window(one.requireSeriesOn(), series.length())
                        .filter(one.requireWindow()::equals)
                        .isPresent())
                .map(MeetingEntity::requireSeriesOn)
                .toList();
        mails.send(
                series.mentor(),
                series.mentee(),
                new Told(
                        series.getId(),
                        Links.meeting(meetings.getFirst().meetingId().value()),
                        SeriesFiles.method(meetings),
                        null),
                (recipient, both) -> new SeriesBooked(
                        series.topic(),
                        rule,
                        meetings.stream()
                                .map(one -> one.requireWindow().start())
                                .sorted()
                                .toList(),
                        minutes(series),
                        series.place(),
                        asByRule,
                        elsewhere(series, both)),
                (recipient, other, both) -> files.whole(series, meetings, recipient, other, elsewhere(series, both)));
    }

    /** One date has another time. */
    void moved(MeetingEntity meeting, TimeWindow before) {
        var window = meeting.requireWindow();
        date(
                meeting,
                "REQUEST",
                recipient -> new SeriesDateMoved(
                        meeting.topic(),
                        window.start(),
                        Math.toIntExact(window.length().toMinutes()),
                        meeting.place(),
                        before));
    }

    /** One date is about something else, or somewhere else. */
    void described(MeetingEntity meeting) {
        date(
                meeting,
                "REQUEST",
                recipient -> new SeriesDateDescribed(
                        meeting.topic(), meeting.requireWindow().start(), meeting.place()));
    }

    /** One date is off. */
    void off(MeetingEntity meeting) {
        date(
                meeting,
                "CANCEL",
                recipient -> new SeriesDateOff(
                        meeting.topic(),
                        meeting.requireWindow().start(),
                        meeting.reason(),
                        whose(meeting.closedBy(), recipient)));
    }

    /**
     * These of its dates are off.
     *
     * @param meetings all of it, these among them
     * @param by who called them off, or null where the mentorship's end did
     * @param replaced whether others take their place
     */
    void ends(
            SeriesEntity series,
            List<MeetingEntity> meetings,
            List<MeetingEntity> off,
            @Nullable AccountId by,
            String reason,
            boolean replaced) {
        series.told(clock.instant());
        var starts =
                off.stream().map(one -> one.requireWindow().start()).sorted().toList();
        mails.send(
                series.mentor(),
                series.mentee(),
                new Told(
                        series.getId(),
                        Links.meeting(off.getFirst().meetingId().value()),
                        SeriesFiles.method(meetings),
                        null),
                (recipient, both) -> new SeriesEnds(
                        series.topic(),
                        starts,
                        TypedText.blank(reason) ? null : reason,
                        whose(by, recipient),
                        replaced),
                (recipient, other, both) -> files.whole(series, meetings, recipient, other, elsewhere(series, both)));
    }

    /** Nobody has to answer any more. */
    void closeTurn(MeetingEntity carrier) {
        turns.close(SeriesSaid.OFFERED, carrier.meetingId().value());
    }

    /** What is said of one date. */
    private interface OfDate {
        SeriesSaid to(AccountId recipient);
    }

    private void date(MeetingEntity meeting, String method, OfDate said) {
        var series = locked(meeting.series());
        series.told(clock.instant());
        mails.send(
                meeting.mentor(),
                meeting.mentee(),
                new Told(series.getId(), Links.meeting(meeting.meetingId().value()), method, meeting),
                (recipient, both) -> said.to(recipient),
                (recipient, other, both) -> method.equals("CANCEL")
                        ? files.cancelled(series, meeting, recipient, other)
                        : files.date(series, meeting, recipient, other));
    }

    private SeriesEntity locked(@Nullable UUID id) {
        return id == null ? none() : all.lock(id).orElseGet(SeriesNews::none);
    }

    private static SeriesEntity none() {
        throw new IllegalStateException("The meeting is of no series");
    }

    private static Whose whose(@Nullable AccountId by, AccountId recipient) {
        return by == null ? Whose.NOBODYS : by.equals(recipient) ? Whose.YOURS : Whose.THEIRS;
    }

    private static ZoneId elsewhere(SeriesEntity series, Map<AccountId, Contact> both) {
        var other = both.get(series.organiser().equals(series.mentor()) ? series.mentee() : series.mentor());
        return other == null ? ZoneOffset.UTC : other.zone();
    }

    private static int minutes(SeriesEntity series) {
        return Math.toIntExact(series.length().toMinutes());
    }
}
