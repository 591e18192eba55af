package app.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Holds the list of what OWASP's ASVS 5.0 asks at its levels 1 and 2 against the tests that it names and against the table in
 * docs/security.md. After a change of the list, {@code -Dasvs.write=true} writes the table anew.
 */
class AsvsTest {

    private static final Path LIST = Path.of("src", "test", "resources", "security", "asvs.tsv");
    private static final Path DOCUMENT = Path.of("docs", "security.md");
    private static final Path TESTS = Path.of("src", "test", "java");
    private static final String BEGINS = "<!-- From here on AsvsTest writes. -->\n";

    private static final Map<String, String> CHAPTERS = chapters();

    /** How many requirements each chapter has at levels 1 and 2. */
    private static final Map<String, Integer> ASKED = Map.ofEntries(
            Map.entry("1", 27),
            Map.entry("2", 11),
            Map.entry("3", 19),
            Map.entry("4", 10),
            Map.entry("5", 9),
            Map.entry("6", 35),
            Map.entry("7", 18),
            Map.entry("8", 7),
            Map.entry("9", 7),
            Map.entry("10", 29),
            Map.entry("11", 14),
            Map.entry("12", 9),
            Map.entry("13", 13),
            Map.entry("14", 9),
            Map.entry("15", 13),
            Map.entry("16", 16),
            Map.entry("17", 7));

    private static final List<String> VERDICTS =
            List.of("tested", "described", "operated", "untested", "not applicable", "not met");

    /** At least so much of what applies, and a program can test, a test of ours tests. */
    private static final double SHARE = 0.85;

    private record Requirement(String number, String level, String asks, String verdict, String shown) {

        String chapter() {
            return number.substring(0, number.indexOf('.'));
        }

        List<String> tests() {
            return verdict.equals("tested") ? List.of(shown.split("; ")) : List.of();
        }
    }

    @Test
    void every_requirement_stands_in_the_list_once() throws IOException {
        var all = list();
        assertThat(all).extracting(Requirement::number).doesNotHaveDuplicates().hasSize(253);
        assertThat(all.stream().collect(Collectors.toMap(Requirement::chapter, one -> 1, Integer::sum)))
                .isEqualTo(ASKED);
        assertThat(all).extracting(Requirement::level).containsOnly("1", "2");
        assertThat(all).filteredOn(one -> one.level().equals("1")).hasSize(70);
    }

    @Test
    void every_verdict_is_one_of_six_and_has_its_reason() throws IOException {
        assertThat(list()).allSatisfy(one -> {
            assertThat(VERDICTS).as(one.number()).contains(one.verdict());
            assertThat(one.asks()).as(one.number()).isNotBlank();
            assertThat(one.shown()).as(one.number()).isNotBlank();
        });
    }

    @Test
    void every_test_that_is_named_is_there() throws IOException {
        var classes = classes();
        for (var one : list()) {
            for (var test : one.tests()) {
                var parts = test.split("#", -1);
                assertThat(parts).as("%s names %s", one.number(), test).hasSize(2);
                var named = classes.stream()
                        .filter(name -> name.endsWith("." + parts[0]))
                        .toList();
                assertThat(named).as("%s names %s", one.number(), test).hasSize(1);
                assertThat(Arrays.stream(load(named.getFirst()).getDeclaredMethods())
                                .filter(AsvsTest::isTest)
                                .map(Method::getName))
                        .as("%s names %s", one.number(), test)
                        .contains(parts[1]);
            }
        }
    }

