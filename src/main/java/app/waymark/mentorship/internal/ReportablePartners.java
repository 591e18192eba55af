package app.waymark.mentorship.internal;

import app.waymark.mentorship.MentorshipAccess;
import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.Mentorships;
import app.waymark.profile.Photo;
import app.waymark.profile.Photos;
import app.waymark.profile.ProfileDirectory;
import app.waymark.safeguarding.Reportable;
import app.waymark.safeguarding.ReportedThing;
import app.waymark.shared.AccountId;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Links;
import app.waymark.shared.SystemActor;
import app.waymark.shared.TypedText;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Each of the two of a mentorship can report the other, also when it is over; with what they tell and show of themselves. */
@Component
class ReportablePartners implements Reportable {

    /** What the copy of a photo is called, which is a JPEG always. */
    private static final String PHOTO = "photo.jpg";

    private final MentorshipAccess mentorships;
    private final ProfileDirectory profiles;
    private final Photos photos;
    private final CurrentActor actor;

    ReportablePartners(MentorshipAccess mentorships, ProfileDirectory profiles, Photos photos, CurrentActor actor) {
        this.mentorships = mentorships;
        this.profiles = profiles;
        this.photos = photos;
        this.actor = actor;
    }

    @Override
    public String type() {
        return Mentorships.REPORTED;
    }

    @Override
    public Optional<ReportedThing> freeze(UUID thing) {
        var me = actor.require().id();
        return mentorships.own(new MentorshipId(thing)).map(pair -> {
            var other = pair.other(me);
            return new ReportedThing(
                    other,
                    "",
                    told(other),
                    null,
                    null,
                    Links.mentorship(thing),
                    pair.programme().value(),
                    List.of(),
                    photos.version(other)
                            .map(present -> new ReportedThing.Picture(
                                    PHOTO, () -> photos.of(other).map(Photo::bytes)))
                            .orElse(null));
        });
    }

    private String told(AccountId person) {
        return SystemActor.call(() -> profiles.find(List.of(person))).values().stream()
                .flatMap(profile ->
                        Stream.concat(Stream.of(profile.headline(), profile.about()), profile.links().stream()))
                .filter(text -> !TypedText.blank(text))
                .collect(Collectors.joining("\n\n"));
    }
}
