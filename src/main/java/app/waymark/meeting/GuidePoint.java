package app.waymark.meeting;

import java.util.Locale;
import java.util.Map;

/**
 * Something to talk about when two meet for the first time.
 *
 * @param words what it says, by language; in at least one
 */
public record GuidePoint(Map<String, String> words) {

    /** The longest one: it can become an item of an agenda. */
    public static final int LONGEST = AgendaItem.LONGEST;

    public GuidePoint {
        words = Map.copyOf(words);
    }

    /** What it says to somebody who reads this language: in another one where it says nothing in that. */
    public String in(Locale locale) {
        var said = words.get(locale.getLanguage());
        return said != null
                ? said
                : words.entrySet().stream()
                        .min(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue)
                        .orElse("");
    }
}
