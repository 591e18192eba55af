package app.waymark.profile;

import app.waymark.profile.internal.ProfileEntity;
import app.waymark.profile.internal.ProfileRepository;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.RetryOnConflict;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's own profile. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
@RetryOnConflict
public class Profiles {

    private final ProfileRepository profiles;
    private final CurrentActor actor;
    private final Clock clock;

    Profiles(ProfileRepository profiles, CurrentActor actor, Clock clock) {
        this.profiles = profiles;
        this.actor = actor;
        this.clock = clock;
    }

    /** My profile; an empty one where I have written none yet. */
    @Transactional(readOnly = true)
    public Profile mine() {
        var me = actor.require().id();
        return profiles.findById(me.value())
                .map(ProfileEntity::toProfile)
                .orElseGet(() -> new Profile(me, Map.of(), 0));
    }

    /**
     * Saves these attributes of mine; an empty value takes the attribute away, one that is not named stays.
     *
     * @param expected the version that was read before the change
     */
    public ProfileSaveResult save(Map<String, String> changes, int expected) {
        var me = actor.require().id();
        var existing = profiles.findById(me.value());
        int current = existing.map(found -> found.toProfile().version()).orElse(0);
        if (current != expected) {
            return new ProfileSaveResult.Conflict(mine());
        }
        var profile = existing.orElseGet(() -> profiles.save(new ProfileEntity(me.value(), Map.of(), clock.instant())));
        var merged = new LinkedHashMap<>(profile.toProfile().attributes());
        changes.forEach((name, value) -> {
            if (value.isBlank()) {
                merged.remove(name);
            } else {
                merged.put(name, value.strip());
            }
        });
        profile.replace(merged, clock.instant());
        profiles.flush();
        return new ProfileSaveResult.Saved(profile.toProfile());
    }
}
