package app.waymark.audit;

import app.waymark.shared.AccountId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the trail.
 *
 * @param actor who did it; null where nobody was signed in or Waymark did it by itself
 * @param verb what was done, as {@code <object>.<past tense>}: {@code account.closed}; its words are the message
 *     {@code audit.<verb>}
 * @param objectType what it was done to: {@code account}, {@code programme}, {@code mentorship}, …
 * @param objectId which one
 * @param detail a few values, none of them personal text
 */
public record AuditEntry(
        UUID id,
        Instant at,
        @Nullable AccountId actor,
        String verb,
        String objectType,
        @Nullable UUID objectId,
        Map<String, String> detail) {

    public AuditEntry {
        detail = Map.copyOf(detail);
    }
}
