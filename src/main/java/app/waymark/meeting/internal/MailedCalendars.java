package app.waymark.meeting.internal;

import app.waymark.account.Accounts;
import app.waymark.calendar.CalendarReplies;
import app.waymark.calendar.CalendarReply;
import app.waymark.calendar.CalendarReply.Event;
import app.waymark.calendar.CalendarReply.Method;
import app.waymark.calendar.CalendarReply.PartStat;
import app.waymark.mailbox.AskedThen;
import app.waymark.mailbox.MailReceipt;
import app.waymark.mailbox.MailReceipt.AsItIs;
import app.waymark.mailbox.MailReceipt.Refused;
import app.waymark.mailbox.MailReceipt.Taken;
import app.waymark.mailbox.MailReceiver;
import app.waymark.mailbox.MailRefusalReason;
import app.waymark.mailbox.MailedWords;
import app.waymark.meeting.Bookings;
import app.waymark.meeting.MeetingAnswer;
import app.waymark.meeting.MeetingAnswer.Kind;
import app.waymark.meeting.MeetingAnswerSaid.Answered;
import app.waymark.meeting.MeetingPlan;
import app.waymark.meeting.OfferResult;
import app.waymark.meeting.internal.CalendarAnswers.Effect;
import app.waymark.meeting.internal.CalendarAnswers.Saying;
import app.waymark.shared.AccountId;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Links;
import app.waymark.shared.SystemActor;
import app.waymark.shared.TimeWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Takes what calendars answer to invitations (RFC 5546, 6047): yes, perhaps and no to a meeting, to one date of a series or to
 * all that are to come, and another time as a proposal. What it does is done through the services of the page, as whoever
 * answered. Words without a calendar are left to the meeting's page: they do not say which state of it they answer.
 */
@Component
class MailedCalendars implements MailReceiver {

    private static final Set<String> KINDS = Set.of(
            "meeting.booked",
            "meeting.moved",
            "meeting.described",
            "meeting.series.booked",
            "meeting.series.moved",
            "meeting.series.described");

    private final Bookings bookings;
    private final CalendarAnswers answers;
    private final MeetingRepository meetings;
    private final SeriesRepository series;
    private final SeriesBooks books;
    private final Accounts accounts;
    private final CurrentActor actor;

    MailedCalendars(
            Bookings bookings,
            CalendarAnswers answers,
            MeetingRepository meetings,
            SeriesRepository series,
            SeriesBooks books,
            Accounts accounts,
            CurrentActor actor) {
        this.bookings = bookings;
        this.answers = answers;
        this.meetings = meetings;
        this.series = series;
        this.books = books;
        this.accounts = accounts;
        this.actor = actor;
    }

    @Override
    public String name() {
        return CALENDARS;
    }

    @Override
    public boolean takes(String kind) {
        return KINDS.contains(kind);
    }

    @Override
    public MailReceipt would(UUID subject, AskedThen asked, MailedWords mail) {
        return answer(subject, mail, false);
    }

    @Override
    public MailReceipt receive(UUID subject, AskedThen asked, MailedWords mail) {
        return answer(subject, mail, true);
    }

    /**
     * One answer, and how it is taken.
     *
     * @param does whether it is done, or only said what would be
     */
    private record Answer(AccountId me, Method method, Event event, PartStat partStat, boolean does) {}

    private MailReceipt answer(UUID subject, MailedWords mail, boolean does) {
        var me = actor.require().id();
        var alone = does ? meetings.lock(subject) : meetings.findById(subject);
        if (alone.isPresent()) {
            var meeting = alone.get();
            require(meeting.has(me));
            return read(
                    subject, mail, actor.require().zone(), Links.meeting(subject), me, does, one -> to(meeting, one));
        }
        var of = series.findById(subject).orElseThrow(MailedCalendars::denied);
        require(of.mentor().equals(me) || of.mentee().equals(me));
        var every = does ? series.lockMeetings(subject) : series.meetings(subject);
        var coming = books.coming(every, LocalDate.MIN);
        var path = coming.isEmpty()
                ? Links.MEETINGS
                : Links.meeting(coming.getFirst().getId());
        return read(subject, mail, of.rule().zone(), path, me, does, one -> to(of, every, coming, path, one));
    }

    /** What is done with one answer. */
    private interface Done {
        MailReceipt with(Answer answer);
    }

