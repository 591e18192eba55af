package app.waymark.profile;

import app.waymark.profile.internal.ProfileEntity;
import app.waymark.profile.internal.ProfileRepository;
import app.waymark.shared.AccountId;
import app.waymark.shared.RetryOnConflict;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
@Transactional
@RetryOnConflict
public class ProfileDirectory {

    private final ProfileRepository profiles;
    private final Clock clock;

    ProfileDirectory(ProfileRepository profiles, Clock clock) {
        this.profiles = profiles;
        this.clock = clock;
    }

    /** The profiles of these accounts, by account; one without a profile is left out. */
    @Transactional(readOnly = true)
    public Map<AccountId, Profile> find(Collection<AccountId> accounts) {
        return load(accounts).values().stream()
                .map(ProfileEntity::toProfile)
                .collect(Collectors.toMap(Profile::account, profile -> profile));
    }

    /** Adds these attributes to each account's profile; a name that is there already takes the new value. */
    public void merge(Map<AccountId, Map<String, String>> attributes) {
        var existing = load(attributes.keySet());
        var fresh = new java.util.ArrayList<ProfileEntity>();
        attributes.forEach((account, values) -> {
            var profile = existing.get(account.value());
            if (profile == null) {
                fresh.add(new ProfileEntity(account.value(), values, clock.instant()));
            } else {
                var merged = new LinkedHashMap<>(profile.toProfile().attributes());
                merged.putAll(values);
                profile.replace(merged, clock.instant());
            }
        });
        profiles.saveAll(fresh);
    }

    private Map<UUID, ProfileEntity> load(Collection<AccountId> accounts) {
        var found = new HashMap<UUID, ProfileEntity>();
        profiles.findAllById(accounts.stream().map(AccountId::value).toList())
                .forEach(profile -> found.put(profile.getId(), profile));
        return found;
    }
}
