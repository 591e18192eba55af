package app.waymark.goal.coach;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the known word that was probably meant by one with a slip of the finger in it: a letter more, less, other or two
 * exchanged. Short words are left alone, since in them a letter makes another word.
 *
 * <p>Words that leave the same rest when a letter is taken out of each are that near; so one look a letter is enough.
 */
final class NearWords {

    private static final int SHORTEST = 6;
    private static final int LONGEST = 24;

    private final Set<String> known = new HashSet<>();
    private final Map<String, String> rests = new HashMap<>();

    void add(String word) {
        if (word.length() >= SHORTEST && word.length() <= LONGEST && known.add(word)) {
            for (int i = 1; i < word.length(); i++) {
                rests.putIfAbsent(without(word, i), word);
            }
            rests.putIfAbsent(word, word);
        }
    }

    /** The known word nearest to this one, if one is near and is not this one itself. */
    Optional<String> of(String word) {
        if (word.length() < SHORTEST || word.length() > LONGEST || known.contains(word)) {
            return Optional.empty();
        }
        var longer = rests.get(word);
        if (longer != null) {
            return Optional.of(longer);
        }
        for (int i = 1; i < word.length(); i++) {
            var rest = without(word, i);
            if (known.contains(rest)) {
                return Optional.of(rest);
            }
            var other = rests.get(rest);
            if (other != null && other.length() == word.length()) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    private static String without(String word, int at) {
        return word.substring(0, at) + word.substring(at + 1);
    }
}
