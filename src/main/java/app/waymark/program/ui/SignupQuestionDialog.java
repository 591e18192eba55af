package app.waymark.program.ui;

import app.waymark.program.Field;
import app.waymark.program.FieldKind;
import app.waymark.program.SignupChange;
import app.waymark.program.SignupChanged;
import app.waymark.program.SignupForm;
import app.waymark.program.SignupForm.Condition;
import app.waymark.program.SignupForm.Question;
import app.waymark.program.SignupForm.Section;
import app.waymark.program.SignupForm.Whom;
import app.waymark.program.SignupForm.Words;
import app.waymark.program.SignupForms;
import app.waymark.shared.Drafts;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.Keys;
import app.waymark.uikit.TextLimit;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A question of a sign-up form: over which field, in which words, to whom, and whether it depends on another. */
class SignupQuestionDialog extends Dialog {

    private final transient Section section;
    private final transient List<Question> before;
    private final transient Map<String, Field> known;
    private transient @Nullable Question stored;
    private final InlineMessage notice = new InlineMessage();
    private final Select<Field> field = new Select<>();
    private final TextField textEn = TextLimit.on(new TextField(), SignupForm.LONGEST_TEXT);
    private final TextField textDe = TextLimit.on(new TextField(), SignupForm.LONGEST_TEXT);
    private final TextArea helpEn = TextLimit.on(new TextArea(), SignupForm.LONGEST_HELP);
    private final TextArea helpDe = TextLimit.on(new TextArea(), SignupForm.LONGEST_HELP);
    private final TextArea german = TextLimit.on(new TextArea(), Field.LONGEST_CHOICES);
    private final Checkbox required = new Checkbox();
    private final Select<Whom> whom = new Select<>();
    private final Select<Question> other = new Select<>();
    private final Select<String> choice = new Select<>();
    private final transient KeptWords kept;

