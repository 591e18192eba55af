package app.waymark.program.ui;

import app.waymark.program.Field;
import app.waymark.program.FieldKind;
import app.waymark.program.FieldSaved;
import app.waymark.program.FieldUse;
import app.waymark.program.Fields;
import app.waymark.program.ProgrammeId;
import app.waymark.program.Readers;
import app.waymark.shared.Drafts;
import app.waymark.uikit.Confirm;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.Keys;
import app.waymark.uikit.Toasts;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Declares a field of a programme, or changes one. */
class FieldDialog extends Dialog {

    private final transient Fields fields;
    private final transient ProgrammeId programme;
    private final transient @Nullable Field existing;
    private transient @Nullable Field stored;
    private final InlineMessage notice = new InlineMessage();
    private final transient Runnable done;
    private final TextField key = new TextField();
    private final TextField labelEn = new TextField();
    private final TextField labelDe = new TextField();
    private final Select<FieldKind> kind = new Select<>();
    private final TextArea choices = new TextArea();
    private final RadioButtonGroup<Readers> readers = new RadioButtonGroup<>();
    private final RadioButtonGroup<FieldUse> use = new RadioButtonGroup<>();
    private final transient List<KeptText> kept;

    static FieldDialog declare(Fields fields, Drafts drafts, ProgrammeId programme, Runnable done) {
        return new FieldDialog(fields, drafts, programme, null, done);
    }

    static FieldDialog change(Fields fields, Drafts drafts, ProgrammeId programme, Field field, Runnable done) {
        return new FieldDialog(fields, drafts, programme, field, done);
    }

    private FieldDialog(Fields fields, Drafts drafts, ProgrammeId programme, @Nullable Field existing, Runnable done) {
        this.fields = fields;
        this.programme = programme;
        this.existing = existing;
        stored = existing;
        this.done = done;
        setHeaderTitle(
                existing == null
                        ? getTranslation("fields.new")
                        : getTranslation("fields.change.of", existing.label(getLocale())));
        key.setLabel(getTranslation("fields.key"));
        key.setHelperText(getTranslation("fields.key.hint"));
        key.setVisible(existing == null);
        labelEn.setLabel(getTranslation("fields.label-en"));
        labelDe.setLabel(getTranslation("fields.label-de"));
        kind.setLabel(getTranslation("fields.kind"));
        kind.setItems(FieldKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("field.kind." + one));
        choices.setLabel(getTranslation("fields.choices"));
        choices.setHelperText(getTranslation("fields.choices.hint"));
        kind.addValueChangeListener(change -> choices.setVisible(
                change.getValue() != null && change.getValue().chooses()));
        readers.setLabel(getTranslation("fields.readers"));
        readers.setHelperText(getTranslation("fields.readers.hint"));
        readers.setItems(Readers.values());
        readers.setItemLabelGenerator(one -> getTranslation("field.readers." + one));
        use.setLabel(getTranslation("fields.use"));
        use.setItems(FieldUse.values());
        use.setItemLabelGenerator(one -> getTranslation("field.use." + one));
        fill(existing);
        kept = keep(drafts);
        var form = new Div(labelEn, labelDe, key, kind, choices, readers, use);
        form.addClassName("wm-form");
        add(notice, form);
        var save = new Button(getTranslation("fields.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(save, Keys.SEND);
        if (existing != null) {
            getFooter().add(new Button(getTranslation("fields.remove"), click -> askRemove(existing)));
        }
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), save);
    }

    private void fill(@Nullable Field field) {
        kind.setValue(field == null ? FieldKind.TEXT : field.kind());
        readers.setValue(field == null ? Readers.COORDINATORS : field.readers());
        use.setValue(field == null ? FieldUse.NEITHER : field.use());
        choices.setVisible(field != null && field.kind().chooses());
        if (field != null) {
            key.setValue(field.key());
            labelEn.setValue(field.labelEn());
            labelDe.setValue(field.labelDe());
            choices.setValue(String.join("\n", field.choices()));
        }
    }

