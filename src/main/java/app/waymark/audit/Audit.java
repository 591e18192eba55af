package app.waymark.audit;

import app.waymark.audit.internal.AuditRepository;
import app.waymark.audit.internal.AuditRow;
import app.waymark.shared.AccountId;
import app.waymark.shared.Actor;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Slice;
import app.waymark.shared.Sorted;
import app.waymark.shared.SystemActor;
import app.waymark.shared.Uuid7;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the trail, and reads it to administrators. */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class Audit {

    private final AuditRepository entries;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Audit(AuditRepository entries, CurrentActor currentActor, ApplicationEventPublisher events, Clock clock) {
        this.entries = entries;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Adds a line inside the caller's transaction, so that the trail has it exactly if it happened. Who acts is asked
     * of the {@link CurrentActor}; where Waymark acts for somebody, of the {@link SystemActor}.
     *
     * <p>Open to everybody: modules write here also while nobody is signed in yet, and no page calls it.
     *
     * @param verb see {@link AuditEntry#verb()}; at most 60 characters
     * @param detail a few short values (numbers, codes, ids); never a name, an address or anything people wrote
     */
    @PreAuthorize("permitAll()")
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String verb, String objectType, @Nullable UUID objectId, Map<String, String> detail) {
        var actor = currentActor
                .find()
                .or(SystemActor::onBehalfOf)
                .map(Actor::id)
                .map(AccountId::value)
                .orElse(null);
        entries.save(new AuditRow(Uuid7.next(clock), clock.instant(), actor, verb, objectType, objectId, detail));
        events.publishEvent(Changed.trail());
        events.publishEvent(Changed.every(objectType));
    }

    /** Adds a line without details; see {@link #record(String, String, UUID, Map)}. */
    @PreAuthorize("permitAll()")
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String verb, String objectType, @Nullable UUID objectId) {
        record(verb, objectType, objectId, Map.of());
    }

    /**
     * Adds a line that names nobody, where who did it must not be read even by those who read the trail: whoever reports
     * something.
     */
    @PreAuthorize("permitAll()")
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordUnnamed(String verb, String objectType, UUID objectId) {
        entries.save(new AuditRow(Uuid7.next(clock), clock.instant(), null, verb, objectType, objectId, Map.of()));
        events.publishEvent(Changed.trail());
        events.publishEvent(Changed.every(objectType));
    }

    /** What the trail can be sorted by. */
    public enum Order {
        AT
    }

    /** The trail by time, the one way or the other, from where the last page ended; null for its beginning. */
    @Transactional(readOnly = true)
    public Slice<AuditEntry> list(Sorted<Order> sorted, Slice.@Nullable Cursor from, int size) {
        int most = Math.clamp(size, 1, Slice.MOST);
        var limit = Limit.of(most + 1);
        var rows = sorted.down()
                ? from == null ? entries.newest(limit) : entries.newest(from.at(), from.id(), limit)
                : from == null ? entries.oldest(limit) : entries.oldest(from.at(), from.id(), limit);
        return Slice.of(rows, most, row -> new Slice.Cursor(row.at(), row.id())).map(AuditRow::entry);
    }
}
