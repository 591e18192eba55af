package app.waymark.shared;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every sentence a person reads, by key and language, from {@code vaadin-i18n/<module>_<language>.properties} (UTF-8).
 * Arguments follow {@link MessageFormat}: <code>{0}</code>, <code>{0,choice,…}</code> for plurals, a single quote is
 * written twice.
 */
@Component
public class Translations {

    /** The languages that ship; the first is the one that everything falls back to. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private final Map<String, Map<String, String>> texts = new HashMap<>();

    public Translations() {
        var resolver = new PathMatchingResourcePatternResolver();
        try {
            for (var language : LANGUAGES) {
                var all = texts.computeIfAbsent(language.getLanguage(), unused -> new HashMap<>());
                for (var file :
                        resolver.getResources("classpath*:vaadin-i18n/*_" + language.getLanguage() + ".properties")) {
                    var properties = new Properties();
                    try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                        properties.load(reader);
                    }
                    properties.forEach((key, value) -> all.put((String) key, (String) value));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The sentence for this key in this language; the key itself where there is none, so that a gap can be seen. */
    public String text(Locale locale, String key, @Nullable Object... arguments) {
        var language = supported(locale);
        var pattern = texts.getOrDefault(language.getLanguage(), Map.of()).get(key);
        return pattern == null ? key : new MessageFormat(pattern, locale).format(arguments);
    }

    /** Whether there is a sentence for this key. */
    public boolean knows(String key) {
        return texts.getOrDefault(LANGUAGES.getFirst().getLanguage(), Map.of()).containsKey(key);
    }

    /** The keys of one language. */
    public Set<String> keys(Locale language) {
        return Set.copyOf(texts.getOrDefault(language.getLanguage(), Map.of()).keySet());
    }

    /** The shipped language nearest to this locale. */
    public static Locale supported(Locale locale) {
        return LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(locale.getLanguage()))
                .findFirst()
                .orElse(LANGUAGES.getFirst());
    }
}
