package app.waymark.meeting.internal;

import app.waymark.feedback.FeedbackSaid.AnswerAsked;
import app.waymark.feedback.FeedbackSaid.MeetingAnswerAsked;
import app.waymark.feedback.Threads;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalSaid.ReviewAsked;
import app.waymark.goal.GoalTurns;
import app.waymark.meeting.AgendaIdea;
import app.waymark.meeting.AgendaIdea.Kind;
import app.waymark.meeting.AgendaItem;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Portion;
import app.waymark.turn.Turns;
import app.waymark.turn.Turns.Stand;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What the two could talk about: what was promised in earlier meetings, reviews that wait too long, steps that are due, and
 * conversations in which one waits for the other. What waits is read from the ledger of turns, and from nowhere else.
 */
@Component
class AgendaIdeas {

    /** How many moves between the two are looked at: more than two people owe each other. */
    private static final int MOST_TURNS = 200;

    /** From then on a review that waits is a matter for a meeting, where nobody is reminded of it. */
    private static final Duration LONG = Duration.ofDays(7);

    private static final List<String> KINDS = List.of(Threads.ANSWER, Threads.MEETING_ANSWER, GoalTurns.REVIEW);

    private final Turns turns;
    private final CurrentActor actor;
    private final Clock clock;

    AgendaIdeas(Turns turns, CurrentActor actor, Clock clock) {
        this.turns = turns;
        this.actor = actor;
        this.clock = clock;
    }

    /** What waits between the two, to be read with other things. */
    Portion<List<Stand>> toRead(MentorshipId mentorship) {
        return turns.standing(mentorship.value(), KINDS, MOST_TURNS);
    }

    /**
     * What is not on the agenda yet, by kind.
     *
     * @param waiting what waits between the two
     * @param read the promises and the steps
     */
    List<AgendaIdea> of(List<AgendaItem> agenda, List<Stand> waiting, List<AgendaIdea> read) {
        var zone = actor.require().zone();
        var waits = waiting.stream().flatMap(one -> idea(one, zone).stream()).toList();
        var known =
                agenda.stream().map(AgendaItem::source).filter(Objects::nonNull).collect(Collectors.toSet());
        return Stream.of(Kind.values())
                .flatMap(kind -> Stream.concat(read.stream(), waits.stream()).filter(one -> one.kind() == kind))
                .filter(one -> !known.contains(one.source()))
                .toList();
    }

    private Optional<AgendaIdea> idea(Stand waiting, ZoneId zone) {
        var since = LocalDate.ofInstant(waiting.since(), zone);
        var subject = waiting.subject();
        return Optional.ofNullable(
                switch (waiting.said()) {
                    case AnswerAsked asked ->
                        new AgendaIdea(Kind.THREAD, subject, asked.words(), waiting.holder(), null, since);
                    case MeetingAnswerAsked asked ->
                        new AgendaIdea(Kind.THREAD, subject, asked.words(), waiting.holder(), null, since);
                    case ReviewAsked asked
                    when late(waiting) ->
                        new AgendaIdea(
                                Kind.REVIEW, subject, asked.title(), waiting.holder(), new GoalId(subject), since);
                    default -> null;
                });
    }

    private boolean late(Stand waiting) {
        var now = clock.instant();
        var nudge = waiting.nudgeAt();
        return (nudge != null && !nudge.isAfter(now))
                || !waiting.since().plus(LONG).isAfter(now);
    }
}
