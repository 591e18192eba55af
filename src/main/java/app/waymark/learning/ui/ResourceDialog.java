package app.waymark.learning.ui;

import app.waymark.learning.LearningFault;
import app.waymark.learning.LearningResource;
import app.waymark.learning.LearningResult;
import app.waymark.learning.ResourceDraft;
import app.waymark.learning.ResourceKind;
import app.waymark.shared.Drafts;
import app.waymark.shared.Translations;
import app.waymark.uikit.DateField;
import app.waymark.uikit.DecimalField;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.Keys;
import app.waymark.uikit.TextLimit;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks what is to be said of something to learn from: the title is enough, the rest helps others to choose. */
class ResourceDialog extends Dialog {

    private final Select<ResourceKind> kind = new Select<>();
    private final TextField title = new TextField(getTranslation("learning.title"));
    private final TextField address = new TextField(getTranslation("learning.address"));
    private final TextArea words = new TextArea(getTranslation("learning.words"));
    private final TextField lasts = new TextField(getTranslation("learning.lasts"));
    private final TextField cost = new TextField(getTranslation("learning.cost"));
    private final ComboBox<String> language = new ComboBox<>(getTranslation("learning.language"));
    private final DateField heldOn = new DateField(getTranslation("learning.held-on"));
    private final DecimalField months = new DecimalField(getTranslation("learning.months")).whole();
    private final SkillPicks skills;
    private final InlineMessage notice = new InlineMessage();
    private final transient List<KeptText> kept;
    private final transient Function<ResourceDraft, LearningResult> save;

    /**
     * @param before what is changed, or null where it is a new one
     * @param place names what is typed and not saved yet
     */
    ResourceDialog(
            @Nullable LearningResource before,
            SkillNames names,
            Drafts drafts,
            UUID place,
            String heading,
            Function<ResourceDraft, LearningResult> save) {
        this.save = save;
        setHeaderTitle(heading);
        var said = before == null ? ResourceDraft.of(ResourceKind.COURSE, "") : before.said();
        kind.setLabel(getTranslation("learning.kind"));
        kind.setItems(ResourceKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("learning.kind." + one));
        kind.setValue(said.kind());
        kind.addValueChangeListener(event -> fit());
        TextLimit.on(title, ResourceDraft.MOST_TITLE);
        title.setRequiredIndicatorVisible(true);
        title.setManualValidation(true);
        TextLimit.on(address, ResourceDraft.MOST_ADDRESS);
        address.setPlaceholder("https://");
        address.setManualValidation(true);
        TextLimit.on(words, ResourceDraft.MOST_WORDS);
        words.setHelperText(getTranslation("learning.words.help"));
        TextLimit.on(lasts, ResourceDraft.MOST_NOTE);
        TextLimit.on(cost, ResourceDraft.MOST_NOTE);
        languages(said.language());
        heldOn.setValue(said.heldOn());
        months.between(1, ResourceDraft.MOST_MONTHS);
        months.setHelperText(getTranslation("learning.months.help"));
        if (said.validMonths() != null) {
            months.setNumber(said.validMonths());
        }
        skills = new SkillPicks(names, said.skills());
        var at = before == null ? "new" : before.id().toString();
        kept = List.of(
                KeptText.of(title, drafts).at(Drafts.Place.of("learning", place, at + "-title"), said.title()),
                KeptText.of(address, drafts).at(Drafts.Place.of("learning", place, at + "-address"), said.address()),
                KeptText.of(words, drafts).at(Drafts.Place.of("learning", place, at + "-words"), said.words()),
                KeptText.of(lasts, drafts).at(Drafts.Place.of("learning", place, at + "-lasts"), said.lasts()),
                KeptText.of(cost, drafts).at(Drafts.Place.of("learning", place, at + "-cost"), said.cost()));
        var form =
                new Div(notice, pair(kind, language), title, address, words, pair(lasts, cost), heldOn, months, skills);
        form.addClassNames("wm-form", "learning-form");
        add(form);
        var ready = new Button(getTranslation("learning.save"), click -> save());
        ready.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(ready, Keys.SEND);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), ready);
        fit();
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                title.focus();
            }
        });
    }

    private static Div pair(com.vaadin.flow.component.Component one, com.vaadin.flow.component.Component other) {
        var pair = new Div(one, other);
        pair.addClassName("learning-pair");
        return pair;
    }

    private void languages(String present) {
        var tags = new TreeSet<>(List.of("de", "en", "es", "fr", "it", "nl", "pl", "pt", "tr", "uk"));
        Translations.LANGUAGES.forEach(one -> tags.add(one.getLanguage()));
        if (!present.isEmpty()) {
            tags.add(present);
        }
        language.setItems(tags);
        language.setItemLabelGenerator(tag -> LearningWords.language(this, tag));
        language.setClearButtonVisible(true);
        language.setValue(present.isEmpty() ? null : present);
    }

    private void fit() {
        heldOn.setVisible(kind.getValue() == ResourceKind.EVENT);
        months.setVisible(kind.getValue() == ResourceKind.CERTIFICATE);
    }

    private void save() {
        boolean event = kind.getValue() == ResourceKind.EVENT;
        boolean certificate = kind.getValue() == ResourceKind.CERTIFICATE;
        title.setInvalid(false);
        address.setInvalid(false);
        if (!TextLimit.fits(title, address, words, lasts, cost)
                || (event && !heldOn.ready())
                || (certificate && !months.ready())) {
            return;
        }
        var draft = new ResourceDraft(
                kind.getValue(),
                title.getValue(),
                words.getValue(),
                address.getValue(),
                language.getValue() == null ? "" : language.getValue().toLowerCase(Locale.ROOT),
                lasts.getValue(),
                cost.getValue(),
                event ? heldOn.getValue() : null,
                certificate && months.integer().isPresent()
                        ? Integer.valueOf(months.integer().getAsInt())
                        : null,
                skills.picked());
        var result = save.apply(draft);
        if (result instanceof LearningResult.Saved) {
            kept.forEach(KeptText::sent);
            close();
        } else if (result instanceof LearningResult.Wrong(LearningFault fault) && fault == LearningFault.NO_TITLE) {
            refuse(title, fault);
        } else if (result instanceof LearningResult.Wrong(LearningFault fault) && fault == LearningFault.NO_ADDRESS) {
            refuse(address, fault);
        } else {
            notice.refuse(LearningWords.refused(this, result));
        }
    }

    private void refuse(TextField field, LearningFault fault) {
        field.setErrorMessage(LearningWords.fault(this, fault));
        field.setInvalid(true);
        field.focus();
    }
}
