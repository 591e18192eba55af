package app.waymark.goal;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Something that a programme asks its mentors with a review of a goal.
 *
 * @param id names it for as long as its words stay the same
 * @param words what it says, by language; in at least one
 */
public record ReviewQuestion(UUID id, Map<String, String> words) {

    /** The longest question. */
    public static final int MOST_TEXT = 300;

    public ReviewQuestion {
        words = Map.copyOf(words);
    }

    /** What it says to somebody who reads this language: in another one where it says nothing in that. */
    public String in(Locale locale) {
        return in(words, locale);
    }

    static String in(Map<String, String> words, Locale locale) {
        var said = words.get(locale.getLanguage());
        return said != null
                ? said
                : words.entrySet().stream()
                        .min(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue)
                        .orElse("");
    }
}