    @Test
    void what_is_said_to_be_described_has_its_section() throws IOException {
        var document = Files.readString(DOCUMENT, StandardCharsets.UTF_8);
        assertThat(list())
                .filteredOn(one -> one.verdict().equals("described"))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(document).as(one.number()).contains("\n### " + one.shown() + "\n"));
    }

    @Test
    void of_what_applies_and_a_program_can_test_most_is_tested() throws IOException {
        assertThat(share()).isGreaterThanOrEqualTo(SHARE);
    }

    @Test
    void the_document_says_what_the_list_says() throws IOException {
        var document = Files.readString(DOCUMENT, StandardCharsets.UTF_8);
        int begins = document.indexOf(BEGINS);
        assertThat(begins).isPositive();
        var before = document.substring(0, begins + BEGINS.length());
        if (Boolean.getBoolean("asvs.write")) {
            Files.writeString(DOCUMENT, before + table());
        }
        assertThat(Files.readString(DOCUMENT, StandardCharsets.UTF_8)).isEqualTo(before + table());
    }

    private static double share() throws IOException {
        var counts = counts();
        double tested = counts.getOrDefault("tested", 0L);
        return tested / (tested + counts.getOrDefault("untested", 0L) + counts.getOrDefault("not met", 0L));
    }

    private static Map<String, Long> counts() throws IOException {
        return list().stream().collect(Collectors.groupingBy(Requirement::verdict, Collectors.counting()));
    }

    private static String table() throws IOException {
        var counts = counts();
        var text = new StringBuilder("\n")
                .append(VERDICTS.stream()
                        .map(verdict -> counts.getOrDefault(verdict, 0L) + " " + verdict)
                        .collect(Collectors.joining(", ")))
                .append(". Of what applies and a program can test (tested, untested, not met), ")
                .append(Math.round(share() * 1_000) / 10.0)
                .append(" % is tested.\n");
        CHAPTERS.forEach((chapter, name) -> {
            text.append("\n### ").append(chapter).append(". ").append(name).append("\n\n");
            text.append("| | Level | Asks, in short | | By what, where, or why |\n|---|---|---|---|---|\n");
            try {
                for (var one : list()) {
                    if (one.chapter().equals(chapter)) {
                        text.append("| %s | %s | %s | %s | %s |%n"
                                .formatted(one.number(), one.level(), one.asks(), one.verdict(), shown(one)));
                    }
                }
            } catch (IOException unreadable) {
                throw new java.io.UncheckedIOException(unreadable);
            }
        });
        return text.toString();
    }

    private static String shown(Requirement one) {
        return one.tests().isEmpty()
                ? one.shown()
                : one.tests().stream().map(test -> "`" + test + "`").collect(Collectors.joining(" "));
    }

    private static List<Requirement> list() throws IOException {
        return Files.readAllLines(LIST, StandardCharsets.UTF_8).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> {
                    var parts = line.split("\t", -1);
                    assertThat(parts).as(line).hasSize(5);
                    return new Requirement(parts[0], parts[1], parts[2], parts[3], parts[4]);
                })
                .toList();
    }

    /** All classes of tests by their whole names; the list names each by as much of its end as tells it apart. */
    private static List<String> classes() throws IOException {
        try (var files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith("Test.java"))
                    .map(file -> TESTS.relativize(file)
                            .toString()
                            .replace(".java", "")
                            .replace('/', '.')
                            .replace('\\', '.'))
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, AsvsTest.class.getClassLoader());
        } catch (ClassNotFoundException gone) {
            throw new AssertionError(name, gone);
        }
    }

    private static boolean isTest(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .anyMatch(type -> type.getName().startsWith("org.junit.jupiter."));
    }

    private static Map<String, String> chapters() {
        var names = new LinkedHashMap<String, String>();
        var all = List.of(
                "Encoding and sanitising",
                "Validation and rules of the business",
                "Browsers",
                "Services for programs",
                "Files",
                "Authentication",
                "Sessions",
                "Authorisation",
                "Self-contained tokens",
                "OAuth and OpenID Connect",
                "Cryptography",
                "Connections",
                "Configuration",
                "Protection of data",
                "Code and architecture",
                "Logs and errors",
                "WebRTC");
        for (int i = 0; i < all.size(); i++) {
            names.put(String.valueOf(i + 1), all.get(i));
        }
        return names;
    }
}
