package app.waymark.meeting.internal;

import app.waymark.feedback.FeedbackSaid.AnswerAsked;
import app.waymark.feedback.FeedbackSaid.MeetingAnswerAsked;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalSaid.ReviewAsked;
import app.waymark.meeting.AgendaIdea;
import app.waymark.meeting.AgendaIdea.Kind;
import app.waymark.meeting.AgendaItem;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.CurrentActor;
import app.waymark.turn.Turns;
import app.waymark.turn.Waiting;
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
public class AgendaIdeas {

    /** How many moves between the two are looked at: more than two people owe each other. */
    private static final int MOST_TURNS = 500;

    /** From then on a review that waits is a matter for a meeting, where nobody is reminded of it. */
    private static final Duration LONG = Duration.ofDays(7);

    private final Turns turns;
    private final CurrentActor actor;
    private final Clock clock;

    AgendaIdeas(Turns turns, CurrentActor actor, Clock clock) {
        this.turns = turns;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * What is not on the agenda yet.
     *
     * @param read the promises and the steps, which were read with the meeting's parts
     */
    public List<AgendaIdea> of(MentorshipId mentorship, List<AgendaItem> agenda, List<AgendaIdea> read) {
        var both = turns.in(mentorship.value(), MOST_TURNS);
        var zone = actor.require().zone();
        var waits = Stream.of(both.mine().items(), both.others().items(), both.later())
                .flatMap(List::stream)
                .flatMap(one -> idea(one, zone).stream())
                .toList();
        var known = agenda.stream()
                .map(AgendaItem::source)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return Stream.of(Kind.values())
                .flatMap(kind -> Stream.concat(read.stream(), waits.stream()).filter(one -> one.kind() == kind))
                .filter(one -> !known.contains(one.source()))
                .toList();
    }

    private Optional<AgendaIdea> idea(Waiting waiting, ZoneId zone) {
        var since = LocalDate.ofInstant(waiting.since(), zone);
        return Optional.ofNullable(
                switch (waiting.said()) {
                    case AnswerAsked asked ->
                        new AgendaIdea(
                                Kind.THREAD, waiting.subject(), asked.words(), waiting.holder(), null, since);
                    case MeetingAnswerAsked asked ->
                        new AgendaIdea(
                                Kind.THREAD, waiting.subject(), asked.words(), waiting.holder(), null, since);
                    case ReviewAsked asked
                    when late(waiting) ->
                        new AgendaIdea(
                                Kind.REVIEW,
                                waiting.subject(),
                                asked.title(),
                                waiting.holder(),
                                new GoalId(waiting.subject()),
                                since);
                    default -> null;
                });
    }

    private boolean late(Waiting waiting) {
        var now = clock.instant();
        var nudge = waiting.nudgeAt();
        return (nudge != null && !nudge.isAfter(now)) || !waiting.since().plus(LONG).isAfter(now);
    }
}
