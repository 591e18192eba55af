package app.waymark.program.internal;

import app.waymark.program.ProgramSaid;
import app.waymark.program.ProgramSaid.SilenceSeen;
import app.waymark.shared.AccountId;
import app.waymark.shared.Links;
import app.waymark.turn.Ask;
import app.waymark.turn.Patience;
import app.waymark.turn.TurnClosed;
import app.waymark.turn.TurnHanded;
import app.waymark.turn.TurnLedger;
import app.waymark.turn.TurnStoodTooLong;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hands a turn that stood too long to the programme's coordinators as one of theirs: to see how the two are doing. They
 * learn who waits for whom and since when, not what about.
 */
@Component
class Escalation {

    /** The kind of turn that a coordinator holds; its subject is the mentorship, so that a pair asks once at a time. */
    private static final String SILENCE = ProgramSaid.SILENCE;

    private final CoordinatorRepository coordinators;
    private final TurnLedger turns;

    Escalation(CoordinatorRepository coordinators, TurnLedger turns) {
        this.coordinators = coordinators;
        this.turns = turns;
    }

    @EventListener
    void on(TurnStoodTooLong turn) {
        var mentorship = turn.mentorship();
        if (mentorship == null || turn.kind().equals(SILENCE)) {
            return;
        }
        for (UUID coordinator : coordinators.accounts(turn.programme())) {
            if (coordinator.equals(turn.holder().value())) {
                continue;
            }
            turns.hand(new Ask(
                    new SilenceSeen(turn.since()),
                    mentorship,
                    new AccountId(coordinator),
                    turn.holder(),
                    Links.mentorship(mentorship),
                    mentorship,
                    null,
                    Patience.STANDARD));
        }
    }

    /**
     * Nobody needs to see any more how somebody is doing who has made a move in that mentorship, whichever; nor where
     * nothing is asked of them any more that stood too long.
     */
    @EventListener
    void on(TurnClosed closed) {
        var mentorship = closed.mentorship();
        if (mentorship != null
                && !closed.kind().equals(SILENCE)
                && (closed.done() || !turns.standsTooLong(mentorship, closed.holder()))) {
            turns.closeAsked(SILENCE, mentorship, closed.holder());
        }
    }

    /** Nor of somebody who has asked the other for something. */
    @EventListener
    void on(TurnHanded handed) {
        var mentorship = handed.mentorship();
        var asker = handed.asker();
        if (mentorship != null && asker != null && !handed.kind().equals(SILENCE)) {
            turns.closeAsked(SILENCE, mentorship, asker);
        }
    }
}
