package app.waymark.turn;

import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Sayings;
import app.waymark.shared.Uuid7;
import app.waymark.turn.internal.TurnEntry;
import app.waymark.turn.internal.TurnRepository;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where modules write down whose move it is. A port for the services of other modules, which have decided by then that
 * the person acting may do what they do; it takes part in their transaction and refuses to work outside one.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(propagation = Propagation.MANDATORY)
public class TurnLedger {

    private final TurnRepository turns;
    private final Sayings sayings;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    TurnLedger(
            TurnRepository turns, Sayings sayings, ApplicationEventPublisher events, CurrentActor actor, Clock clock) {
        this.turns = turns;
        this.sayings = sayings;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Makes it the holder's move from now on. An open turn of the same kind, subject and holder is closed first, so the
     * clock starts anew and the holder is told again.
     */
    public TurnId hand(Ask ask) {
        turns.findOpen(ask.kind(), ask.subject(), ask.holder().value()).ifPresent(this::close);
        turns.flush();
        var turn = turns.save(new TurnEntry(Uuid7.next(clock), ask, sayings, clock.instant()));
        var id = new TurnId(turn.id());
        events.publishEvent(handed(turn, ask));
        tell(turn);
        return id;
    }

    /**
     * As {@link #hand} for each of these, in a few statements for all of them together: for what concerns a whole round
     * at once.
     */
    public void handAll(Collection<Ask> asks) {
        var asked = asks.stream().map(TurnLedger::move).collect(Collectors.toSet());
        var touched = new ArrayList<TurnEntry>();
        for (var open : turns.findOpenBySubjects(
                asks.stream().map(Ask::subject).distinct().toList())) {
            if (asked.contains(new Move(open.kind(), open.subject(), open.holder()))) {
                end(open);
                touched.add(open);
            }
        }
        turns.flush();
        var handed = new ArrayList<TurnHanded>();
        for (var ask : asks) {
            var turn = turns.save(new TurnEntry(Uuid7.next(clock), ask, sayings, clock.instant()));
            touched.add(turn);
            handed.add(handed(turn, ask));
        }
        events.publishEvent(new TurnsHanded(handed));
        touched.stream()
                .flatMap(turn -> Stream.concat(Stream.of(turn.holder()), Stream.ofNullable(turn.asker())))
                .distinct()
                .forEach(person -> events.publishEvent(Changed.person(person)));
    }

    /** Says that this kind of move on this subject has been made, or is no longer asked for, by anybody. */
    public void close(String kind, UUID subject) {
        turns.findOpen(kind, subject).forEach(this::close);
    }

    /** Says that this one holder has made this kind of move on this subject. */
    public void close(String kind, UUID subject, AccountId holder) {
        turns.findOpen(kind, subject, holder.value()).ifPresent(this::close);
    }

    /** Says that this kind of move on this subject is no longer asked for because of this one person. */
    public void closeAsked(String kind, UUID subject, AccountId asker) {
        turns.findOpen(kind, subject).stream()
                .filter(turn -> asker.equals(turn.asker()))
                .forEach(this::close);
    }

    /** Whether it is anybody's move of this kind on this subject. */
    public boolean waits(String kind, UUID subject) {
        return !turns.findOpen(kind, subject).isEmpty();
    }

    /** Whether a move of this person in a mentorship has stood so long that the coordinators were told, and still does. */
    public boolean standsTooLong(UUID mentorship, AccountId holder) {
        return turns.existsEscalated(mentorship, holder.value());
    }

    /** Closes every open turn on this subject, of whatever kind. */
    public void closeAll(UUID subject) {
        turns.findOpenBySubject(subject).forEach(this::close);
    }

    /** Closes every open turn of a mentorship that has come to its end. */
    public void closeMentorship(UUID mentorship) {
        turns.findOpenByMentorship(mentorship).forEach(this::close);
    }

    /** What there is one open turn of at most. */
    private record Move(String kind, UUID subject, AccountId holder) {}

    private static Move move(Ask ask) {
        return new Move(ask.kind(), ask.subject(), ask.holder());
    }

    private static TurnHanded handed(TurnEntry turn, Ask ask) {
        return new TurnHanded(
                new TurnId(turn.id()),
                ask.said(),
                ask.subject(),
                ask.holder(),
                ask.asker(),
                ask.mentorship(),
                ask.path());
    }

    private void close(TurnEntry turn) {
        end(turn);
        tell(turn);
    }

    private void end(TurnEntry turn) {
        if (!turn.open()) {
            // Whoever heard that another turn was closed has closed this one with it.
            return;
        }
        turn.close(clock.instant());
        boolean done = actor.find().filter(me -> me.id().equals(turn.holder())).isPresent();
        events.publishEvent(new TurnClosed(
                new TurnId(turn.id()), turn.kind(), turn.subject(), turn.holder(), turn.mentorship(), done));
    }

    private void tell(TurnEntry turn) {
        events.publishEvent(Changed.person(turn.holder()));
        if (turn.asker() != null) {
            events.publishEvent(Changed.person(turn.asker()));
        }
    }
}
