package app.waymark.skill.ui;

import app.waymark.shared.Drafts;
import app.waymark.shared.TypedText;
import app.waymark.skill.FrameworkContent;
import app.waymark.skill.FrameworkContent.Role;
import app.waymark.skill.FrameworkContent.Skill;
import app.waymark.skill.FrameworkContent.Wanted;
import app.waymark.skill.Phrase;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.Keys;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.TextLimit;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes a role: what it is called in one language, and which skills it asks for, at which level and with which weight. */
class RoleDialog extends Dialog {

    private static final int LEVEL = 3;
    private static final int WEIGHT = 3;

    private final String language;
    private final transient Role seen;
    private final transient Map<UUID, Skill> skills;
    private final InlineMessage notice = new InlineMessage();
    private final TextField name = new TextField(getTranslation("skill.name"));
    private final TextArea description = new TextArea(getTranslation("skill.description"));
    private final ComboBox<Skill> more = new ComboBox<>(getTranslation("skill.role.add"));
    private final RowList list = new RowList(getTranslation("skill.role.asks"), List.of());
    private final KeyedList<Wanted> rows = KeyedList.rebuilding(list, Wanted::skill, this::row);
    private final transient List<Wanted> wanted;
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
        skills = content.skills();
        seen = role == null ? new Role(UUID.randomUUID(), Phrase.NOTHING, Phrase.NOTHING, List.of(), "") : role;
        wanted = new ArrayList<>(seen.wanted());
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
        more.setItems(List.copyOf(skills.values()));
        more.setItemLabelGenerator(one -> one.name().in(getLocale()));
        more.addValueChangeListener(event -> {
            var chosen = event.getValue();
            if (chosen != null && event.isFromClient()) {
                more.clear();
                if (wanted.stream().noneMatch(one -> one.skill().equals(chosen.key()))) {
                    wanted.add(new Wanted(chosen.key(), LEVEL, WEIGHT));
                    rows.show(wanted);
                }
            }
        });
        rows.show(wanted);
        var form = new Div(notice, name, description, list, more);
        form.addClassName("wm-form");
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

    private Row row(Wanted one) {
        var skill = Objects.requireNonNull(skills.get(one.skill()));
        var called = skill.name().in(getLocale());
        var level = number(getTranslation("skill.role.level.of", called), one.level(), "skill.role.level");
        level.addValueChangeListener(event -> replace(one.skill(), event.getValue(), null));
        var weight = number(getTranslation("skill.role.weight.of", called), one.weight(), "skill.role.weight");
        weight.addValueChangeListener(event -> replace(one.skill(), null, event.getValue()));
        var remove = new Button(getTranslation("skill.role.drop"), click -> {
            wanted.removeIf(other -> other.skill().equals(one.skill()));
            rows.show(wanted);
        });
        remove.setAriaLabel(remove.getText() + ": " + called);
        return new Row(null, called)
                .text(skill.levels().get(one.level()).in(getLocale()))
                .end(
                        KeyedList.part(level, "level"),
                        KeyedList.part(weight, "weight"),
                        KeyedList.part(remove, "remove"));
    }

    private Select<Integer> number(String name, int value, String key) {
        var select = new Select<Integer>();
        select.setItems(IntStream.rangeClosed(1, FrameworkContent.TOP).boxed().toList());
        select.setItemLabelGenerator(one -> getTranslation(key, one));
        select.setValue(value);
        select.setAriaLabel(name);
        select.addClassName("skill-number");
        return select;
    }

    private void replace(UUID skill, @Nullable Integer level, @Nullable Integer weight) {
        wanted.replaceAll(one -> one.skill().equals(skill)
                ? new Wanted(
                        skill,
                        Objects.requireNonNullElse(level, one.level()),
                        Objects.requireNonNullElse(weight, one.weight()))
                : one);
        rows.show(wanted);
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
                wanted,
                seen.origin());
        saving.apply(written).ifPresentOrElse(notice::refuse, () -> {
            kept.forEach(KeptText::sent);
            close();
        });
    }
}
