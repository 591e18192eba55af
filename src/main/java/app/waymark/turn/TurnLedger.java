package app.waymark.turn;

import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.Uuid7;
import app.waymark.turn.internal.TurnEntry;
import app.waymark.turn.internal.TurnRepository;
import java.time.Clock;
import java.util.UUID;
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
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TurnLedger(TurnRepository turns, ApplicationEventPublisher events, Clock clock) {
        this.turns = turns;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes it the holder's move from now on. An open turn of the same kind, subject and holder is closed first, so the
     * clock starts anew and the holder is told again.
     */
    public TurnId hand(Ask ask) {
        turns.findOpen(ask.kind(), ask.subject(), ask.holder().value()).ifPresent(this::close);
        turns.flush();
        var turn = turns.save(new TurnEntry(Uuid7.next(clock), ask, clock.instant()));
        var id = new TurnId(turn.id());
        events.publishEvent(new TurnHanded(id, ask.kind(), ask.holder(), ask.asker(), ask.arguments(), ask.path()));
        tell(turn);
        return id;
    }

    /** Says that this kind of move on this subject has been made, or is no longer asked for, by anybody. */
    public void close(String kind, UUID subject) {
        turns.findOpen(kind, subject).forEach(this::close);
    }

    /** Says that this one holder has made this kind of move on this subject. */
    public void close(String kind, UUID subject, AccountId holder) {
        turns.findOpen(kind, subject, holder.value()).ifPresent(this::close);
    }

    /** Closes every open turn on this subject, of whatever kind. */
    public void closeAll(UUID subject) {
        turns.findOpenBySubject(subject).forEach(this::close);
    }

    /** Closes every open turn of a mentorship that has come to its end. */
    public void closeMentorship(UUID mentorship) {
        turns.findOpenByMentorship(mentorship).forEach(this::close);
    }

    private void close(TurnEntry turn) {
        turn.close(clock.instant());
        tell(turn);
    }

    private void tell(TurnEntry turn) {
        events.publishEvent(Changed.person(turn.holder()));
        if (turn.asker() != null) {
            events.publishEvent(Changed.person(turn.asker()));
        }
    }
}
