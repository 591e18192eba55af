package app.waymark.account.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The remembered browsers' table. */
public interface RememberedRepository extends Repository<Remembered, UUID> {

    Remembered save(Remembered row);

    Optional<Remembered> findById(UUID series);

    /** Replaces the secret if it is still this one; of two tabs that send it at once, one gets a 1. */
    @Modifying
    @Query("update Remembered r set r.previousHash = r.tokenHash, r.tokenHash = ?3, r.rotatedAt = ?4"
            + " where r.series = ?1 and r.tokenHash = ?2 and r.rotatedAt >= ?5")
    int rotate(UUID series, byte[] hash, byte[] next, Instant now, Instant oldest);

    @Modifying
    @Query("delete from Remembered r where r.series = ?1")
    void forget(UUID series);

    @Modifying
    @Query("delete from Remembered r where r.account = ?1")
    void deleteByAccount(UUID account);

    @Modifying
    @Query("delete from Remembered r where r.rotatedAt < ?1")
    int deleteUnusedSince(Instant then);
}
