package app.waymark.mentorship;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A skill that the mentor of a pair offers and the mentee wants to learn, as both are told of it: without levels.
 *
 * @param names what it is called, by language tag; in one at least
 */
public record TaughtSkill(Map<String, String> names) {

    public TaughtSkill {
        names = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(names));
        if (names.isEmpty()) {
            throw new IllegalArgumentException("A skill has a name");
        }
    }

    /** The name for somebody who reads this language: in it, else in English, else in any. */
    public String in(Locale reader) {
        var exact = names.get(reader.getLanguage());
        var english = names.get("en");
        return exact != null
                ? exact
                : english != null ? english : names.values().iterator().next();
    }
}
