package app.waymark.meeting.internal;

import app.waymark.meeting.MeetingAnswer;
import app.waymark.meeting.MeetingAnswer.Kind;
import app.waymark.meeting.MeetingAnswerSaid;
import app.waymark.meeting.MeetingState;
import app.waymark.meeting.internal.AnswerRows.Row;
import app.waymark.shared.AccountId;
import app.waymark.shared.TimeWindow;
import app.waymark.shared.TypedText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes what one of a meeting says of its time from their calendar, or by a link in a mail. Nobody is booked or freed by it: a
 * no is a turn for the other, who finds another time or calls it off. Whoever calls it holds the meetings' locks.
 *
 * <p>The same said twice is said once, and what was said earlier, by the clock of whoever said it, changes nothing.
 */
@Component
public class CalendarAnswers {

    /** Nobody means a time that is further away. */
    private static final Duration FURTHEST = Duration.ofDays(730);

    private final AnswerRows rows;
    private final Announcements announcements;
    private final Clock clock;

    CalendarAnswers(AnswerRows rows, Announcements announcements, Clock clock) {
        this.rows = rows;
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * What is said.
     *
     * @param words may be empty
     * @param byLink whether by a link in a mail
     * @param stamp when, by the clock of whoever said it, or null for now
     */
    public record Saying(
            Kind kind,
            String words,
            boolean byLink,
            @Nullable Instant stamp) {}

    /** What comes of something that is said. */
    public enum Effect {
        /** There is nothing to come to any more. */
        OVER,
        /** It was said before. */
        NONE,
        /** They come, as everybody thinks: it is written down. */
        NOTED,
        /** The other is told. */
        TOLD
    }

    /** What would come of it. */
    public Effect would(MeetingEntity meeting, AccountId who, Saying saying) {
        return comes(meeting) ? effect(rows.find(meeting.getId(), who), saying) : Effect.OVER;
    }

    /** The same of all dates of a series that are to come. */
    Effect would(List<MeetingEntity> coming, AccountId who, Saying saying) {
        return coming.stream()
                .map(one -> would(one, who, saying))
                .max(Effect::compareTo)
                .orElse(Effect.OVER);
    }

    /** Says it. */
    public Effect say(MeetingEntity meeting, AccountId who, Saying saying) {
        var effect = would(meeting, who, saying);
        if (effect == Effect.NOTED || effect == Effect.TOLD) {
            announcements.noLongerAsked(meeting);
            keep(meeting, who, saying, false);
            if (effect == Effect.TOLD) {
                tell(meeting, who, saying);
            }
            announcements.changed(meeting);
        }
        return effect;
    }

    private void tell(MeetingEntity meeting, AccountId who, Saying saying) {
        var start = meeting.requireWindow().start();
        switch (saying.kind()) {
            case DECLINED -> announcements.cannot(meeting, who, saying.words());
            case TENTATIVE ->
                announcements.tell(
                        meeting, who, new MeetingAnswerSaid.Perhaps(meeting.topic(), start, 1, saying.words()));
            case ACCEPTED ->
                announcements.tell(
                        meeting, who, new MeetingAnswerSaid.Comes(meeting.topic(), start, 1, saying.words()));
            case OTHER_TIME -> {
                // The times that are proposed say it.
            }
        }
    }

    /** Says it of all these dates of a series, and tells the other once. */
    Effect say(SeriesEntity series, List<MeetingEntity> coming, AccountId who, Saying saying) {
        var fresh =
                coming.stream().filter(one -> isFresh(would(one, who, saying))).toList();
        if (fresh.isEmpty()) {
            return would(coming, who, saying);
        }
        var effect = would(coming, who, saying);
        fresh.forEach(announcements::noLongerAsked);
        fresh.forEach(one -> keep(one, who, saying, true));
        var first = fresh.getFirst();
        var start = first.requireWindow().start();
        if (effect == Effect.TOLD) {
            switch (saying.kind()) {
                case DECLINED -> announcements.cannot(series.getId(), fresh, who, saying.words());
                case TENTATIVE ->
                    announcements.tell(
                            first,
                            who,
                            new MeetingAnswerSaid.Perhaps(first.topic(), start, fresh.size(), saying.words()));
                case ACCEPTED ->
                    announcements.tell(
                            first,
                            who,
                            new MeetingAnswerSaid.Comes(first.topic(), start, fresh.size(), saying.words()));
                case OTHER_TIME ->
                    throw new IllegalArgumentException("No other time is proposed for all dates at once");
            }
        }
        announcements.changed(fresh);
        return effect;
    }

    private static boolean isFresh(Effect effect) {
        return effect == Effect.NOTED || effect == Effect.TOLD;
    }

    /** Whether something else was said to it later than this. */
    boolean saidLater(MeetingEntity meeting, AccountId who, Saying saying) {
        return rows.find(meeting.getId(), who)
                .filter(one -> one.stamp().isAfter(stamp(saying)))
                .isPresent();
    }

    /** Whether somebody proposes this time just now, and no other. */
    public boolean proposes(MeetingEntity meeting, AccountId who, TimeWindow time) {
        return who.equals(meeting.offeredBy()) && meeting.offered().equals(List.of(time));
    }

    /** Whether nobody means this time: it is over, or years away. */
    public boolean far(Instant time) {
        var now = clock.instant();
        return time.isBefore(now) || time.isAfter(now.plus(FURTHEST));
    }

    /** Somebody has proposed another time: keeps with it what they said. */
    public void proposed(MeetingEntity meeting, AccountId who, Saying saying) {
        keep(meeting, who, saying, false);
        announcements.changed(meeting);
    }

    /** Whether two are booked for it and it is not over. */
    public boolean comes(MeetingEntity meeting) {
        return meeting.open()
                && meeting.state() == MeetingState.CONFIRMED
                && meeting.requireWindow().end().isAfter(clock.instant());
    }

    private void keep(MeetingEntity meeting, AccountId who, Saying saying, boolean whole) {
        var now = clock.instant();
        rows.save(
                meeting.getId(),
                new MeetingAnswer(who, saying.kind(), saying.words(), saying.byLink(), now),
                stamp(saying),
                whole);
    }

    /** A clock that is ahead does not make everything later than what is said next. */
    private Instant stamp(Saying saying) {
        var now = clock.instant();
        var said = Objects.requireNonNullElse(saying.stamp(), now);
        return said.isAfter(now) ? now : said;
    }

    private Effect effect(Optional<Row> before, Saying saying) {
        if (before.isPresent()
                && (before.get().stamp().isAfter(stamp(saying))
                        || (before.get().kind() == saying.kind()
                                && before.get().words().equals(saying.words())))) {
            return Effect.NONE;
        }
        boolean asThought = saying.kind() == Kind.ACCEPTED
                && TypedText.blank(saying.words())
                && before.filter(one -> one.kind() != Kind.ACCEPTED).isEmpty();
        return asThought ? Effect.NOTED : Effect.TOLD;
    }
}
