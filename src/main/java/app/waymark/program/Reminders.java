package app.waymark.program;

import app.waymark.audit.Audit;
import app.waymark.shared.AskedFor;
import app.waymark.shared.Changed;
import app.waymark.shared.RetryOnConflict;
import app.waymark.turn.Patience;
import app.waymark.turn.TurnLedger;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long what is asked of somebody may wait in a programme: when they are reminded, and when the coordinators are told.
 * What its coordinators say holds for what is asked from then on; what waits already keeps its days, which people were told.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
@RetryOnConflict
public class Reminders {

    private final TurnLedger turns;
    private final ProgrammeAccess access;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Reminders(TurnLedger turns, ProgrammeAccess access, Audit audit, ApplicationEventPublisher events) {
        this.turns = turns;
        this.access = access;
        this.audit = audit;
        this.events = events;
    }

    /** What holds in a programme for each kind of thing that is asked, for its coordinators. */
    @Transactional(readOnly = true)
    public Map<AskedFor, Patience> of(ProgrammeId programme) {
        access.requireCoordinator(programme);
        var said = turns.patience(programme.value());
        var all = new EnumMap<AskedFor, Patience>(AskedFor.class);
        for (var asked : AskedFor.values()) {
            if (asked != AskedFor.OTHER) {
                all.put(asked, said.getOrDefault(asked, Patience.STANDARD));
            }
        }
        return all;
    }

    /**
     * Says when people are reminded of one kind of thing, for the programme's coordinators.
     *
     * @param nudges days after it was asked; empty for never
     * @param told after how many days the coordinators are told; null for never
     * @return whether that is an order of things that {@link Patience#possible} finds
     */
    public boolean change(ProgrammeId programme, AskedFor asked, List<Integer> nudges, @Nullable Integer told) {
        access.requireCoordinator(programme);
        if (asked == AskedFor.OTHER || !Patience.possible(nudges, told)) {
            return false;
        }
        var patience = new Patience(nudges, told);
        turns.setPatience(programme.value(), asked, patience.equals(Patience.STANDARD) ? null : patience);
        audit.record(
                "programme.reminders",
                "programme",
                programme.value(),
                Map.of(
                        "asked",
                        asked.name(),
                        "nudges",
                        nudges.toString(),
                        "told",
                        told == null ? "" : told.toString()));
        events.publishEvent(Changed.programme(programme.value()));
        return true;
    }
}
