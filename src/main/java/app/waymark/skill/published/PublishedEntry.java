package app.waymark.skill.published;

import java.util.Map;

/**
 * An entry of a published set: a skill, an occupation, or what those are gathered under.
 *
 * @param uri what its publisher calls it, for ever
 * @param code its place in the publisher's own order, or an empty text
 * @param words what it says, by language tag
 */
public record PublishedEntry(String uri, EntryKind kind, String code, Map<String, EntryWords> words) {

    public PublishedEntry {
        words = Map.copyOf(words);
    }
}