    private MailReceipt read(
            UUID subject, MailedWords mail, ZoneId zone, String path, AccountId me, boolean does, Done done) {
        var reply = mail.calendars().stream()
                .flatMap(one -> CalendarReplies.read(one, zone).stream())
                .filter(one -> one.method() != Method.OTHER)
                .findFirst();
        var uid = subject + "@waymark";
        var events = reply.map(CalendarReply::events).orElse(List.of()).stream()
                .filter(event -> event.uid().equalsIgnoreCase(uid))
                .toList();
        if (reply.isEmpty() || events.isEmpty()) {
            return new Refused(MailRefusalReason.UNCLEAR, path);
        }
        var address = address(me);
        var receipts = new ArrayList<MailReceipt>();
        for (var event : events) {
            var receipt = one(reply.get().method(), event, address, path, me, does, done);
            if (receipt instanceof Refused refused) {
                return refused;
            }
            receipts.add(receipt);
        }
        return receipts.stream().filter(Taken.class::isInstance).findFirst().orElseGet(receipts::getFirst);
    }

    private MailReceipt one(
            Method method, Event event, String address, String path, AccountId me, boolean does, Done done) {
        var attendee = event.attendee(address);
        if (attendee.isEmpty()) {
            return new Refused(
                    event.attendees().isEmpty() ? MailRefusalReason.UNCLEAR : MailRefusalReason.ANOTHER_PERSON, path);
        }
        var partStat = attendee.get().partStat();
        if (partStat == PartStat.DELEGATED) {
            return new Refused(MailRefusalReason.DELEGATED, path);
        }
        if (event.range() || (method == Method.REPLY && partStat == PartStat.NONE)) {
            return new Refused(MailRefusalReason.UNCLEAR, path);
        }
        return event.comment().length() > MeetingAnswer.LONGEST
                ? new Refused(MailRefusalReason.TOO_LONG, path)
                : done.with(new Answer(me, method, event, partStat, does));
    }

    private String address(AccountId me) {
        return Objects.requireNonNull(
                        SystemActor.call(() -> accounts.contacts(List.of(me))).get(me))
                .email()
                .value();
    }

    // ---- One meeting

    private MailReceipt to(MeetingEntity meeting, Answer answer) {
        var path = Links.meeting(meeting.getId());
        if (!answers.comes(meeting)) {
            return new Refused(MailRefusalReason.OVER, path);
        }
        var said = answer.event().sequence();
        boolean stale = said == null
                ? meeting.sequence() > 0 && otherTime(meeting, answer.event().start(), null)
                : said < meeting.sequence();
        return stale ? new Refused(MailRefusalReason.OUTDATED, path) : say(meeting, answer);
    }

    // ---- A series

    private MailReceipt to(
            SeriesEntity of, List<MeetingEntity> every, List<MeetingEntity> coming, String path, Answer answer) {
        var named = answer.event().date();
        if (named == null) {
            return toAll(of, coming, path, answer);
        }
        var zone = of.rule().zone();
        var day = named.day() == null ? LocalDate.ofInstant(named.at(), zone) : named.day();
        var found = every.stream()
                .filter(one -> one.window() != null && one.requireSeriesOn().equals(day))
                .max((one, other) -> Boolean.compare(answers.comes(one), answers.comes(other)));
        if (found.isEmpty() || !answers.comes(found.get())) {
            return new Refused(MailRefusalReason.OVER, path);
        }
        var meeting = found.get();
        var said = answer.event().sequence();
        // What is told of other dates makes an answer to this one no older.
        boolean older = said == null ? of.sequence() > 1 : said < of.sequence();
        var byRule = of.rule().start(day).orElse(null);
        boolean stale = older
                && otherTime(
                        meeting,
                        answer.method() == Method.COUNTER
                                ? byRule
                                : answer.event().start(),
                        byRule);
        return stale ? new Refused(MailRefusalReason.OUTDATED, Links.meeting(meeting.getId())) : say(meeting, answer);
    }

    /** Whether what was answered has another time than the meeting. */
    private static boolean otherTime(MeetingEntity meeting, @Nullable Instant answered, @Nullable Instant byRule) {
        var start = meeting.requireWindow().start();
        return !start.equals(answered == null ? byRule : answered);
    }

