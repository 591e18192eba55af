package app.waymark.program.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Who coordinates what. */
public interface CoordinatorRepository extends JpaRepository<Coordinator, Coordinator.Key> {

    @Query("select count(c) > 0 from Coordinator c where c.programme = ?1 and c.account = ?2")
    boolean exists(UUID programme, UUID account);

    @Query("select count(c) > 0 from Coordinator c where c.account = ?1")
    boolean any(UUID account);

    @Query("select c.account from Coordinator c where c.programme = ?1 order by c.since, c.account")
    List<UUID> accounts(UUID programme);

    /** Takes all of somebody's programmes away. */
    @Modifying(flushAutomatically = true)
    @Query("delete from Coordinator c where c.account = ?1")
    int deleteByAccount(UUID account);

    /** Takes somebody's part away, and says whether there was one. (Deleting the entity would not: it is always new.) */
    @Modifying(flushAutomatically = true)
    @Query("delete from Coordinator c where c.programme = ?1 and c.account = ?2")
    int remove(UUID programme, UUID account);
}
