package app.waymark.profile;

import app.waymark.profile.internal.ProfileEntity;
import app.waymark.profile.internal.ProfileRepository;
import app.waymark.shared.AccountId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Other people's profiles, for the services of modules that have decided who may see them (which the profile itself
 * cannot know): they ask as {@link app.waymark.shared.SystemActor}, nobody else may.
 */
@Service
@PreAuthorize("hasRole('SYSTEM')")
@Transactional(readOnly = true)
public class ProfileDirectory {

    private final ProfileRepository profiles;

    ProfileDirectory(ProfileRepository profiles) {
        this.profiles = profiles;
    }

    /** The profiles of these accounts, by account; one without a profile is left out. */
    public Map<AccountId, Profile> find(Collection<AccountId> accounts) {
        return load(accounts).values().stream()
                .map(ProfileEntity::toProfile)
                .collect(Collectors.toMap(Profile::account, profile -> profile));
    }

    private Map<UUID, ProfileEntity> load(Collection<AccountId> accounts) {
        var found = new HashMap<UUID, ProfileEntity>();
        profiles.findAllById(accounts.stream().map(AccountId::value).toList())
                .forEach(profile -> found.put(profile.getId(), profile));
        return found;
    }
}
