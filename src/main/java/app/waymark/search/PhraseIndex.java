package app.waymark.search;

import app.waymark.search.NameIndex.Hit;
import app.waymark.search.NameIndex.Name;
import app.waymark.search.internal.NamedPhrases;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds out of which things a text speaks, by all their names: the other way round than {@link NameIndex}, to which one types a
 * name. It stands in the memory of this process and decides nothing about rights. May be asked by several threads at once.
 *
 * @param <K> what is found
 */
public final class PhraseIndex<K> {

    private final NamedPhrases<K> phrases;

    private PhraseIndex(NamedPhrases<K> phrases) {
        this.phrases = phrases;
    }

    /** Takes things one after the other. */
    public static final class Builder<K> {

        private final NamedPhrases.Builder<K> phrases = new NamedPhrases.Builder<>();

        /** Adds a thing, or more names of one. */
        public void add(K thing, Name name) {
            phrases.add(thing, name);
        }

        /** An index of what was added; nothing is added to it any more. */
        public PhraseIndex<K> build() {
            return new PhraseIndex<>(phrases.build());
        }
    }

    /**
     * The things that are called what stands in a text, all words of a name side by side, each thing once, in the order of the
     * text. Where a name is part of a longer one that stands there, the longer one counts.
     *
     * @param language the tag of the reader's language, whose names come before others that fit as well
     * @param among which things count
     * @param most how many at most
     */
    public List<Hit<K>> in(String text, String language, Predicate<K> among, int most) {
        return phrases.in(text, language, among, most);
    }
}