    SignupQuestionDialog(
            Drafts drafts,
            SignupForms.Page page,
            Section section,
            @Nullable Question existing,
            Function<SignupChange, SignupChanged> change,
            Consumer<SignupForms.Page> saved,
            Consumer<Consumer<List<Field>>> declare) {
        this.section = section;
        stored = existing;
        known = new java.util.LinkedHashMap<>();
        page.fields().forEach(one -> known.put(one.key(), one));
        before = page.form()
                .questions()
                .takeWhile(one -> existing == null
                        ? stands(page, one, section)
                        : !one.id().equals(existing.id()))
                .filter(one -> Optional.ofNullable(known.get(one.field()))
                        .filter(SignupQuestionDialog::canBeAskedFor)
                        .isPresent())
                .toList();
        setWidth("560px");
        setHeaderTitle(getTranslation(existing == null ? "signup.question.new" : "signup.question.change"));
        field.setLabel(getTranslation("signup.question.field"));
        field.setHelperText(getTranslation("signup.question.field.hint"));
        field.setItems(page.fields());
        field.setItemLabelGenerator(one -> one == null ? "" : one.label(getLocale()));
        field.addValueChangeListener(chosen -> shape());
        var fresh = new Button(getTranslation("fields.new"), click -> declare.accept(this::declared));
        textEn.setLabel(getTranslation("signup.question.text-en"));
        textEn.setHelperText(getTranslation("signup.question.text.hint"));
        textDe.setLabel(getTranslation("signup.question.text-de"));
        helpEn.setLabel(getTranslation("signup.help-en"));
        helpDe.setLabel(getTranslation("signup.help-de"));
        german.setLabel(getTranslation("signup.question.german"));
        required.setLabel(getTranslation("signup.question.required.label"));
        whom.setLabel(getTranslation("signup.question.whom"));
        whom.setItems(Whom.values());
        whom.setItemLabelGenerator(one -> getTranslation("signup.whom." + one));
        other.setLabel(getTranslation("signup.question.only"));
        other.setEmptySelectionAllowed(true);
        other.setEmptySelectionCaption(getTranslation("signup.question.only.none"));
        other.setItems(before);
        other.setItemLabelGenerator(one -> one == null ? getTranslation("signup.question.only.none") : asked(one));
        other.setVisible(!before.isEmpty());
        other.addValueChangeListener(chosen -> shape());
        choice.setLabel(getTranslation("signup.question.only.choice"));
        choice.setItemLabelGenerator(this::called);
        fill(existing);
        kept = new KeptWords(
                drafts,
                part -> Drafts.Place.of(
                        "program", "signup-question", section.id(), existing == null ? "" : existing.id(), part),
                Map.of("text-en", textEn, "text-de", textDe, "help-en", helpEn, "help-de", helpDe, "german", german));
        var form = new Div(field, fresh, textEn, textDe, helpEn, helpDe, german, whom, required, other, choice);
        form.addClassName("wm-form");
        add(notice, form);
        var save = new Button(getTranslation("fields.save"), click -> save(change, saved));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(save, Keys.SEND);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), save);
    }

    /** Whether a question stands in this section or before it. */
    private static boolean stands(SignupForms.Page page, Question one, Section section) {
        var sections = page.form().sections();
        int last = sections.stream().map(Section::id).toList().indexOf(section.id());
        return sections.subList(0, last + 1).stream()
                .anyMatch(each -> each.questions().contains(one));
    }

    private static boolean canBeAskedFor(Field field) {
        return field.kind() == FieldKind.CONSENT
                || field.kind().chooses() && !field.choices().isEmpty();
    }

    private String asked(Question one) {
        return Optional.ofNullable(known.get(one.field()))
                .map(of -> one.asked(of, getLocale()))
                .orElse(one.field());
    }

    private String called(@Nullable String one) {
        var question = other.getValue();
        var of = question == null ? null : known.get(question.field());
        return one == null || question == null || of == null ? "" : question.choice(of, one, getLocale());
    }

    private void declared(List<Field> now) {
        var old = List.copyOf(known.keySet());
        known.clear();
        now.forEach(one -> known.put(one.key(), one));
        field.setItems(now);
        now.stream().filter(one -> !old.contains(one.key())).findFirst().ifPresent(field::setValue);
    }

    private void fill(@Nullable Question one) {
        whom.setValue(one == null ? Whom.EVERYBODY : one.whom());
        required.setValue(one != null && one.required());
        if (one != null) {
            field.setValue(known.get(one.field()));
            textEn.setValue(one.text().english());
            textDe.setValue(one.text().german());
            helpEn.setValue(one.help().english());
            helpDe.setValue(one.help().german());
            german.setValue(String.join("\n", one.germanChoices()));
            var only = one.only();
            other.setValue(
                    only == null
                            ? null
                            : before.stream()
                                    .filter(found -> found.id().equals(only.question()))
                                    .findFirst()
                                    .orElse(null));
            shape();
            if (only != null && choice.isVisible()) {
                choice.setValue(only.choice());
            }
        }
        shape();
    }

    private void shape() {
        var of = field.getValue();
        german.setVisible(of != null && of.kind().chooses() && !of.choices().isEmpty());
        if (of != null) {
            german.setHelperText(getTranslation("signup.question.german.hint", String.join(" · ", of.choices())));
        }
        var question = other.getValue();
        var on = question == null ? null : known.get(question.field());
        choice.setVisible(on != null && on.kind() != FieldKind.CONSENT);
        if (on != null && on.kind() != FieldKind.CONSENT) {
            var chosen = choice.getValue();
            choice.setItems(on.choices());
            choice.setValue(
                    chosen != null && on.choices().contains(chosen)
                            ? chosen
                            : on.choices().getFirst());
        }
    }

    private void save(Function<SignupChange, SignupChanged> change, Consumer<SignupForms.Page> saved) {
        field.setInvalid(false);
        var of = field.getValue();
        if (of == null) {
            field.setErrorMessage(getTranslation("signup.wrong.FIELD"));
            field.setInvalid(true);
            field.focus();
            return;
        }
        var seen = stored;
        var depends = other.getValue();
        var now = new Question(
                seen == null ? UUID.randomUUID() : seen.id(),
                of.key(),
                new Words(textEn.getValue(), textDe.getValue()),
                new Words(helpEn.getValue(), helpDe.getValue()),
                required.getValue(),
                whom.getValue(),
                depends == null ? null : new Condition(depends.id(), choice.isVisible() ? choice.getValue() : ""),
                german.isVisible() ? german.getValue().lines().toList() : List.of());
        switch (change.apply(
                seen == null
                        ? new SignupChange.AddQuestion(section.id(), now)
                        : new SignupChange.ChangeQuestion(seen, now))) {
            case SignupChanged.Saved(var page) -> {
                kept.sent();
                close();
                saved.accept(page);
            }
            case SignupChanged.Conflict(var page) ->
                page.form().question(now.id()).ifPresent(theirs -> {
                    stored = theirs;
                    notice.offer(getTranslation("signup.newer"), getTranslation("fields.newer.show"), () -> {
                        fill(theirs);
                        kept.sent();
                    });
                });
            case SignupChanged.Gone gone -> notice.refuse(getTranslation("signup.gone"));
            case SignupChanged.Wrong(var what, var length, var most) ->
                notice.refuse(getTranslation("signup.wrong." + what, length, most));
        }
    }
}
