package app.waymark.account.internal;

import app.waymark.account.PasswordRule;
import app.waymark.shared.Links;
import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.matchers.DictionaryLoader;
import com.nulabinc.zxcvbn.matchers.SlantedKeyboardLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Judges passwords as somebody who guesses would: by zxcvbn's estimate with its lists (30,000 passwords, English words and
 * names) and German ones beside them. What is the person's own counts for nothing: a password is as good as what is left
 * of it without name, address and Waymark. What stands as it is in a list of passwords that leaked is refused besides,
 * however good the estimate takes it to be.
 */
@Component
public class PasswordStrength {

    /** Three billion guesses: more than anybody gets to try here, and more than two words of a list. */
    private static final double ENOUGH = 9.5;

    /** As much as is looked at: what is weak up to here is weak, and the estimate's work grows faster than the length. */
    private static final int LOOKED_AT = 64;

    private static final int SHORTEST_OWN_WORD = 3;
    private static final String PRODUCT = "waymark";
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");

    private static final Map<Character, Character> LIKE_LETTERS =
            Map.of('0', 'o', '1', 'i', '3', 'e', '4', 'a', '5', 's', '7', 't', '@', 'a', '$', 's', '!', 'i');

    private final ReentrantLock loading = new ReentrantLock();
    private final List<String> ofWaymark;
    private volatile @Nullable Lists lists;

    /** What guesses by words, and what leaked as a whole, in small letters. */
    private record Lists(Zxcvbn zxcvbn, Set<String> leaked) {}

    PasswordStrength(Links links) {
        var words = new ArrayList<>(List.of(PRODUCT));
        var host = URI.create(links.absolute(Links.HOME)).getHost();
        if (host != null) {
            words.addAll(List.of(BETWEEN.split(host.toLowerCase(Locale.ROOT))));
        }
        this.ofWaymark = List.copyOf(words);
    }

    /** The rule that this password of the person with this address and name breaks, or empty where it is good enough. */
    public Optional<PasswordRule> brokenBy(String password, String email, String name) {
        int length = password.codePointCount(0, password.length());
        if (length < PasswordRule.SHORTEST) {
            return Optional.of(PasswordRule.TOO_SHORT);
        }
        if (length > PasswordRule.LONGEST) {
            return Optional.of(PasswordRule.TOO_LONG);
        }
        if (lists().leaked().contains(password.toLowerCase(Locale.ROOT))) {
            return Optional.of(PasswordRule.TOO_COMMON);
        }
        var looked = password.toLowerCase(Locale.ROOT);
        looked = looked.length() > LOOKED_AT ? looked.substring(0, LOOKED_AT) : looked;
        var left = without(looked, own(email, name));
        if (!left.equals(looked) && !strong(left)) {
            return Optional.of(PasswordRule.TOO_NEAR);
        }
        return strong(looked) ? Optional.empty() : Optional.of(PasswordRule.TOO_COMMON);
    }

    private boolean strong(String text) {
        return !text.isEmpty() && lists().zxcvbn().measure(text).getGuessesLog10() >= ENOUGH;
    }

    /** Longest first, so that a whole name goes before its parts. */
    private List<String> own(String email, String name) {
        Set<String> words = new LinkedHashSet<>();
        for (var text : List.of(email, name)) {
            var parts = BETWEEN.split(text.toLowerCase(Locale.ROOT));
            for (var part : parts) {
                addSpellings(words, part);
            }
        }
        words.addAll(ofWaymark);
        return words.stream()
                .filter(word -> word.length() >= SHORTEST_OWN_WORD)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static void addSpellings(Set<String> words, String word) {
        words.add(word);
        words.add(word.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss"));
        words.add(Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", ""));
    }

    /** What is left of a password without these words, however their letters are written, forwards or backwards. */
    private static String without(String password, List<String> own) {
        var left = password;
        for (var word : own) {
            for (var way : List.of(word, new StringBuilder(word).reverse().toString())) {
                int at = letters(left).indexOf(way);
                while (at >= 0) {
                    left = left.substring(0, at) + left.substring(at + way.length());
                    at = letters(left).indexOf(way);
                }
            }
        }
        return left;
    }

    private static String letters(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            plain.append(LIKE_LETTERS.getOrDefault(text.charAt(i), text.charAt(i)));
        }
        return plain.toString();
    }

    /** Some ten megabytes, so only once somebody sets a password. */
    private Lists lists() {
        var ready = lists;
        if (ready != null) {
            return ready;
        }
        loading.lock();
        try {
            var loaded = lists;
            if (loaded == null) {
                loaded = new Lists(load(), leaked());
                lists = loaded;
            }
            return loaded;
        } finally {
            loading.unlock();
        }
    }

    private static Zxcvbn load() {
        try {
            return new ZxcvbnBuilder()
                    .dictionaries(StandardDictionaries.loadAllDictionaries())
                    .dictionary(dictionary("german-passwords"))
                    .dictionary(dictionary("german-words"))
                    .dictionary(dictionary("german-names"))
                    .keyboards(StandardKeyboards.loadAllKeyboards())
                    .keyboard(new SlantedKeyboardLoader(
                                    "qwertz", () -> file("qwertz").getInputStream())
                            .load())
                    .build();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> leaked() {
        try (var in = file("leaked-passwords").getInputStream()) {
            return Set.copyOf(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static com.nulabinc.zxcvbn.matchers.Dictionary dictionary(String name) throws IOException {
        return new DictionaryLoader(name, () -> file(name).getInputStream()).load();
    }

    private static ClassPathResource file(String name) {
        return new ClassPathResource(name + ".txt", PasswordStrength.class);
    }
}
