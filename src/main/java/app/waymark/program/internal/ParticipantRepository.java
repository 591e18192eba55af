package app.waymark.program.internal;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The people of the rounds. */
public interface ParticipantRepository extends JpaRepository<ParticipantEntity, UUID> {

    @Query("select count(p) > 0 from ParticipantEntity p where p.round = ?1 and p.account = ?2")
    boolean exists(UUID round, UUID account);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from ParticipantEntity p where p.round = ?1 and p.account = ?2")
    Optional<ParticipantEntity> lock(UUID round, UUID account);
}
