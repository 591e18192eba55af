package app.waymark.profile.internal;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The profiles. */
public interface ProfileRepository extends JpaRepository<ProfileEntity, UUID> {}
