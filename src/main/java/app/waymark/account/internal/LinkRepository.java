package app.waymark.account.internal;

import app.waymark.account.Purpose;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The one-time links' table. */
public interface LinkRepository extends Repository<Link, UUID> {

    Link save(Link link);

    Iterable<Link> saveAll(Iterable<Link> links);

    Optional<Link> findByTokenHash(byte[] tokenHash);

    /** Uses the link up; one caller alone gets a 1, however many try at once. */
    @Modifying
    @Query("update Link l set l.usedAt = ?2 where l.tokenHash = ?1 and l.usedAt is null and l.withdrawnAt is null"
            + " and l.expiresAt > ?2")
    int use(byte[] tokenHash, Instant now);

    /** Uses up whatever else is open for this account: it has its password now. */
    @Modifying
    @Query("update Link l set l.usedAt = ?2 where l.account = ?1 and l.usedAt is null and l.withdrawnAt is null")
    int useUp(UUID account, Instant now);

    /** The account's links of these purposes that nobody has used and nothing has made void. */
    @Query("select l.id from Link l where l.account = ?1 and l.purpose in ?2 and l.usedAt is null"
            + " and l.withdrawnAt is null")
    Set<UUID> open(UUID account, Collection<Purpose> purposes);

    /** How many links were sent to this account since then. */
    @Query("select count(l) from Link l where l.account = ?1 and l.issuedAt > ?2")
    long issuedSince(UUID account, Instant then);

    /** Makes the account's open links of these purposes void. */
    @Modifying
    @Query("update Link l set l.withdrawnAt = ?3 where l.account in ?1 and l.purpose in ?2 and l.usedAt is null"
            + " and l.withdrawnAt is null")
    int withdraw(Collection<UUID> accounts, Collection<Purpose> purposes, Instant now);

    @Modifying
    @Query(
            "update Link l set l.withdrawnAt = ?1 where l.account is null and l.usedAt is null and l.withdrawnAt is null")
    int withdrawAdministratorLinks(Instant now);

    @Modifying
    @Query("delete from Link l where l.expiresAt < ?1")
    int deleteExpiredBefore(Instant then);
}
