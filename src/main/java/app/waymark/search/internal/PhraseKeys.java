package app.waymark.search.internal;

import app.waymark.search.NameIndex.Name;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What is left of words side by side, by which they are compared: of one word its stem; of several also without what makes a
 * noun of a verb, in any order, since "manage projects" is "project management". Words that say nothing are left out. Not for
 * two threads at once.
 */
final class PhraseKeys {

    /** "Java (computer programming)" is Java, to whoever does not write a catalogue. */
    private static final Pattern REMARK = Pattern.compile("(.*\\S)\\s*\\([^()]*\\)\\s*", Pattern.DOTALL);

    /** Nothing that is longer is a word; only its beginning counts. */
    private static final int LONGEST_WORD = 100;

    private static final int PRIME_BITS = 31;

    private final WordForms forms = new WordForms();
    private final Map<String, Left> known = new HashMap<>();

    /** What is left of a word in both languages. */
    private record Left(WordForms.Stems stems, String germanRoot, String englishRoot) {}

    /** What of a name is compared: all of it, and without a remark in brackets. */
    static List<String> texts(String name) {
        var remark = REMARK.matcher(name);
        return remark.matches() ? List.of(name, remark.group(1)) : List.of(name);
    }

    /** The words of a text that say something. */
    static List<String> words(String text) {
        return Asked.words(text).stream()
                .filter(word -> !Asked.filler(word))
                .map(word -> word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word)
                .toList();
    }

    /** Whether these can be a name: more than a letter or a number. */
    static boolean telling(List<String> words) {
        return words.size() > 1
                || (words.size() == 1
                        && words.getFirst().length() > 1
                        && words.getFirst().chars().anyMatch(Character::isLetter));
    }

    static boolean german(Name name) {
        return name.language().startsWith("de");
    }

    /** The same of all that these words are another form of. */
    String key(List<String> words, boolean german) {
        var key = new StringBuilder(german ? "de" : "en");
        if (words.size() == 1) {
            var stems = left(words.getFirst()).stems();
            return key.append(' ')
                    .append(german ? stems.german() : stems.english())
                    .toString();
        }
        var roots = new String[words.size()];
        for (int i = 0; i < roots.length; i++) {
            var left = left(words.get(i));
            roots[i] = german ? left.germanRoot() : left.englishRoot();
        }
        Arrays.sort(roots);
        for (var root : roots) {
            key.append(' ').append(root);
        }
        return key.toString();
    }

    private Left left(String word) {
        return known.computeIfAbsent(word, one -> {
            var stems = forms.stems(one);
            return new Left(stems, forms.root(stems.german()), forms.root(stems.english()));
        });
    }

    /** A number that no other key is likely to have. */
    static long number(String key) {
        long number = 1_125_899_906_842_597L;
        for (int i = 0; i < key.length(); i++) {
            number = number * PRIME_BITS + key.charAt(i);
        }
        return number;
    }
}
