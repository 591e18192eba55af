package app.waymark.program.internal;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The fields of the programmes. */
public interface FieldRepository extends JpaRepository<FieldEntity, UUID> {

    @Query("from FieldEntity f where f.programme = ?1 order by f.position, f.fieldKey")
    List<FieldEntity> of(UUID programme, Limit limit);

    /** The same, to which nobody adds one until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from FieldEntity f where f.programme = ?1 order by f.position, f.fieldKey")
    List<FieldEntity> lock(UUID programme);

    @Query("from FieldEntity f where f.programme = ?1 and f.fieldKey = ?2")
    Optional<FieldEntity> find(UUID programme, String key);
}
