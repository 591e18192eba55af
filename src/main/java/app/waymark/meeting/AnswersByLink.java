package app.waymark.meeting;

import app.waymark.account.Accounts;
import app.waymark.account.AsPerson;
import app.waymark.account.Contact;
import app.waymark.meeting.MeetingAnswer.Kind;
import app.waymark.meeting.internal.AnswerLinks;
import app.waymark.meeting.internal.AnswerLinks.Asked;
import app.waymark.meeting.internal.CalendarAnswers;
import app.waymark.meeting.internal.CalendarAnswers.Effect;
import app.waymark.meeting.internal.CalendarAnswers.Saying;
import app.waymark.meeting.internal.MeetingEntity;
import app.waymark.meeting.internal.MeetingRepository;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.SystemActor;
import app.waymark.shared.TimeWindow;
import app.waymark.shared.TypedText;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What one of a meeting says without a sign-in, by the links of a calendar's mail: that they come, that they cannot, or another
 * time. Reading changes nothing. The same as what a calendar answers, and good only for the time that the mail named.
 */
@Service
@PreAuthorize("permitAll()")
@RetryOnConflict
@Transactional(isolation = Isolation.REPEATABLE_READ)
public class AnswersByLink {

    private final AnswerLinks links;
    private final CalendarAnswers answers;
    private final MeetingRepository meetings;
    private final Bookings bookings;
    private final Accounts accounts;

    AnswersByLink(
            AnswerLinks links,
            CalendarAnswers answers,
            MeetingRepository meetings,
            Bookings bookings,
            Accounts accounts) {
        this.links = links;
        this.answers = answers;
        this.meetings = meetings;
        this.bookings = bookings;
        this.accounts = accounts;
    }

    /** What a link opens just now, and what came of a press. */
    public sealed interface State {

        /**
         * It can be answered.
         *
         * @param zone on whose clock its reader lives
         */
        record Open(String topic, TimeWindow window, String other, ZoneId zone) implements State {}

        /** It is answered, by this. */
        record Done(Kind kind, String other) implements State {}

        /** What was typed cannot be taken; all of it is as it was. */
        record Refused(Why why) implements State {}

        /** The meeting has another time by now. */
        record Changed() implements State {}

        /** The meeting is off, or over. */
        record Over() implements State {}

        /** Waymark wrote no such link. */
        record Unknown() implements State {}
    }

    /** Why what was typed cannot be taken. */
    public enum Why {
        /** There is no day, or no time. */
        MISSING,
        /** It is over already, or too far away. */
        PAST,
        /** They have another meeting then. */
        BUSY,
        /** It is the time that it has. */
        SAME,
        /** The words are too long. */
        LONG
    }

    /** What this link opens. */
    @Transactional(readOnly = true)
    public State open(String token) {
        return with(token, meetings::findById, one -> one.open());
    }

    /** Says that its person comes, or cannot. */
    public State answer(String token, boolean comes, String words) {
        var said = TypedText.strip(words);
        return with(token, meetings::lock, one -> {
            if (said.length() > MeetingAnswer.LONGEST) {
                return new State.Refused(Why.LONG);
            }
            var kind = comes ? Kind.ACCEPTED : Kind.DECLINED;
            var effect = AsPerson.call(
                    one.person(),
                    () -> answers.say(one.meeting(), one.person().id(), new Saying(kind, said, true, null)));
            return effect == Effect.OVER ? new State.Over() : new State.Done(kind, one.other());
        });
    }

    /** Proposes another time, as long as the meeting is, on its person's clock. */
    public State propose(String token, @Nullable LocalDate day, @Nullable LocalTime at, String words) {
        var said = TypedText.strip(words);
        return with(token, meetings::lock, one -> {
            if (said.length() > MeetingAnswer.LONGEST) {
                return new State.Refused(Why.LONG);
            }
            if (day == null || at == null) {
                return new State.Refused(Why.MISSING);
            }
            var local = LocalDateTime.of(day, at);
            var zone = one.person().zone();
            if (zone.getRules().getValidOffsets(local).isEmpty()) {
                return new State.Refused(Why.MISSING);
            }
            var window = one.meeting().requireWindow();
            var time = TimeWindow.of(local.atZone(zone).toInstant(), window.length());
            if (time.equals(window)) {
                return new State.Refused(Why.SAME);
            }
            return answers.far(time.start())
                    ? new State.Refused(Why.PAST)
                    : AsPerson.call(one.person(), () -> propose(one, time, said));
        });
    }

    private State propose(One one, TimeWindow time, String words) {
        var me = one.person().id();
        var meeting = one.meeting();
        if (answers.proposes(meeting, me, time)) {
            return new State.Done(Kind.OTHER_TIME, one.other());
        }
        return switch (bookings.offerOthers(meeting.meetingId(), time.length(), List.of(time.start()))) {
            case OfferResult.Offered offered -> {
                answers.proposed(meeting, me, new Saying(Kind.OTHER_TIME, words, true, null));
                yield new State.Done(Kind.OTHER_TIME, one.other());
            }
            case OfferResult.Busy busy -> new State.Refused(Why.BUSY);
            case OfferResult.Past past -> new State.Refused(Why.PAST);
            case OfferResult.Closed() -> new State.Over();
        };
    }

    /** A link that can be used. */
    private record One(MeetingEntity meeting, Contact person, String other) {

        private State open() {
            return new State.Open(meeting.topic(), meeting.requireWindow(), other, person.zone());
        }
    }

    private State with(String token, Function<UUID, Optional<MeetingEntity>> find, Function<One, State> what) {
        var asked = links.read(token);
        return asked.isEmpty()
                ? new State.Unknown()
                : find.apply(asked.get().meeting())
                        .filter(meeting -> meeting.has(asked.get().person()))
                        .map(meeting -> with(asked.get(), meeting, what))
                        .orElseGet(State.Unknown::new);
    }

    private State with(Asked asked, MeetingEntity meeting, Function<One, State> what) {
        var both = SystemActor.call(() -> accounts.contacts(List.of(meeting.mentor(), meeting.mentee())));
        var person = both.get(asked.person());
        var other = both.get(meeting.other(asked.person()));
        if (person == null || person.closed() || !answers.comes(meeting)) {
            return new State.Over();
        }
        if (meeting.requireWindow().start().toEpochMilli() != asked.start().toEpochMilli()) {
            return new State.Changed();
        }
        return what.apply(new One(meeting, person, other == null ? "" : other.name()));
    }
}
