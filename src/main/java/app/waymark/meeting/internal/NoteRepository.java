package app.waymark.meeting.internal;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The notes. */
public interface NoteRepository extends JpaRepository<NoteEntity, UUID> {

    Optional<NoteEntity> findByMeetingAndScope(UUID meeting, UUID scope);
}
