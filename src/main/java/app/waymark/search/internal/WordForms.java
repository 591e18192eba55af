package app.waymark.search.internal;

import java.util.List;
import java.util.Map;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.GermanStemmer;

/**
 * The stems of words, in both languages, since nobody says in which they write. Not for two threads at once.
 */
final class WordForms {

    /** Shorter roots are common to words that have nothing to do with each other. */
    private static final int SHORTEST_ROOT = 4;

    /** What makes a noun of a verb, and the endings of verbs, longest first; with what is put in their place. */
    private static final List<List<String>> ENDINGS = List.of(
            List.of("ierungen", "ier"),
            List.of("ierung", "ier"),
            List.of("ungen", ""),
            List.of("ations", "at"),
            List.of("ation", "at"),
            List.of("ment", ""),
            List.of("ung", ""),
            List.of("ing", ""),
            List.of("eln", "l"),
            List.of("elt", "l"),
            List.of("ern", "er"),
            List.of("est", ""),
            List.of("tet", "t"),
            List.of("ed", ""),
            List.of("er", ""),
            List.of("en", ""),
            List.of("st", ""),
            List.of("e", ""),
            List.of("t", ""),
            List.of("n", ""));

    private final SnowballStemmer german = new GermanStemmer();
    private final SnowballStemmer english = new EnglishStemmer();
    private final Map<String, Stems> known;

    WordForms() {
        this(Map.of());
    }

    /** @param known the stems of words that are asked for again and again */
    WordForms(Map<String, Stems> known) {
        this.known = known;
    }

    /** The stems of a word. */
    record Stems(String german, String english) {}

    /** Both stems of a word, to be known from then on. */
    Stems stems(String word) {
        return new Stems(stem(german, word), stem(english, word));
    }

    String german(String word) {
        var stems = known.get(word);
        return stems == null ? stem(german, word) : stems.german();
    }

    String english(String word) {
        var stems = known.get(word);
        return stems == null ? stem(english, word) : stems.english();
    }

    /** What is left of a word that is a relative rather than another form: "entwickl" of "Entwicklung" and "entwickeln". */
    String root(String word) {
        for (var ending : ENDINGS) {
            if (word.endsWith(ending.getFirst())) {
                var root = word.substring(0, word.length() - ending.getFirst().length()) + ending.getLast();
                if (root.length() >= SHORTEST_ROOT) {
                    return root;
                }
            }
        }
        return word;
    }

    private static String stem(SnowballStemmer stemmer, String word) {
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
