package app.waymark.account;

import app.waymark.account.internal.OpenSessions;
import app.waymark.audit.Audit;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.RetryOnConflict;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The browsers in which everybody has signed in: seen, and ended one by one. */
@Service
@PreAuthorize("isAuthenticated()")
public class OwnDevices {

    private final OpenSessions sessions;
    private final Audit audit;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;

    OwnDevices(OpenSessions sessions, Audit audit, CurrentActor actor, ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.audit = audit;
        this.actor = actor;
        this.events = events;
    }

    /** All of them, this one first. */
    @Transactional(readOnly = true)
    public List<Device> list() {
        return sessions.devices(actor.require().id().value(), session());
    }

    /**
     * Signs me out in this browser of mine, and forgets it: it is let in by the password alone, and counts as a new one then.
     * Returns whether there was such a one.
     */
    @Transactional
    @RetryOnConflict
    public boolean end(UUID device) {
        var me = actor.require().id();
        if (sessions.endDevice(me.value(), device).isEmpty()) {
            return false;
        }
        audit.record("account.device-ended", "account", me.value());
        events.publishEvent(Changed.access(me));
        events.publishEvent(Changed.person(me));
        return true;
    }

    static @Nullable UUID session() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInAccount me
                ? me.session()
                : null;
    }
}
