package app.waymark.meeting.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The follow-ups. */
public interface FollowUpRepository extends JpaRepository<FollowUpEntity, UUID> {

    @Query("from FollowUpEntity f where f.meeting = ?1 order by f.createdAt, f.id")
    List<FollowUpEntity> of(UUID meeting);

    @Query("from FollowUpEntity f where f.ownGoal = ?1")
    List<FollowUpEntity> thatBecame(UUID goal);
}
