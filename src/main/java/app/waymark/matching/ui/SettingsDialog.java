package app.waymark.matching.ui;

import app.waymark.matching.Policies.Editing;
import app.waymark.program.RoundId;
import app.waymark.shared.Drafts;
import app.waymark.shared.TypedText;
import app.waymark.uikit.DecimalField;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.TextLimit;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A dialog in which one criterion or rule is set: its kind, its name, the two attributes, and what the kind needs. */
abstract class SettingsDialog<K extends Enum<K>, T> extends Dialog {

    /** The longest name of a criterion or rule. */
    static final int LONGEST_NAME = 60;

    final Select<K> kind = new Select<>();
    final TextField name = new TextField();
    final ComboBox<String> mentee = new ComboBox<>();
    final ComboBox<String> mentor = new ComboBox<>();
    private final InlineMessage notice = new InlineMessage();
    private final Map<Component, List<K>> settings = new LinkedHashMap<>();
    private final Div form = new Div();
    private transient List<KeptText> kept = List.of();

    SettingsDialog(String title, Class<K> kinds, String prefix, Editing choices, FieldWords words, Consumer<T> done) {
        setHeaderTitle(title);
        kind.setLabel(getTranslation("matching.set.kind"));
        kind.setItems(kinds.getEnumConstants());
        kind.setItemLabelGenerator(one -> getTranslation(prefix + one));
        name.setLabel(getTranslation("matching.set.name"));
        TextLimit.on(name, LONGEST_NAME).setManualValidation(true);
        name.setRequiredIndicatorVisible(true);
        attribute(mentee, "matching.set.mentee", choices.menteeAttributes(), words);
        attribute(mentor, "matching.set.mentor", choices.mentorAttributes(), words);
        form.addClassName("wm-form");
        form.add(kind, name, mentee, mentor);
        add(form, notice);
        kind.addValueChangeListener(event -> fit());
        var save = new Button(getTranslation("matching.set.take"), event -> {
            notice.clear();
            if (!ready()) {
                return;
            }
            try {
                done.accept(read());
                kept.forEach(KeptText::sent);
                close();
            } catch (IllegalArgumentException | NullPointerException incomplete) {
                notice.refuse(getTranslation("matching.set.incomplete"));
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("uikit.cancel"), event -> close()), save);
    }

    /** Whether every field that counts can be taken as it stands; those that cannot say why, the first has the focus. */
    private boolean ready() {
        name.setErrorMessage(getTranslation("matching.set.name.missing"));
        name.setInvalid(TypedText.blank(name.getValue()));
        boolean named = !name.isInvalid() && TextLimit.fits(name);
        var wrong = new ArrayList<Focusable<?>>();
        if (!named) {
            wrong.add(name);
        }
        for (var field : List.of(mentee, mentor)) {
            field.setErrorMessage(getTranslation("matching.set.attribute.missing"));
            field.setInvalid(field.getValue() == null || TypedText.blank(field.getValue()));
            if (field.isInvalid()) {
                wrong.add(field);
            }
        }
        settings.keySet().stream()
                .filter(Component::isVisible)
                .filter(DecimalField.class::isInstance)
                .map(DecimalField.class::cast)
                .filter(field -> !field.ready())
                .forEach(wrong::add);
        wrong.stream().findFirst().ifPresent(Focusable::focus);
        return wrong.isEmpty();
    }

    /** What has been set; throws where something is missing or out of bounds. */
    abstract T read();

    /** Adds a field that only these kinds need. */
    @SafeVarargs
    final <C extends Component> C setting(C field, K... kinds) {
        settings.put(field, List.of(kinds));
        form.add(field);
        return field;
    }

    final DecimalField number(String key, int least, int most, int value) {
        var field = new DecimalField(getTranslation(key))
                .whole()
                .between(least, most)
                .needed();
        field.setNumber(value);
        return field;
    }

    /** The number in a field that is {@link #ready}. */
    static int integer(DecimalField field) {
        return field.integer().orElseThrow(() -> new IllegalArgumentException("No number"));
    }

    final TextArea lines(String key, String helper) {
        var field = new TextArea(getTranslation(key));
        field.setHelperText(getTranslation(helper));
        return field;
    }

    /**
     * Keeps what is typed here until it is taken.
     *
     * @param which tells this criterion or rule from the others of the round
     */
    final void keep(Drafts drafts, RoundId round, String which) {
        var texts = new LinkedHashMap<Drafts.Place, KeptText>();
        var present = new LinkedHashMap<Drafts.Place, String>();
        var fields = Stream.concat(Stream.of(name), settings.keySet().stream()).toList();
        for (int i = 0; i < fields.size(); i++) {
            var place = Drafts.Place.of("matching", "policy", round, which, i);
            switch (fields.get(i)) {
                case DecimalField number -> {}
                case TextField line -> {
                    texts.put(place, KeptText.of(line, drafts));
                    present.put(place, line.getValue());
                }
                case TextArea lines -> {
                    texts.put(place, KeptText.of(lines, drafts));
                    present.put(place, lines.getValue());
                }
                default -> {}
            }
        }
        var typed = drafts.find(texts.keySet());
        texts.forEach((place, text) ->
                text.at(place, Objects.requireNonNull(present.get(place)), Optional.ofNullable(typed.get(place))));
        kept = List.copyOf(texts.values());
    }

    /**
     * Compares these two attributes, which are not chosen, for as long as the kind is one that asks for them; with empty texts
     * the fields of the programme are chosen among again.
     */
    final void compares(String ofMentee, String ofMentor) {
        boolean chosen = ofMentee.isEmpty();
        if (!chosen) {
            mentee.setValue(ofMentee);
            mentor.setValue(ofMentor);
        } else if (!mentee.isVisible()) {
            mentee.clear();
            mentor.clear();
        }
        mentee.setVisible(chosen);
        mentor.setVisible(chosen);
    }

    /** Shows the fields that the chosen kind needs. */
    final void fit() {
        settings.forEach((field, kinds) -> field.setVisible(kinds.contains(kind.getValue())));
    }

    static List<String> values(String text) {
        return Arrays.stream(text.split("[\\n,;]"))
                .map(TypedText::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private void attribute(ComboBox<String> field, String key, List<String> keys, FieldWords words) {
        field.setLabel(getTranslation(key));
        field.setItemLabelGenerator(words::field);
        field.setItems(keys);
        field.setAllowCustomValue(true);
        field.setManualValidation(true);
        field.addCustomValueSetListener(event -> field.setValue(words.key(event.getDetail())));
        field.setRequiredIndicatorVisible(true);
    }
}
