package app.waymark.turn.internal;

import app.waymark.shared.AccountClosed;
import app.waymark.shared.Changed;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Nothing waits for somebody whose account is closed. */
@Component
class TurnsOfClosedAccounts {

    private final TurnRepository turns;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TurnsOfClosedAccounts(TurnRepository turns, ApplicationEventPublisher events, Clock clock) {
        this.turns = turns;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(AccountClosed closed) {
        for (var turn : turns.allHeldBy(closed.account().value())) {
            turn.close(clock.instant(), false);
            var asker = turn.asker();
            if (asker != null) {
                events.publishEvent(Changed.person(asker));
            }
        }
    }
}
