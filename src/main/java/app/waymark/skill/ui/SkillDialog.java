package app.waymark.skill.ui;

import app.waymark.shared.Drafts;
import app.waymark.shared.TypedText;
import app.waymark.skill.FrameworkContent;
import app.waymark.skill.FrameworkContent.Group;
import app.waymark.skill.FrameworkContent.Skill;
import app.waymark.skill.Phrase;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.Keys;
import app.waymark.uikit.TextLimit;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Writes a skill in one language: what it is called, what is meant, and what each of its levels means. */
class SkillDialog extends Dialog {

    private final String language;
    private final transient Skill seen;
    private final InlineMessage notice = new InlineMessage();
    private final TextField name = new TextField(getTranslation("skill.name"));
    private final TextArea description = new TextArea(getTranslation("skill.description"));
    private final Select<Group> group = new Select<>();
    private final List<TextArea> levels = new ArrayList<>();
    private final transient List<KeptText> kept = new ArrayList<>();

    /**
     * What it needs to know of where the skill is.
     *
     * @param skill the skill, or null for a new one
     * @param group the group it is in, or would be
     */
    record Place(
            UUID framework,
            FrameworkContent content,
            @Nullable Skill skill,
            UUID group) {}

    /** Takes the group and the skill; says what is wrong with it, if anything is. */
    interface Saving extends BiFunction<UUID, Skill, Optional<String>> {}

    SkillDialog(Place place, String language, Drafts drafts, Saving saving, @Nullable Runnable remove) {
        this.language = language;
        var skill = place.skill();
        seen = skill == null ? new Skill(UUID.randomUUID(), Phrase.NOTHING, Phrase.NOTHING, List.of(), "") : skill;
        setHeaderTitle(
                skill == null
                        ? getTranslation("skill.new")
                        : getTranslation("skill.change.of", skill.name().in(getLocale())));
        var where = skill == null ? "new " + place.group() : skill.key().toString();
        name.setRequiredIndicatorVisible(true);
        TextLimit.on(name, FrameworkContent.LONGEST_NAME);
        TextLimit.on(description, FrameworkContent.LONGEST_TEXT);
        group.setLabel(getTranslation("skill.group"));
        group.setItems(place.content().groups());
        group.setItemLabelGenerator(one -> one.name().in(getLocale()));
        place.content().groups().stream()
                .filter(one -> one.key().equals(place.group()))
                .findFirst()
                .ifPresent(group::setValue);
        help(name, seen.name());
        help(description, seen.description());
        kept.add(KeptText.of(name, drafts).at(at(place, where, "name"), written(seen.name())));
        kept.add(KeptText.of(description, drafts).at(at(place, where, "description"), written(seen.description())));
        var form = new Div(notice, name, description, group);
        for (int level = 0; level <= FrameworkContent.TOP; level++) {
            var meaning = seen.levels().get(level);
            var field = new TextArea(getTranslation("skill.level", level));
            TextLimit.on(field, FrameworkContent.LONGEST_TEXT);
            help(field, meaning);
            kept.add(KeptText.of(field, drafts).at(at(place, where, "level" + level), written(meaning)));
            levels.add(field);
            form.add(field);
        }
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

    private Drafts.Place at(Place place, String skill, String field) {
        return Drafts.Place.of("skill", place.framework(), skill, language, field);
    }

    private String written(Phrase phrase) {
        return phrase.words().getOrDefault(language, "");
    }

    /** What is written in another language stands below, to be translated. */
    private void help(HasElement field, Phrase phrase) {
        if (written(phrase).isEmpty() && !phrase.silent()) {
            var text = phrase.in(getLocale());
            switch (field) {
                case TextField one -> one.setHelperText(text);
                case TextArea one -> one.setHelperText(text);
                default -> throw new IllegalArgumentException("No field");
            }
        }
    }

    private void save(Saving saving) {
        notice.clear();
        var texts = new ArrayList<>(levels);
        texts.add(description);
        for (var text : texts) {
            if (!TextLimit.fits(text)) {
                return;
            }
        }
        if (!TextLimit.fits(name)) {
            return;
        }
        name.setErrorMessage(getTranslation("skill.name.missing"));
        name.setInvalid(TypedText.blank(name.getValue())
                && seen.name().with(language, "").silent());
        var into = group.getValue();
        if (name.isInvalid() || into == null) {
            name.focus();
            return;
        }
        var meanings = new ArrayList<Phrase>();
        for (int level = 0; level < levels.size(); level++) {
            meanings.add(
                    seen.levels().get(level).with(language, levels.get(level).getValue()));
        }
        var written = new Skill(
                seen.key(),
                seen.name().with(language, name.getValue()),
                seen.description().with(language, description.getValue()),
                meanings,
                seen.origin());
        saving.apply(into.key(), written).ifPresentOrElse(notice::refuse, () -> {
            kept.forEach(KeptText::sent);
            close();
        });
    }
}
