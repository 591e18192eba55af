package app.waymark.program.internal;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The programmes. */
public interface ProgrammeRepository extends JpaRepository<Programme, UUID> {}
