package app.waymark.program.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The programmes. */
public interface ProgrammeRepository extends JpaRepository<Programme, UUID> {

    boolean existsByName(String name);

    List<Programme> findBy(Sort sort, Limit limit);

    @Query("from Programme p where p.id in (select c.programme from Coordinator c where c.account = ?1)"
            + " order by p.name")
    List<Programme> coordinatedBy(UUID account, Limit limit);
}
