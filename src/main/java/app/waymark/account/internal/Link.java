package app.waymark.account.internal;

import app.waymark.account.Purpose;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A one-time link. Written once; used and withdrawn by guarded updates in {@link LinkRepository}. */
@Entity
@Table(name = "account_link")
public class Link implements Persistable<UUID> {

    @Id
    private UUID id;

    private @Nullable UUID account;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    private byte[] tokenHash;
    private Instant issuedAt;
    private Instant expiresAt;
    private @Nullable Instant usedAt;
    private @Nullable Instant withdrawnAt;

    @SuppressWarnings("NullAway.Init")
    protected Link() {}

    public Link(UUID id, @Nullable UUID account, Purpose purpose, byte[] tokenHash, Instant now) {
        this.id = id;
        this.account = account;
        this.purpose = purpose;
        this.tokenHash = tokenHash.clone();
        this.issuedAt = now;
        this.expiresAt = now.plus(purpose.validity());
    }

    public @Nullable UUID account() {
        return account;
    }

    public Purpose purpose() {
        return purpose;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public boolean used() {
        return usedAt != null;
    }

    public boolean withdrawn() {
        return withdrawnAt != null;
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** Always: a row is added once and changed by updates only. */
    @Override
    public boolean isNew() {
        return true;
    }
}
