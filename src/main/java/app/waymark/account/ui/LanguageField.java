package app.waymark.account.ui;

import app.waymark.shared.Translations;
import com.vaadin.flow.component.select.Select;
import java.util.Locale;

/** Chooses one of the languages that ship, each written in itself. */
class LanguageField extends Select<Locale> {

    LanguageField(Locale present) {
        setLabel(getTranslation("account.language"));
        setItems(Translations.LANGUAGES);
        setItemLabelGenerator(language -> language.getDisplayLanguage(language));
        setValue(Translations.supported(present));
    }
}
