package app.waymark.skill.ui;

import app.waymark.shared.Translations;
import app.waymark.skill.FrameworkContent;
import app.waymark.skill.Phrase;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.TreeSet;

/** Which language of a framework is written in: one of those it has, or another by its tag. */
class WrittenIn extends ComboBox<String> {

    private TreeSet<String> tags = new TreeSet<>();

    WrittenIn() {
        setLabel(getTranslation("skill.language"));
        setHelperText(getTranslation("skill.language.help"));
        setAllowCustomValue(true);
        setItemLabelGenerator(tag -> name(getLocale(), tag));
        addCustomValueSetListener(event -> typed(event.getDetail()));
        addClassName("skill-language");
    }

    /** Offers the languages of a framework and those of Waymark; stays at the one chosen before, if there is. */
    void offer(FrameworkContent content) {
        var all = content.languages();
        Translations.LANGUAGES.forEach(one -> all.add(one.getLanguage()));
        var chosen = getValue();
        if (chosen != null) {
            all.add(chosen);
        }
        if (!all.equals(tags)) {
            tags = all;
            setItems(all);
            setValue(chosen == null ? tag(getLocale()) : chosen);
        }
    }

    /** The tag of the language chosen. */
    String tag() {
        var chosen = getValue();
        return chosen == null ? tag(getLocale()) : chosen;
    }

    private void typed(String text) {
        try {
            var tag = new Locale.Builder()
                    .setLanguageTag(text.strip().replace('_', '-'))
                    .build()
                    .toLanguageTag();
            setInvalid(tag.equals("und"));
            if (!isInvalid()) {
                tags.add(tag);
                setItems(tags);
                setValue(tag);
            }
        } catch (IllformedLocaleException unknown) {
            setInvalid(true);
        }
        setErrorMessage(getTranslation("skill.language.wrong"));
    }

    /** What a language is called in that of the reader. */
    static String name(Locale reader, String tag) {
        var name = Locale.forLanguageTag(tag).getDisplayName(reader);
        return name.isEmpty() ? tag : name;
    }

    /** The tag under which somebody who reads this language writes. */
    static String tag(Locale reader) {
        return Translations.supported(reader).getLanguage();
    }

    /** A text as somebody who reads this language writes it. */
    static Phrase phrase(Locale reader, String text) {
        return Phrase.of(tag(reader), text);
    }
}
