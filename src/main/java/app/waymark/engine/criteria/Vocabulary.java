package app.waymark.engine.criteria;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Decides when two texts mean the same: case, accents and surplus white space do not count, and the coordinator's
 * synonyms are taken for the word they stand for.
 *
 * <p>Safe to share between threads.
 */
public final class Vocabulary {

    private final Map<String, String> synonyms;

    /**
     * @param synonyms from a word to the word it stands for, in any spelling; a chain is followed to its end, and words
     *     that stand for each other in a circle all mean the same
     */
    public Vocabulary(Map<String, String> synonyms) {
        Map<String, String> direct = new HashMap<>();
        synonyms.forEach((word, meaning) -> direct.put(plain(word), plain(meaning)));
        Map<String, String> resolved = new HashMap<>();
        direct.keySet().forEach(word -> resolved.put(word, follow(word, direct)));
        this.synonyms = Map.copyOf(resolved);
    }

    /** The form in which a text is compared; two texts mean the same exactly when their keys are equal. */
    public String key(String text) {
        String plain = plain(text);
        return synonyms.getOrDefault(plain, plain);
    }

    /**
     * The values of a text that lists several, as they were written but without surrounding white space; blank values
     * are left out, and of values that mean the same only the first is kept.
     */
    public List<String> values(String text) {
        List<String> values = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || isSeparator(text.charAt(at))) {
                String value = squeeze(text.substring(start, at));
                if (!value.isEmpty() && seen.add(key(value))) {
                    values.add(value);
                }
                start = at + 1;
            }
        }
        return values;
    }

    private static boolean isSeparator(char c) {
        return c == ',' || c == ';' || c == '|' || c == '\n' || c == '\r';
    }

    private static String follow(String word, Map<String, String> direct) {
        Set<String> seen = new HashSet<>();
        String here = word;
        while (seen.add(here)) {
            String next = direct.get(here);
            if (next == null) {
                return here;
            }
            here = next;
        }
        // A circle: every word on it must come to the same one, whichever word the walk began with.
        String smallest = here;
        for (String on = direct.get(here); on != null && !on.equals(here); on = direct.get(on)) {
            if (on.compareTo(smallest) < 0) {
                smallest = on;
            }
        }
        return smallest;
    }

    private static String plain(String text) {
        String squeezed = squeeze(text);
        // Upper case first: it turns the German sharp s into "ss" and both Greek small sigmas into one letter.
        String folded = squeezed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        if (isAscii(folded)) {
            return folded;
        }
        String apart = Normalizer.normalize(folded, Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            // Only the accents of Latin, Greek and Cyrillic: marks of other scripts are vowels, not decoration.
            if (c < '\u0300' || c > '\u036F') {
                plain.append(withoutStroke(c));
            }
        }
        return squeeze(Normalizer.normalize(plain, Normalizer.Form.NFKC));
    }

    /** Letters with a stroke and joined letters have no decomposition in Unicode. */
    private static String withoutStroke(char c) {
        return switch (c) {
            case 'ø' -> "o";
            case 'ł' -> "l";
            case 'đ' -> "d";
            case 'ħ' -> "h";
            case 'ı' -> "i";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            default -> String.valueOf(c);
        };
    }

    /** Without white space at either end and round separators, and with one space for each run of it elsewhere. */
    private static String squeeze(String text) {
        StringBuilder squeezed = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isBlank(c)) {
                gap = !squeezed.isEmpty();
            } else {
                if (gap && !isSeparator(c) && !isSeparator(squeezed.charAt(squeezed.length() - 1))) {
                    squeezed.append(' ');
                }
                gap = false;
                squeezed.append(c);
            }
        }
        return squeezed.toString();
    }

    private static boolean isBlank(char c) {
        // Spreadsheets and web pages leave no-break and zero-width spaces that nobody can see.
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || c == '\u200B'
                || c == '\uFEFF';
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }
}
