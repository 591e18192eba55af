package app.waymark.skill;

import app.waymark.shared.TypedText;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A text in one or more languages.
 *
 * @param words the text by language tag (BCP 47), stripped; languages in which nothing is written are left out
 */
public record Phrase(Map<String, String> words) {

    /** Says nothing in any language. */
    public static final Phrase NOTHING = new Phrase(Map.of());

    public Phrase {
        var tidied = new TreeMap<String, String>();
        words.forEach((language, text) -> {
            var stripped = TypedText.strip(text);
            if (!stripped.isEmpty()) {
                tidied.put(language, stripped);
            }
        });
        words = java.util.Collections.unmodifiableSortedMap(tidied);
    }

    /** A text in one language. */
    public static Phrase of(String language, String text) {
        return new Phrase(Map.of(language, text));
    }

    /**
     * The text for somebody who reads this language: in it, else in it as it is written elsewhere, else in English, else in any;
     * empty where nothing is written.
     */
    public String in(Locale reader) {
        var exact = words.get(reader.toLanguageTag());
        if (exact != null) {
            return exact;
        }
        for (var one : words.entrySet()) {
            if (Locale.forLanguageTag(one.getKey()).getLanguage().equals(reader.getLanguage())) {
                return one.getValue();
            }
        }
        var english = words.get("en");
        return english != null ? english : words.values().stream().findFirst().orElse("");
    }

    /** Whether it says nothing in any language. */
    public boolean silent() {
        return words.isEmpty();
    }

    /** The same with another text in this language. */
    public Phrase with(String language, String text) {
        var more = new TreeMap<>(words);
        more.put(language, text);
        return new Phrase(more);
    }

    /** How long the longest of its texts is. */
    int longest() {
        return words.values().stream().mapToInt(String::length).max().orElse(0);
    }
}
