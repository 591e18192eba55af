package app.waymark.matching;

import app.waymark.audit.Audit;
import app.waymark.matching.internal.DecisionStore;
import app.waymark.program.ProgrammeAccess;
import app.waymark.program.RoundId;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.RetryOnConflict;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What coordinators decide about pairs beside the policy; it holds from the next run on. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
@RetryOnConflict
public class Decisions {

    private final DecisionStore store;
    private final ProgrammeAccess programmes;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    Decisions(
            DecisionStore store,
            ProgrammeAccess programmes,
            Audit audit,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.store = store;
        this.programmes = programmes;
        this.audit = audit;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Locks or forbids a pair. A lock takes the place of an earlier lock of the same mentee. Throws {@link
     * AccessDeniedException} where the two are not mentee and mentor of the round.
     */
    public void decide(RoundId round, AccountId mentee, AccountId mentor, Decision decision) {
        programmes.requireCoordinated(round);
        var parts = programmes.participants(round, List.of(mentee, mentor));
        var asMentee = parts.get(mentee);
        var asMentor = parts.get(mentor);
        if (mentee.equals(mentor) || asMentee == null || asMentor == null || !asMentee.mentee() || !asMentor.mentor()) {
            throw new AccessDeniedException("Not a mentee and a mentor of this round");
        }
        store.decide(
                round.value(),
                mentee.value(),
                mentor.value(),
                decision,
                actor.require().id().value(),
                clock.instant());
        audit.record(decision == Decision.LOCK ? "pair.locked" : "pair.forbidden", "round", round.value());
        events.publishEvent(Changed.round(round.value()));
    }

    /** Takes back what was decided about a pair; nothing happens where there is nothing. */
    public void lift(RoundId round, AccountId mentee, AccountId mentor) {
        programmes.requireCoordinated(round);
        if (store.lift(round.value(), mentee.value(), mentor.value())) {
            audit.record("pair.released", "round", round.value());
            events.publishEvent(Changed.round(round.value()));
        }
    }
}
