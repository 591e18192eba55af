package app.waymark.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TranslationsTest {

    private static final Path TEXTS = Path.of("src/main/resources/vaadin-i18n");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-zA-Z0-9_-]+)+");
    private static final Pattern ASKED =
            Pattern.compile("(?:getTranslation|\\.text)\\(\\s*(?:[a-zA-Z.()]+,\\s*)?\"([^\"]+)\"(\\s*\\+)?");

    private static final Pattern SAID = Pattern.compile("([A-Za-z0-9_.-]+)\\s*=");

    private final Translations translations = new Translations();

    @Test
    void no_sentence_lacks_a_language() {
        var all = Translations.LANGUAGES.stream()
                .flatMap(language -> translations.keys(language).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(all).isNotEmpty();
        for (var language : Translations.LANGUAGES) {
            assertThat(missing(all, translations.keys(language)))
                    .as("keys without a sentence in %s", language)
                    .isEmpty();
        }
    }

    @Test
    void every_sentence_can_be_said_and_says_the_same_things_in_each_language() {
        for (var key : translations.keys(Locale.ENGLISH)) {
            var english = arguments(key, Locale.ENGLISH);
            for (var language : Translations.LANGUAGES) {
                assertThat(arguments(key, language))
                        .as("%s in %s", key, language)
                        .isEqualTo(english);
            }
        }
    }

    @Test
    void every_sentence_is_in_the_file_of_its_module() throws IOException {
        try (var files = Files.list(TEXTS)) {
            var keys = new ArrayList<String>();
            for (var file : files.toList()) {
                var properties = new Properties();
                try (var reader = Files.newBufferedReader(file)) {
                    properties.load(reader);
                }
                properties.stringPropertyNames().forEach(key -> keys.add(language(file) + " " + key));
            }
            assertThat(keys)
                    .as("a key in two files would win or lose by chance")
                    .doesNotHaveDuplicates();
        }
    }

    /** Of two sentences under one key the later one is said in both places. */
    @Test
    void no_key_has_two_sentences_in_one_language() throws IOException {
        for (var language : Translations.LANGUAGES) {
            var once = new TreeSet<String>();
            var twice = new TreeSet<String>();
            try (var files = Files.list(Path.of("src/main/resources/vaadin-i18n"))) {
                for (var file : files.filter(one -> one.toString().endsWith("_" + language + ".properties"))
                        .toList()) {
                    for (var line : Files.readAllLines(file)) {
                        var key = SAID.matcher(line);
                        if (key.lookingAt() && !once.add(key.group(1))) {
                            twice.add(file.getFileName() + ": " + key.group(1));
                        }
                    }
                }
            }
            assertThat(once).as("keys in %s", language).isNotEmpty();
            assertThat(twice).as("keys with two sentences").isEmpty();
        }
    }

    @Test
    void every_sentence_that_the_code_asks_for_is_there() throws IOException {
        var unknown = new TreeSet<String>();
        for (var source : sources()) {
            var code = Files.readString(source);
            var asked = ASKED.matcher(code);
            while (asked.find()) {
                boolean begun = asked.group(2) != null;
                var key = asked.group(1);
                boolean known = begun
                        ? translations.keys(Locale.ENGLISH).stream().anyMatch(present -> present.startsWith(key))
                        : translations.knows(key);
                if (!known) {
                    unknown.add(source.getFileName() + ": " + key);
                }
            }
            // What a package's declaration names are modules.
            if (source.endsWith("package-info.java")) {
                continue;
            }
            if (source.toString().contains("/ui/") || source.toString().contains("/uikit/")) {
                unknown.addAll(unknownLiterals(source, code));
            }
        }
        assertThat(unknown).as("keys in the code without a sentence").isEmpty();
    }

    /** In views every literal that looks like a key of a family that has sentences must be one. */
    private List<String> unknownLiterals(Path source, String code) {
        var families = translations.keys(Locale.ENGLISH).stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .collect(Collectors.toSet());
        return LITERAL.matcher(code)
                .results()
                .map(found -> found.group(1))
                .filter(text -> KEY.matcher(text).matches())
                .filter(text -> families.contains(text.substring(0, text.indexOf('.'))))
                .filter(text -> !text.endsWith(".svg")
                        && !text.endsWith(".css")
                        && !text.endsWith(".js")
                        && !text.endsWith(".ics"))
                .filter(text -> !translations.knows(text))
                // A stem that is completed at run time: "goal.state" + "." + state.
                .filter(text -> translations.keys(Locale.ENGLISH).stream()
                        .noneMatch(present -> present.startsWith(text + ".") || present.startsWith(text + "-")))
                .map(text -> source.getFileName() + ": " + text)
                .toList();
    }

    private Set<Integer> arguments(String key, Locale language) {
        var found = new TreeSet<Integer>();
        var samples = new Object[10];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = 1_000 + i;
        }
        // Through the service, so that a pattern that cannot be parsed fails here.
        var said = translations.text(language, key, samples);
        for (int i = 0; i < samples.length; i++) {
            if (said.contains(new MessageFormat("{0}", language).format(new Object[] {1_000 + i}))) {
                found.add(i);
            }
        }
        assertThat(said).as(key).doesNotContain("{");
        return found;
    }

    private static Set<String> missing(Set<String> all, Set<String> present) {
        var missing = new TreeSet<>(all);
        missing.removeAll(present);
        return missing;
    }

    private static String language(Path file) {
        var name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('_') + 1, name.lastIndexOf('.'));
    }

    private static List<Path> sources() {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
