package app.waymark.skill.ui;

import app.waymark.shared.Drafts;
import app.waymark.shared.TypedText;
import app.waymark.skill.FrameworkContent;
import app.waymark.skill.FrameworkContent.Role;
import app.waymark.skill.Phrase;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.Keys;
import app.waymark.uikit.TextLimit;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes a role: what it is called in one language, and which skills it asks for, at which level and with which weight. */
class RoleDialog extends Dialog {

    private final String language;
    private final transient Role seen;
    private final InlineMessage notice = new InlineMessage();
    private final TextField name = new TextField(getTranslation("skill.name"));
    private final TextArea description = new TextArea(getTranslation("skill.description"));
    private final AskedSkills asked;
    private final transient List<KeptText> kept = new ArrayList<>();

    /** Takes the role; says what is wrong with it, if anything is. */
    interface Saving extends Function<Role, Optional<String>> {}

    RoleDialog(
            UUID framework,
            FrameworkContent content,
            @Nullable Role role,
            String language,
            Drafts drafts,
            Saving saving,
            @Nullable Runnable remove) {
        this.language = language;
        seen = role == null ? new Role(UUID.randomUUID(), Phrase.NOTHING, Phrase.NOTHING, List.of(), "") : role;
        asked = new AskedSkills(content.skills(), seen.wanted());
        setHeaderTitle(
                role == null
                        ? getTranslation("skill.role.new")
                        : getTranslation("skill.change.of", role.name().in(getLocale())));
        name.setRequiredIndicatorVisible(true);
        TextLimit.on(name, FrameworkContent.LONGEST_NAME);
        TextLimit.on(description, FrameworkContent.LONGEST_TEXT);
        var where = role == null ? "new role" : role.key().toString();
        kept.add(KeptText.of(name, drafts)
                .at(
                        Drafts.Place.of("skill", framework, where, language, "name"),
                        seen.name().words().getOrDefault(language, "")));
        kept.add(KeptText.of(description, drafts)
                .at(
                        Drafts.Place.of("skill", framework, where, language, "description"),
                        seen.description().words().getOrDefault(language, "")));
        var form = new Div(notice, name, description, asked);
        form.addClassNames("wm-form", "skill-form");
        add(form);
        var save = new Button(getTranslation("skill.save"), click -> save(saving));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(save, Keys.SEND);
        if (remove != null) {
            getFooter().add(new Button(getTranslation("skill.remove"), click -> {
                close();
                remove.run();
            }));
        }
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), save);
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                name.focus();
            }
        });
    }

    private void save(Saving saving) {
        notice.clear();
        if (!TextLimit.fits(name) || !TextLimit.fits(description)) {
            return;
        }
        name.setErrorMessage(getTranslation("skill.name.missing"));
        name.setInvalid(TypedText.blank(name.getValue())
                && seen.name().with(language, "").silent());
        if (name.isInvalid()) {
            name.focus();
            return;
        }
        var written = new Role(
                seen.key(),
                seen.name().with(language, name.getValue()),
                seen.description().with(language, description.getValue()),
                asked.value(),
                seen.origin());
        saving.apply(written).ifPresentOrElse(notice::refuse, () -> {
            kept.forEach(KeptText::sent);
            close();
        });
    }
}
