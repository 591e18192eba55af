package app.waymark.program.internal;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The programmes. */
public interface ProgrammeRepository extends JpaRepository<Programme, UUID> {

    boolean existsByName(String name);

    /** The programme, where this account coordinates it. */
    @Query("from Programme p where p.id = ?1 and exists (select 1 from Coordinator c"
            + " where c.programme = p.id and c.account = ?2)")
    Optional<Programme> coordinated(UUID programme, UUID account);

    /** Locks the programme, so that it does not end while a round of it is opened, or the other way about. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Programme p where p.id = ?1")
    Optional<Programme> lock(UUID programme);
}
