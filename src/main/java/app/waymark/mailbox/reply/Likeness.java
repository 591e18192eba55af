package app.waymark.mailbox.reply;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How what was kept of a mail compares with what somebody says had to be kept, spaces aside.
 *
 * @param exact whether it is the same
 * @param lost words that had to be kept and were not
 * @param extra words that were kept and had not to be
 */
public record Likeness(boolean exact, List<String> lost, List<String> extra) {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** Compares two texts. */
    public static Likeness of(String expected, String kept) {
        var should = words(expected);
        var is = words(kept);
        return new Likeness(should.equals(is), without(should, is), without(is, should));
    }

    private static List<String> words(String text) {
        return Stream.of(SPACES.split(text.strip()))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static List<String> without(List<String> words, List<String> others) {
        Map<String, Integer> left = new HashMap<>();
        others.forEach(word -> left.merge(word, 1, Integer::sum));
        return words.stream()
                .filter(word -> left.merge(word, -1, Integer::sum) < 0)
                .toList();
    }
}
