package app.waymark.search.internal;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * Makes words comparable: "Führung", "Fuehrung" and "fuhrung" are one. An e after a, o or u goes where it can stand for an
 * umlaut, which makes odd words of some English ones ("does" is "dos"), but the same of the one that is searched for.
 */
final class Folding {

    /** What is read of a text; no note is longer. */
    private static final int MOST_READ = 200_000;

    /** Between the parts of a line; no word and no pattern goes across. */
    private static final String EDGE = " | ";

    private enum Before {
        /** An a, o or u, whose umlaut an e would make. */
        OPEN,
        VOWEL,
        OTHER
    }

    private Folding() {}

    /** The words of a text, in order. */
    static List<FoldedWord> words(String text) {
        var words = new ArrayList<FoldedWord>();
        int end = Math.min(text.length(), MOST_READ);
        int at = 0;
        while (at < end) {
            if (!within(text.charAt(at))) {
                at++;
                continue;
            }
            int from = at;
            while (at < end && within(text.charAt(at))) {
                at++;
            }
            var word = fold(text.substring(from, at));
            if (!word.isEmpty()) {
                words.add(new FoldedWord(word, from, at));
            }
        }
        return words;
    }

    /** All of a thing in one line, a blank around every word: title, body, and what is written together of hyphened words. */
    static byte[] line(String title, String body) {
        return (" " + joined(words(title)) + EDGE + joined(words(body)) + EDGE + hyphened(title) + hyphened(body))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The parts of such a line: the words of the title, and all others. */
    static List<String> parts(String line) {
        int edge = line.indexOf(EDGE);
        return List.of(line.substring(0, edge + 1), line.substring(edge + EDGE.length() - 1));
    }

    static String joined(List<FoldedWord> words) {
        var joined = new StringJoiner(" ");
        words.forEach(word -> joined.add(word.word()));
        return joined.toString();
    }

    /** "E-Mail" is to be found as "email" as well. */
    private static String hyphened(String text) {
        var all = new StringBuilder();
        var words = words(text);
        for (int i = 0; i < words.size(); i++) {
            var whole = new StringBuilder(words.get(i).word());
            int last = i;
            while (last + 1 < words.size() && hyphen(text, words.get(last), words.get(last + 1))) {
                last++;
                whole.append(words.get(last).word());
            }
            if (last > i) {
                all.append(whole).append(' ');
                i = last;
            }
        }
        return all.toString();
    }

    /** Whether nothing but a hyphen is between the two. */
    static boolean hyphen(String text, FoldedWord one, FoldedWord next) {
        return next.from() == one.to() + 1 && "-‐‑".indexOf(text.charAt(one.to())) >= 0;
    }

    private static boolean within(char sign) {
        return Character.isLetterOrDigit(sign)
                || Character.isSurrogate(sign)
                || sign == '\u00ad'
                || Character.getType(sign) == Character.NON_SPACING_MARK;
    }

    private static String fold(String word) {
        var plain = Normalizer.normalize(word, Normalizer.Form.NFKD);
        var folded = new StringBuilder(plain.length());
        var before = Before.OTHER;
        for (int i = 0; i < plain.length(); i++) {
            char sign = Character.toLowerCase(plain.charAt(i));
            if (sign == '\u00ad') {
                continue;
            }
            if (Character.getType(sign) == Character.NON_SPACING_MARK) {
                before = Before.VOWEL;
                continue;
            }
            if (sign == 'e' && before == Before.OPEN) {
                before = Before.VOWEL;
                continue;
            }
            if (sign == 'ß') {
                folded.append("ss");
                before = Before.OTHER;
                continue;
            }
            if (Character.isLetterOrDigit(sign) || Character.isSurrogate(sign)) {
                folded.append(sign);
            }
            before = switch (sign) {
                case 'a', 'o' -> Before.OPEN;
                case 'u' -> before == Before.OTHER ? Before.OPEN : Before.VOWEL;
                case 'e', 'i', 'q', 'y' -> Before.VOWEL;
                default -> Before.OTHER;
            };
        }
        return folded.toString();
    }
}
