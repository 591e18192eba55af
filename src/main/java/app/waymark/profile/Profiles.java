package app.waymark.profile;

import app.waymark.profile.ProfileSaveResult.Part;
import app.waymark.profile.internal.ProfileEntity;
import app.waymark.profile.internal.ProfileRepository;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.TypedText;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's own profile. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
@RetryOnConflict
public class Profiles {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+\\.[^\\s<>\"]+");

    private final ProfileRepository profiles;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Profiles(ProfileRepository profiles, CurrentActor actor, ApplicationEventPublisher events, Clock clock) {
        this.profiles = profiles;
        this.actor = actor;
        this.events = events;
        this.clock = clock;
    }

    /** My profile; an empty one where I have written none yet. */
    @Transactional(readOnly = true)
    public Profile mine() {
        var me = actor.require().id();
        return profiles.findById(me.value())
                .map(ProfileEntity::toProfile)
                .orElseGet(() -> new Profile(me, "", "", List.of(), 0));
    }

    /**
     * Saves this as my profile.
     *
     * @param links addresses of pages, at most {@value Profile#MOST_LINKS}
     * @param expected the version that was read before the change
     */
    public ProfileSaveResult save(String headline, String about, List<String> links, int expected) {
        var me = actor.require().id();
        var existing = profiles.findById(me.value());
        int current = existing.map(found -> found.toProfile().version()).orElse(0);
        if (current != expected) {
            return new ProfileSaveResult.Conflict(mine());
        }
        var line = TypedText.strip(headline);
        var text = TypedText.strip(about);
        var pages = links.stream()
                .map(TypedText::strip)
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
        var wrong = wrong(line, text, pages);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        var profile = existing.orElseGet(() -> profiles.save(new ProfileEntity(me.value(), clock.instant())));
        profile.say(line, text, pages, clock.instant());
        profiles.flush();
        events.publishEvent(Changed.person(me));
        return new ProfileSaveResult.Saved(profile.toProfile());
    }

    private static Optional<ProfileSaveResult> wrong(String headline, String about, List<String> links) {
        if (headline.length() > Profile.LONGEST_HEADLINE) {
            return tooLong(Part.HEADLINE, headline.length(), Profile.LONGEST_HEADLINE);
        }
        if (about.length() > Profile.LONGEST_ABOUT) {
            return tooLong(Part.ABOUT, about.length(), Profile.LONGEST_ABOUT);
        }
        if (links.size() > Profile.MOST_LINKS) {
            return tooLong(Part.LINKS, links.size(), Profile.MOST_LINKS);
        }
        return links.stream()
                .filter(one -> one.length() > Profile.LONGEST_LINK
                        || !LINK.matcher(one).matches())
                .findFirst()
                .map(ProfileSaveResult.NoLink::new);
    }

    private static Optional<ProfileSaveResult> tooLong(Part part, int length, int most) {
        return Optional.of(new ProfileSaveResult.TooLong(part, length, most));
    }
}
