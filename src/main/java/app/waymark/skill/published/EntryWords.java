package app.waymark.skill.published;

import java.util.List;

/**
 * What an entry says in one language.
 *
 * @param label what it is called
 * @param others what else it is called; not again what the label says
 * @param description what is meant by it, or an empty text
 */
public record EntryWords(String label, List<String> others, String description) {

    public EntryWords {
        others = List.copyOf(others);
    }
}
