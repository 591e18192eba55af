package app.waymark.report.ui;

import app.waymark.program.AddResult;
import app.waymark.program.AddedPerson;
import app.waymark.program.PartSaid;
import app.waymark.program.PeopleImport;
import app.waymark.program.RoundId;
import app.waymark.shared.Translations;
import app.waymark.shared.TypedText;
import app.waymark.uikit.DecimalField;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.Keys;
import app.waymark.uikit.Toasts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.math.BigDecimal;
import java.util.Locale;

/** Adds one person to a round. What is wrong is said at its field, and everything typed stays. */
class AddPersonDialog extends Dialog {

    private static final int MOST_PLACES = 50;

    private final transient PeopleImport people;
    private final RoundId round;
    private final Runnable done;
    private final InlineMessage notice = new InlineMessage();
    private final TextField name = new TextField(getTranslation("person.add.name"));
    private final EmailField email = new EmailField(getTranslation("person.add.email"));
    private final RadioButtonGroup<PartSaid> part = new RadioButtonGroup<>(getTranslation("people.change.part"));
    private final DecimalField places = new DecimalField(getTranslation("people.change.capacity"));
    private final Select<Locale> language = new Select<>();

    AddPersonDialog(PeopleImport people, RoundId round, Runnable done) {
        this.people = people;
        this.round = round;
        this.done = done;
        setHeaderTitle(getTranslation("person.add"));
        name.setRequiredIndicatorVisible(true);
        email.setRequiredIndicatorVisible(true);
        // What an address is, the round's rules say; the browser knows fewer.
        email.setManualValidation(true);
        part.setItems(PartSaid.values());
        part.setItemLabelGenerator(one -> getTranslation("person.add.part." + one));
        part.setValue(PartSaid.MENTEE);
        places.whole().between(0, MOST_PLACES);
        places.setHelperText(getTranslation("person.add.places.hint"));
        places.setVisible(false);
        part.addValueChangeListener(
                chosen -> places.setVisible(chosen.getValue().mentor()));
        language.setLabel(getTranslation("person.add.language"));
        language.setItems(Translations.LANGUAGES);
        language.setItemLabelGenerator(one -> one.getDisplayLanguage(one));
        language.setValue(Translations.supported(getLocale()));
        var add = new Button(getTranslation("person.add.do"), click -> add());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(add, Keys.SEND);
        var form = new Div(notice, name, email, part, places, language);
        form.addClassName("wm-form");
        add(form);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), add);
    }

    private void add() {
        notice.clear();
        missing(name, name.getValue(), "import.fault.NO_NAME");
        missing(email, email.getValue(), "import.fault.NO_EMAIL");
        if (name.isInvalid() || email.isInvalid() || (places.isVisible() && !places.ready())) {
            return;
        }
        var person = new AddedPerson(
                name.getValue(),
                email.getValue(),
                language.getValue(),
                part.getValue(),
                places.isVisible()
                        ? places.number().map(BigDecimal::intValueExact).orElse(null)
                        : null);
        switch (people.add(round, person)) {
            case AddResult.Added() -> {
                close();
                Toasts.say(getTranslation("person.added", TypedText.strip(name.getValue())));
                done.run();
            }
            case AddResult.There() -> wrong(email, getTranslation("person.add.there"));
            case AddResult.LeftAlone() -> wrong(email, getTranslation("person.add.left"));
            case AddResult.Wrong(var fault) -> {
                var words = getTranslation("import.fault." + fault.reason(), fault.value());
                switch (fault.reason()) {
                    case NO_EMAIL, BAD_EMAIL -> wrong(email, words);
                    case NO_NAME, LONG_NAME -> wrong(name, words);
                    case BAD_CAPACITY -> {
                        places.setErrorMessage(words);
                        places.setInvalid(true);
                    }
                    default -> notice.refuse(words);
                }
            }
        }
    }

    private void missing(TextFieldBase<?, String> field, String typed, String key) {
        field.setInvalid(false);
        if (TypedText.blank(typed)) {
            wrong(field, getTranslation(key));
        }
    }

    private static void wrong(TextFieldBase<?, String> field, String words) {
        field.setErrorMessage(words);
        field.setInvalid(true);
        field.focus();
    }
}
