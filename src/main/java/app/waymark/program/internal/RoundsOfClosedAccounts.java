package app.waymark.program.internal;

import app.waymark.shared.AccountClosed;
import app.waymark.shared.Changed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Somebody whose account is closed leaves every round and coordinates nothing: their places are free. */
@Component
class RoundsOfClosedAccounts {

    private final ParticipantRepository participants;
    private final CoordinatorRepository coordinators;
    private final ApplicationEventPublisher events;

    RoundsOfClosedAccounts(
            ParticipantRepository participants, CoordinatorRepository coordinators, ApplicationEventPublisher events) {
        this.participants = participants;
        this.coordinators = coordinators;
        this.events = events;
    }

    @EventListener
    void on(AccountClosed closed) {
        var person = closed.account().value();
        var rounds = participants.openRoundsOf(person);
        participants.deleteFrom(rounds, person);
        coordinators.deleteByAccount(person);
        rounds.forEach(round -> events.publishEvent(Changed.round(round)));
    }
}
