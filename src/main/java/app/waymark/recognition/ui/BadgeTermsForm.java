package app.waymark.recognition.ui;

import app.waymark.recognition.BadgeKind;
import app.waymark.recognition.BadgeTerms;
import app.waymark.recognition.BadgeWords;
import app.waymark.uikit.TextLimit;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;

/** Whether a programme gives one kind of badge, and what it says in both languages. */
class BadgeTermsForm extends Div {

    private static final BadgeWords NOTHING = new BadgeWords("", "", "");

    private final Checkbox given = new Checkbox(getTranslation("badge.given"));
    private final Words english = new Words("en");
    private final Words german = new Words("de");
    private transient BadgeTerms shown = new BadgeTerms(false, NOTHING, NOTHING);

    BadgeTermsForm(BadgeKind kind) {
        addClassName("wm-form");
        var title = new H3(getTranslation("badge.kind." + kind));
        title.addClassName("wm-form-title");
        add(title, given, english, german);
        if (kind == BadgeKind.LEVEL) {
            given.setHelperText(getTranslation("badge.given.level"));
        }
    }

    void show(BadgeTerms terms) {
        shown = terms;
        given.setValue(terms.given());
        english.show(terms.english());
        german.show(terms.german());
    }

    /** Whether something else stands in the fields than what was shown last. */
    boolean touched() {
        return !typed().equals(shown);
    }

    /** Whether all is said, and nothing is too long. */
    boolean whole() {
        return english.fits()
                && german.fits()
                && typed().english().whole()
                && typed().german().whole();
    }

    BadgeTerms typed() {
        return new BadgeTerms(given.getValue(), english.typed(), german.typed());
    }

    private static final class Words extends Div {

        private final TextField name = new TextField();
        private final TextArea description = new TextArea();
        private final TextArea criteria = new TextArea();

        Words(String language) {
            addClassName("badge-language");
            name.setLabel(label("name", language));
            description.setLabel(label("description", language));
            criteria.setLabel(label("criteria", language));
            TextLimit.on(name, BadgeWords.MOST_NAME);
            TextLimit.on(description, BadgeWords.MOST_DESCRIPTION);
            TextLimit.on(criteria, BadgeWords.MOST_CRITERIA);
            List.of(name, description, criteria)
                    .forEach(field -> field.getElement().setAttribute("lang", language));
            name.setWidthFull();
            description.setWidthFull();
            criteria.setWidthFull();
            add(name, description, criteria);
        }

        private String label(String what, String language) {
            return getTranslation(
                    "badge.field", getTranslation("badge.words." + what), getTranslation("badge.in." + language));
        }

        void show(BadgeWords words) {
            put(name, words.name());
            put(description, words.description());
            put(criteria, words.criteria());
        }

        private static void put(HasValue<?, String> field, String text) {
            if (!field.getValue().equals(text)) {
                field.setValue(text);
            }
        }

        BadgeWords typed() {
            return new BadgeWords(name.getValue(), description.getValue(), criteria.getValue());
        }

        boolean fits() {
            return TextLimit.fits(name, description, criteria);
        }
    }
}
