package app.waymark.feedback.passage;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A text as a row of words and signs, spaces left out, and of sentences. Words are numbered so that equal ones, whatever
 * their case, have equal numbers in both texts of a comparison.
 */
final class Words {

    /** A sentence, or a piece of one: the words from one position up to another. */
    record Sentence(int from, int to) {
        int length() {
            return to - from;
        }

        int[] positions() {
            return IntStream.range(from, to).toArray();
        }
    }

    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}](?:[\\p{L}\\p{M}\\p{N}'’_-]*[\\p{L}\\p{M}\\p{N}])?|\\R|[^\\p{Z}\\s]");

    private static final int SHORT = 3;

    /** The weight of a word that is rarely the same by chance. */
    static final int TELLING = 4;

    final int[] number;
    final int[] start;
    final int[] end;
    /** How much it says that a word is the same: nothing much for signs and little words. */
    final int[] weight;

    final List<Sentence> sentences = new ArrayList<>();
    /** The sentence of each word. */
    final int[] sentenceOf;

    Words(String text, Map<String, Integer> numbers) {
        var matcher = WORD.matcher(text);
        int size = 0;
        var number = new int[64];
        var start = new int[64];
        var end = new int[64];
        var weight = new int[64];
        var sentenceOf = new int[64];
        int from = 0;
        while (matcher.find()) {
            var word = matcher.group();
            char first = word.charAt(0);
            if (first == '\n' || first == '\r' || first == '\u2028' || first == '\u2029' || first == '\u0085') {
                from = close(from, size);
                continue;
            }
            if (size == number.length) {
                number = Arrays.copyOf(number, 2 * size);
                start = Arrays.copyOf(start, 2 * size);
                end = Arrays.copyOf(end, 2 * size);
                weight = Arrays.copyOf(weight, 2 * size);
                sentenceOf = Arrays.copyOf(sentenceOf, 2 * size);
            }
            number[size] = numbers.computeIfAbsent(folded(word), key -> numbers.size());
            start[size] = matcher.start();
            end[size] = matcher.end();
            boolean isWord = Character.isLetterOrDigit(word.codePointAt(0));
            weight[size] = !isWord ? 1 : word.length() <= SHORT ? 2 : TELLING;
            sentenceOf[size] = sentences.size();
            size++;
            if (first == '.' || first == '!' || first == '?' || first == '…') {
                from = close(from, size);
            }
        }
        close(from, size);
        this.number = Arrays.copyOf(number, size);
        this.start = Arrays.copyOf(start, size);
        this.end = Arrays.copyOf(end, size);
        this.weight = Arrays.copyOf(weight, size);
        this.sentenceOf = Arrays.copyOf(sentenceOf, size);
    }

    private static String folded(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        return Normalizer.isNormalized(lower, Normalizer.Form.NFC)
                ? lower
                : Normalizer.normalize(lower, Normalizer.Form.NFC);
    }

    private int close(int from, int to) {
        if (to > from) {
            sentences.add(new Sentence(from, to));
        }
        return to;
    }

    int size() {
        return number.length;
    }

    /** Whether it is a word rather than a sign. */
    boolean isWord(int at) {
        return weight[at] > 1;
    }

    /** The first word that ends after the position. */
    int firstEndingAfter(int position) {
        int at = Arrays.binarySearch(end, position);
        return at >= 0 ? at + 1 : -at - 1;
    }

    /** The first word that begins at or after the position. */
    int firstFrom(int position) {
        int at = Arrays.binarySearch(start, position);
        return at >= 0 ? at : -at - 1;
    }
}
