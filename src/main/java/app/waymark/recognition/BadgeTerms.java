package app.waymark.recognition;

import java.util.Locale;

/**
 * What a programme says of one kind of badge.
 *
 * @param given whether the programme gives it
 * @param english what it says to whoever reads Waymark in English
 * @param german what it says to whoever reads Waymark in German
 */
public record BadgeTerms(boolean given, BadgeWords english, BadgeWords german) {

    /** What it says in this language. */
    public BadgeWords in(Locale locale) {
        return locale.getLanguage().equals(Locale.GERMAN.getLanguage()) ? german : english;
    }
}
