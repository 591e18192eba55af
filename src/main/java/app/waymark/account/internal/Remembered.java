package app.waymark.account.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A browser that is let in again without a password. Its secret changes with each use; see {@link RememberedRepository}. */
@Entity
@Table(name = "account_remembered")
public class Remembered implements Persistable<UUID> {

    @Id
    private UUID series;

    private UUID account;
    private byte[] tokenHash;
    private byte @Nullable [] previousHash;
    private Instant rotatedAt;
    private int epoch;

    @SuppressWarnings("NullAway.Init")
    protected Remembered() {}

    public Remembered(UUID series, UUID account, byte[] tokenHash, int epoch, Instant now) {
        this.series = series;
        this.account = account;
        this.tokenHash = tokenHash.clone();
        this.epoch = epoch;
        this.rotatedAt = now;
    }

    public UUID account() {
        return account;
    }

    public int epoch() {
        return epoch;
    }

    public Instant rotatedAt() {
        return rotatedAt;
    }

    public boolean is(byte[] hash) {
        return MessageDigest.isEqual(tokenHash, hash);
    }

    public boolean was(byte[] hash) {
        return previousHash != null && MessageDigest.isEqual(previousHash, hash);
    }

    @Override
    public UUID getId() {
        return series;
    }

    /** Always: a row is added once and changed by updates only. */
    @Override
    public boolean isNew() {
        return true;
    }
}
