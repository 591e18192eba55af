package app.waymark.profile.ui;

import app.waymark.availability.Absence;
import app.waymark.availability.Absences;
import app.waymark.availability.ui.AwayLine;
import app.waymark.profile.Photos;
import app.waymark.profile.Profile;
import app.waymark.profile.ProfileSaveResult;
import app.waymark.profile.Profiles;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Drafts;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.Keys;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** What I tell of myself everywhere, in my own words: whoever takes part in a round with me can read it. */
@Route("profile")
@PermitAll
class ProfileView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<String> PARTS = List.of("headline", "about", "links");

    private final transient Profiles profiles;
    private final transient LiveUpdates live;
    private final transient CurrentActor actor;

    private final TextField headline = new TextField();
    private final TextArea about = new TextArea();
    private final TextArea links = new TextArea();
    private final InlineMessage notice = new InlineMessage();
    private final transient List<KeptText> kept;
    private final PhotoPart photo;
    private final transient Absences absences;
    private final transient DateFormats formats;
    private final AwayLine away;
    private int version;
    private boolean following;

    ProfileView(
            Profiles profiles,
            Photos photos,
            Drafts drafts,
            Absences absences,
            DateFormats formats,
            LiveUpdates live,
            CurrentActor actor) {
        this.profiles = profiles;
        this.live = live;
        this.absences = absences;
        this.formats = formats;
        away = new AwayLine(absences, this::away);
        this.actor = actor;
        headline.setLabel(getTranslation("profile.headline"));
        headline.setHelperText(getTranslation("profile.headline.hint"));
        about.setLabel(getTranslation("profile.about"));
        about.setHelperText(getTranslation("profile.about.hint"));
        links.setLabel(getTranslation("profile.links"));
        links.setHelperText(getTranslation("profile.links.hint", Profile.MOST_LINKS));
        kept = List.of(KeptText.of(headline, drafts), KeptText.of(about, drafts), KeptText.of(links, drafts));
        var form = new Div(headline, about, links);
        form.addClassName("wm-form");
        photo = new PhotoPart(photos, actor.require());
        var save = new Button(getTranslation("profile.save"), click -> save());
        Keys.on(save, Keys.SEND);
        var header = new ViewHeader(getTranslation("profile.title"))
                .sub(getTranslation("profile.sub"))
                .primary(save);
        getContent().add(header, away, notice, form, photo);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var profile = profiles.mine();
        var stored = stored(profile);
        version = profile.version();
        photo.show();
        away();
        for (int part = 0; part < stored.size(); part++) {
            kept.get(part).at(Drafts.Place.of("profile", profile.account().value(), PARTS.get(part)), stored.get(part));
        }
        if (!following) {
            following = true;
            live.follow(this, Changed.person(actor.require().id()), this::meanwhile);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("profile.title");
    }

    private void away() {
        away.show(absences.mine().map(Absence::backOn).orElse(null), formats.mine());
    }

    /** I changed it in another window: what is typed here stays, the rest is as it is there. */
    private void meanwhile() {
        photo.show();
        away();
        var now = profiles.mine();
        if (now.version() == version) {
            return;
        }
        version = now.version();
        var stored = stored(now);
        int over = 0;
        for (int part = 0; part < stored.size(); part++) {
            over += kept.get(part).meanwhile(stored.get(part)) ? 0 : 1;
        }
        if (over == 0) {
            notice.say(getTranslation("profile.newer"));
        } else {
            notice.offer(
                    getTranslation("profile.conflict"), getTranslation("profile.conflict.theirs"), () -> show(now));
        }
    }

    private void show(Profile profile) {
        version = profile.version();
        headline.setValue(profile.headline());
        about.setValue(profile.about());
        links.setValue(String.join("\n", profile.links()));
        // What stands there now is what is stored, and nothing typed is left to be kept.
        kept.forEach(KeptText::sent);
    }

    private static List<String> stored(Profile profile) {
        return List.of(profile.headline(), profile.about(), String.join("\n", profile.links()));
    }

    private void save() {
        headline.setInvalid(false);
        about.setInvalid(false);
        links.setInvalid(false);
        var result = profiles.save(
                headline.getValue(), about.getValue(), links.getValue().lines().toList(), version);
        switch (result) {
            case ProfileSaveResult.Saved saved -> {
                show(saved.profile());
                notice.saved();
            }
            case ProfileSaveResult.Conflict conflict -> {
                // What was typed stays; the other state is one click away, and so is saving over it.
                version = conflict.current().version();
                notice.offer(
                        getTranslation("profile.conflict"),
                        getTranslation("profile.conflict.theirs"),
                        () -> show(conflict.current()));
            }
            case ProfileSaveResult.TooLong(var part, var length, var most) -> tooLong(part, length, most);
            case ProfileSaveResult.NoLink(var text) -> {
                links.setErrorMessage(getTranslation("profile.links.wrong", text));
                links.setInvalid(true);
                links.focus();
            }
        }
    }

    private void tooLong(ProfileSaveResult.Part part, int length, int most) {
        var field =
                switch (part) {
                    case HEADLINE -> headline;
                    case ABOUT -> about;
                    case LINKS -> links;
                };
        field.setErrorMessage(getTranslation(
                part == ProfileSaveResult.Part.LINKS ? "profile.links.many" : "profile.too-long", length, most));
        field.setInvalid(true);
        field.focus();
    }
}
