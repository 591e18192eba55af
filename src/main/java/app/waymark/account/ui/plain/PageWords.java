package app.waymark.account.ui.plain;

import app.waymark.shared.Translations;
import java.util.Locale;

/** The sentences of one page in its language; templates ask it as {@code words.of('key')}. */
public record PageWords(Translations translations, Locale locale) {

    /** The sentence for this key. */
    public String of(String key, Object... arguments) {
        return translations.text(locale, key, arguments);
    }

    /** The page's language, for its {@code lang} attribute. */
    public String language() {
        return locale.getLanguage();
    }
}