    /** Another coordinator was at the fields, too: what was changed here stays, and it is said what saving would do. */
    void meanwhile(List<Field> all) {
        var before = stored;
        if (before == null) {
            return;
        }
        var now = all.stream().filter(one -> one.key().equals(before.key())).findFirst();
        if (now.isEmpty()) {
            gone();
        } else if (!now.get().equals(before)) {
            newer(now.get());
        }
    }

    /** From here on whoever saves knows what is replaced. */
    private void newer(Field now) {
        stored = now;
        notice.offer(getTranslation("fields.newer"), getTranslation("fields.newer.show"), () -> {
            fill(now);
            kept.forEach(KeptText::sent);
        });
    }

    private void gone() {
        notice.refuse(getTranslation("fields.newer.removed"));
    }

    /** What is typed is there again when the dialog is, until it is saved. */
    private List<KeptText> keep(Drafts drafts) {
        var parts = Map.of("key", key, "label-en", labelEn, "label-de", labelDe);
        var typed = drafts.find(Stream.concat(parts.keySet().stream(), Stream.of("choices"))
                .map(this::place)
                .toList());
        var texts = new ArrayList<KeptText>();
        parts.forEach((part, field) -> texts.add(KeptText.of(field, drafts)
                .at(place(part), field.getValue(), Optional.ofNullable(typed.get(place(part))))));
        texts.add(KeptText.of(choices, drafts)
                .at(place("choices"), choices.getValue(), Optional.ofNullable(typed.get(place("choices")))));
        return texts;
    }

    private Drafts.Place place(String part) {
        return Drafts.Place.of("program", "field", programme.value(), existing == null ? "" : existing.key(), part);
    }

    private void save() {
        List.of(key, labelEn, labelDe).forEach(one -> one.setInvalid(false));
        choices.setInvalid(false);
        var field = new Field(
                key.getValue(),
                labelEn.getValue(),
                labelDe.getValue(),
                kind.getValue(),
                readers.getValue(),
                use.getValue(),
                choices.getValue().lines().toList());
        var seen = stored;
        var result = seen == null ? fields.declare(programme, field) : fields.change(programme, seen, field);
        switch (result) {
            case FieldSaved.Saved(var saved) -> {
                kept.forEach(KeptText::sent);
                close();
                Toasts.say(getTranslation("fields.saved", saved.label(getLocale())));
                done.run();
            }
            case FieldSaved.Conflict(var current) -> newer(current);
            case FieldSaved.Gone gone -> gone();
            case FieldSaved.Taken taken -> refuse(key, getTranslation("fields.taken"));
            case FieldSaved.TooMany(var most) -> refuse(key, getTranslation("fields.many", most));
            case FieldSaved.Wrong(var what, var length, var most) -> {
                var said = length == 0
                        ? getTranslation("fields.wrong.missing")
                        : getTranslation("fields.wrong.long", length, most);
                switch (what) {
                    case KEY -> refuse(key, said);
                    case LABEL_EN -> refuse(labelEn, said);
                    case LABEL_DE -> refuse(labelDe, said);
                    case CHOICES -> refuse(choices, said);
                }
            }
        }
    }

    private static <F extends AbstractField<?, String> & HasValidationProperties & Focusable<?>> void refuse(
            F field, String said) {
        field.setErrorMessage(said);
        field.setInvalid(true);
        field.focus();
    }

    private void askRemove(Field field) {
        Confirm.end(
                getTranslation("fields.remove.title", field.label(getLocale())),
                getTranslation("fields.remove.text"),
                getTranslation("fields.remove"),
                () -> {
                    int answers = fields.remove(programme, field.key());
                    kept.forEach(KeptText::sent);
                    close();
                    Toasts.say(getTranslation("fields.removed", field.label(getLocale()), answers));
                    done.run();
                });
    }
}
