package app.waymark.shared;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;

/**
 * The order of names in somebody's language, the same in the database and in Java: in English and German that of a
 * dictionary, where Öztürk stands among the O; in Swedish that letter comes after Z. Case and, where the language has them as
 * no letters of their own, accents do not count.
 */
public final class Alphabet {

    /** Names of MariaDB's collations for the languages whose alphabets differ from what the others share. */
    private static final Map<String, String> OWN = Map.ofEntries(
            Map.entry("cs", "czech"),
            Map.entry("da", "danish"),
            Map.entry("es", "spanish"),
            Map.entry("et", "estonian"),
            Map.entry("fi", "swedish"),
            Map.entry("hu", "hungarian"),
            Map.entry("is", "icelandic"),
            Map.entry("lt", "lithuanian"),
            Map.entry("lv", "latvian"),
            Map.entry("nb", "danish"),
            Map.entry("nn", "danish"),
            Map.entry("no", "danish"),
            Map.entry("pl", "polish"),
            Map.entry("ro", "romanian"),
            Map.entry("sk", "slovak"),
            Map.entry("sl", "slovenian"),
            Map.entry("sv", "swedish"),
            Map.entry("tr", "turkish"));

    private Alphabet() {}

    /** The collation by which the database sorts and compares names for somebody who reads this language. */
    public static String collation(Locale language) {
        var own = OWN.get(language.getLanguage());
        return own == null ? "utf8mb4_uca1400_ai_ci" : "utf8mb4_uca1400_" + own + "_ai_ci";
    }

    /** The same order in Java, for what is in memory anyway; names that are equal in it are in the order of their letters. */
    public static Comparator<String> of(Locale language) {
        var collator = Collator.getInstance(language);
        collator.setStrength(Collator.PRIMARY);
        Comparator<String> words = (one, other) -> compare(words(one), words(other), collator);
        return words.thenComparing(Comparator.naturalOrder());
    }

    /** Word by word, for Java's collators pass over blanks: Van Eyck comes before Vanda. */
    private static int compare(Iterator<String> one, Iterator<String> other, Collator collator) {
        while (one.hasNext() && other.hasNext()) {
            int order = collator.compare(one.next(), other.next());
            if (order != 0) {
                return order;
            }
        }
        return Boolean.compare(one.hasNext(), other.hasNext());
    }

    private static Iterator<String> words(String name) {
        return Arrays.stream(name.strip().split("\\s+")).iterator();
    }
}
