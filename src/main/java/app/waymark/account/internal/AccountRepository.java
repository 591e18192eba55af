package app.waymark.account.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The accounts' table. */
public interface AccountRepository extends JpaRepository<Account, UUID> {

    /** What a summary is made of. */
    record SummaryRow(UUID id, String name, String email, String language, String zone, boolean closed) {}

    /** What an administrator's list shows. */
    record ListRow(
            UUID id,
            String name,
            String email,
            boolean administrator,
            boolean hasPassword,
            Instant createdAt,
            @Nullable Instant invitedAt,
            @Nullable Instant signedInAt,
            @Nullable Instant closedAt) {}

    @Query("select new app.waymark.account.internal.AccountRepository$SummaryRow("
            + "a.id, a.name, a.email, a.language, a.zone, case when a.closedAt is null then false else true end)"
            + " from Account a where a.id in ?1")
    List<SummaryRow> summaries(Collection<UUID> ids);

    @Query("select new app.waymark.account.internal.AccountRepository$SummaryRow("
            + "a.id, a.name, a.email, a.language, a.zone, case when a.closedAt is null then false else true end)"
            + " from Account a where a.email in ?1")
    List<SummaryRow> summariesByEmail(Collection<String> emails);

    Optional<Account> findByEmail(String email);

    /**
     * Locks whoever has this address until the transaction ends. To be asked before anything is read: a row that changed
     * since is a lost race.
     */
    @Query(nativeQuery = true, value = "select id from account where email = ?1 for update")
    Optional<UUID> lockByEmail(String email);

    @Query("select a.id from Account a where a.id in ?1 and a.passwordHash is null and a.closedAt is null")
    List<UUID> waitingForInvitation(Collection<UUID> ids);

    /** Locks the administrators who can sign in, so that two of them cannot remove each other at once. */
    @Query(
            nativeQuery = true,
            value = "select id from account where administrator and closed_at is null and password_hash is not null"
                    + " for update")
    List<UUID> lockAdministrators();

    /** The administrators who can sign in. */
    @Query(
            "select a.id from Account a where a.administrator and a.closedAt is null and a.passwordHash is not null order by a.id")
    List<UUID> administrators(Limit limit);

    @Query(nativeQuery = true, value = "select exists (select 1 from account)")
    long any();

    /** Without raising the version: that somebody signed in is no change of the account. */
    @Modifying
    @Query("update Account a set a.signedInAt = ?2 where a.id = ?1")
    void signedIn(UUID id, Instant now);

    @Modifying
    @Query("update Account a set a.invitedAt = ?2 where a.id in ?1")
    void invited(Collection<UUID> ids, Instant now);
}
