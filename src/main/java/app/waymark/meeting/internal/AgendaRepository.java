package app.waymark.meeting.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The agendas. */
public interface AgendaRepository extends JpaRepository<AgendaItemEntity, UUID> {

    @Query("from AgendaItemEntity a where a.meeting = ?1 order by a.place, a.id")
    List<AgendaItemEntity> of(UUID meeting);
}