    private MailReceipt toAll(SeriesEntity of, List<MeetingEntity> coming, String path, Answer answer) {
        if (coming.isEmpty()) {
            return new Refused(MailRefusalReason.OVER, path);
        }
        if (answer.method() == Method.COUNTER) {
            return new Refused(MailRefusalReason.WHOLE_SERIES, path);
        }
        var saying = saying(answer, kind(answer.partStat()));
        var effect = answer.does()
                ? answers.say(of, coming, answer.me(), saying)
                : answers.would(coming, answer.me(), saying);
        return receipt(effect, coming.getFirst(), coming.size(), saying.kind(), answer.does());
    }

    // ---- What is said

    private MailReceipt say(MeetingEntity meeting, Answer answer) {
        if (answer.method() == Method.COUNTER) {
            var proposed = proposed(meeting, answer.event());
            if (proposed.isPresent()) {
                return propose(meeting, proposed.get(), answer);
            }
            if (answer.event().start() == null || answer.partStat() == PartStat.NONE) {
                return new Refused(MailRefusalReason.UNCLEAR, Links.meeting(meeting.getId()));
            }
        }
        var saying = saying(answer, kind(answer.partStat()));
        var effect =
                answer.does() ? answers.say(meeting, answer.me(), saying) : answers.would(meeting, answer.me(), saying);
        return receipt(effect, meeting, 1, saying.kind(), answer.does());
    }

    private static MailReceipt receipt(Effect effect, MeetingEntity meeting, int dates, Kind kind, boolean does) {
        var path = Links.meeting(meeting.getId());
        var did = new Answered(meeting.topic(), meeting.requireWindow().start(), dates, kind, null);
        return switch (effect) {
            case NONE -> new AsItIs(path);
            // Nothing changes for anybody: no press is asked for.
            case NOTED -> does ? new Taken(path, did, false) : new AsItIs(path);
            case TOLD -> new Taken(path, did);
            case OVER -> new Refused(MailRefusalReason.OVER, path);
        };
    }

    /** The time that is proposed; empty where it is the one it has. */
    private static Optional<TimeWindow> proposed(MeetingEntity meeting, Event event) {
        var start = event.start();
        var length = event.length() == null ? meeting.requireWindow().length() : event.length();
        return start == null
                ? Optional.empty()
                : Optional.of(TimeWindow.of(start, length)).filter(one -> !one.equals(meeting.requireWindow()));
    }

    private MailReceipt propose(MeetingEntity meeting, TimeWindow time, Answer answer) {
        var path = Links.meeting(meeting.getId());
        var saying = saying(answer, Kind.OTHER_TIME);
        if (answers.proposes(meeting, answer.me(), time) || answers.saidLater(meeting, answer.me(), saying)) {
            return new AsItIs(path);
        }
        if (!MeetingPlan.takes(time.length()) || answers.far(time.start())) {
            return new Refused(MailRefusalReason.TIME_UNFIT, path);
        }
        if (answer.does()) {
            switch (bookings.offerOthers(meeting.meetingId(), time.length(), List.of(time.start()))) {
                case OfferResult.Offered offered -> answers.proposed(meeting, answer.me(), saying);
                case OfferResult.Closed() -> {
                    return new Refused(MailRefusalReason.OVER, path);
                }
                case OfferResult.Past past -> {
                    return new Refused(MailRefusalReason.TIME_UNFIT, path);
                }
                case OfferResult.Busy busy -> {
                    return new Refused(MailRefusalReason.TIME_UNFIT, path);
                }
            }
        }
        return new Taken(
                path, new Answered(meeting.topic(), meeting.requireWindow().start(), 1, Kind.OTHER_TIME, time.start()));
    }

    private static Saying saying(Answer answer, Kind kind) {
        return new Saying(kind, answer.event().comment(), false, answer.event().stamp());
    }

    private static Kind kind(PartStat partStat) {
        return switch (partStat) {
            case ACCEPTED -> Kind.ACCEPTED;
            case TENTATIVE -> Kind.TENTATIVE;
            case DECLINED -> Kind.DECLINED;
            case DELEGATED, NONE -> throw new IllegalArgumentException("Nothing was said");
        };
    }

    private static void require(boolean theirs) {
        if (!theirs) {
            throw denied();
        }
    }

    private static AccessDeniedException denied() {
        return new AccessDeniedException("Not one of the two");
    }
}
