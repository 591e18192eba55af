package app.waymark.program.internal;

import app.waymark.shared.AccountClosed;
import app.waymark.shared.SystemActor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Somebody whose account is closed leaves every round and coordinates nothing: their places are free. */
@Component
class RoundsOfClosedAccounts {

    private final InvitationBook invitations;
    private final CoordinatorRepository coordinators;

    RoundsOfClosedAccounts(InvitationBook invitations, CoordinatorRepository coordinators) {
        this.invitations = invitations;
        this.coordinators = coordinators;
    }

    @EventListener
    void on(AccountClosed closed) {
        SystemActor.run(() -> invitations.closed(closed.account()));
        coordinators.deleteByAccount(closed.account().value());
    }
}
