package app.waymark.program.internal;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

/** The people of the rounds. */
public interface ParticipantRepository extends JpaRepository<ParticipantEntity, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from ParticipantEntity p where p.round = ?1 and p.account in ?2 order by p.account")
    List<ParticipantEntity> lock(UUID round, Collection<UUID> accounts);

    /** Locks all that somebody takes part in, and says in which rounds. */
    @NativeQuery("select p.round from participant p where p.account = ?1 for update")
    List<UUID> lockAll(UUID account);

    @Query("from ParticipantEntity p where p.round = ?1 and p.account = ?2")
    Optional<ParticipantEntity> find(UUID round, UUID account);

    @Query("from ParticipantEntity p where p.round = ?1 order by p.joinedAt, p.id")
    List<ParticipantEntity> all(UUID round, Limit limit);

    @Query("from ParticipantEntity p where p.round = ?1 and p.account in ?2")
    List<ParticipantEntity> of(UUID round, Collection<UUID> accounts);

    /** How many people a round has, and in which parts. */
    record Counts(long people, long mentors, long mentees, long places) {}

    @Query("select new app.waymark.program.internal.ParticipantRepository$Counts(count(p),"
            // The sum of nothing is null.
            + " coalesce(sum(case when p.mentor then 1L else 0L end), 0L),"
            + " coalesce(sum(case when p.mentee then 1L else 0L end), 0L),"
            + " coalesce(sum(cast(p.capacity as Long)), 0L)) from ParticipantEntity p where p.round = ?1")
    Optional<Counts> count(UUID round);
}
