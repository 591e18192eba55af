package app.waymark.audit.internal;

import app.waymark.audit.AuditEntry;
import app.waymark.shared.AccountId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** One line of the trail, written once. */
@Entity
@Immutable
@Table(name = "audit_entry")
public class AuditRow implements Persistable<UUID> {

    @Id
    private UUID id;

    private Instant at;
    private @Nullable UUID actor;
    private String verb;
    private String objectType;
    private @Nullable UUID objectId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> detail;

    @SuppressWarnings("NullAway.Init")
    protected AuditRow() {}

    public AuditRow(
            UUID id,
            Instant at,
            @Nullable UUID actor,
            String verb,
            String objectType,
            @Nullable UUID objectId,
            Map<String, String> detail) {
        this.id = id;
        this.at = at;
        this.actor = actor;
        this.verb = verb;
        this.objectType = objectType;
        this.objectId = objectId;
        this.detail = Map.copyOf(detail);
    }

    public Instant at() {
        return at;
    }

    public UUID id() {
        return id;
    }

    public AuditEntry entry() {
        return new AuditEntry(id, at, actor == null ? null : new AccountId(actor), verb, objectType, objectId, detail);
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** Always: a row is only ever added, which spares the look whether it is there. */
    @Override
    public boolean isNew() {
        return true;
    }
}
