package app.waymark.profile.ui;

import app.waymark.profile.Profile;
import app.waymark.profile.ProfileSaveResult;
import app.waymark.profile.Profiles;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.Keys;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.Map;

/** What I tell of myself: it helps the matching, and whoever is matched with me reads it. */
@Route("profile")
@PermitAll
class ProfileView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Profiles profiles;

    private final Map<String, HasValue<?, String>> fields = new LinkedHashMap<>();
    private final InlineMessage notice = new InlineMessage();
    private int version;

    ProfileView(Profiles profiles) {
        this.profiles = profiles;
        var form = new Div();
        form.addClassName("wm-form");
        form.add(line(Profile.HEADLINE), text(Profile.ABOUT), text(Profile.OFFERS), text(Profile.SEEKS));
        form.add(line(Profile.LANGUAGES), line(Profile.ORGANISATION));
        var save = new Button(getTranslation("profile.save"), click -> save());
        Keys.on(save, Keys.SEND);
        var header = new ViewHeader(getTranslation("profile.title"))
                .sub(getTranslation("profile.sub"))
                .primary(save);
        getContent().add(header, notice, form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(profiles.mine());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("profile.title");
    }

    private Component line(String name) {
        return field(name, new TextField());
    }

    private Component text(String name) {
        return field(name, new TextArea());
    }

    private <F extends AbstractField<F, String>> F field(String name, F field) {
        var key = "profile." + name.replace(' ', '-');
        switch (field) {
            case TextField line -> {
                line.setLabel(getTranslation(key));
                line.setHelperText(getTranslation(key + ".hint"));
                line.setMaxLength(200);
            }
            case TextArea text -> {
                text.setLabel(getTranslation(key));
                text.setHelperText(getTranslation(key + ".hint"));
                text.setMaxLength(Profile.LONGEST_VALUE);
            }
            default -> throw new IllegalArgumentException("No field for text");
        }
        fields.put(name, field);
        return field;
    }

    private void show(Profile profile) {
        version = profile.version();
        fields.forEach((name, field) -> field.setValue(profile.get(name)));
    }

    private void save() {
        var changes = new LinkedHashMap<String, String>();
        fields.forEach((name, field) -> changes.put(name, field.getValue()));
        switch (profiles.save(changes, version)) {
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
        }
    }
}
