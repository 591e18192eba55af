package app.waymark.search;

import app.waymark.search.internal.NamedWords;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds things by what they are called, as it is typed, key by key: in any form of a word, within compounds, but for one slip,
 * as {@link Search} does. For lists that are the same for everybody; it stands in the memory of this process and decides
 * nothing about rights. May be asked by several threads at once.
 *
 * @param <K> what is found
 */
public final class NameIndex<K> {

    private final NamedWords<K> words;

    private NameIndex(NamedWords<K> words) {
        this.words = words;
    }

    /**
     * One of the names of a thing.
     *
     * @param language the tag of the language it is in
     * @param first whether it is called so first of all
     */
    public record Name(String text, String language, boolean first) {}

    /**
     * A thing that fits.
     *
     * @param name the name that fits best
     */
    public record Hit<K>(K thing, Name name) {}

    /** Takes things one after the other. */
    public static final class Builder<K> {

        private final NamedWords.Builder<K> words = new NamedWords.Builder<>();

        /** Adds a thing, or more names of one. */
        public void add(K thing, Name name) {
            words.add(thing, name);
        }

        /** An index of what was added; nothing is added to it any more. */
        public NameIndex<K> build() {
            return new NameIndex<>(words.build());
        }
    }

    /**
     * Finds the things that fit, the best first; none where nothing was asked.
     *
     * @param typed what was typed so far
     * @param language the tag of the reader's language, whose names come before others that fit as well
     * @param among which things count
     * @param most how many at most
     */
    public List<Hit<K>> find(String typed, String language, Predicate<K> among, int most) {
        return words.find(typed, language, among, most);
    }
}
