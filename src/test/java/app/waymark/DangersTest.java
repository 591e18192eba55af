package app.waymark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.shared.Secrets;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What Waymark's own code has no use for and what would be dangerous in it, so that nobody brings it in unnoticed. */
class DangersTest {

    private static final JavaClasses WAYMARK = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("app.waymark");

    private static final Path CODE = Path.of("src", "main", "java");
    private static final Path PAGES = Path.of("src", "main", "resources", "templates");
    private static final Path SCRIPTS = Path.of("frontend");

    /** Names of algorithms as they are asked for; what is not among them is asked about here before it is used. */
    private static final Set<String> CRYPTOGRAPHY =
            Set.of("SHA-256", "HmacSHA256", "HmacSHA1", "PBKDF2WithHmacSHA256", "AES/GCM/NoPadding", "Ed25519");

    private static final Map<String, String> KNOWN = Map.of(
            "keys.js", "localStorage",
            "kept-form.js", "localStorage",
            "nonce.js", "innerHTML",
            "session.js", "addEventListener(\"message\"");

    @Test
    void no_text_is_ever_run_be_it_as_a_command_a_script_an_expression_or_a_name_to_look_up() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.ProcessBuilder")
                .orShould()
                .callMethod(Runtime.class, "exec", String.class)
                .orShould()
                .callMethod(Runtime.class, "exec", String[].class)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.script..", "org.springframework.expression..", "javax.xml.xpath..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javax.naming.InitialContext")
                .check(WAYMARK);
    }

    @Test
    void objects_are_read_from_no_bytes_and_memory_is_the_runtimes() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.lang.foreign..", "sun.misc..", "java.beans..")
                .check(WAYMARK);
    }

    @Test
    void what_nobody_shall_guess_is_drawn_by_the_generator_for_that() {
        noClasses()
                .that()
                .resideOutsideOfPackages("app.waymark.engine..", "app.waymark.demo..")
                .and()
                // A request's number in the log, which says nothing.
                .doNotHaveSimpleName("RequestIds")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
                .orShould()
                .callMethod(Math.class, "random")
                .check(WAYMARK);
        assertThat(Base64.getUrlDecoder().decode(Secrets.next())).as("256 bits").hasSize(32);
        assertThat(Secrets.next()).isNotEqualTo(Secrets.next());
    }

    @Test
    void ciphers_signatures_and_digests_are_the_platforms_and_none_but_the_approved() {
        var asked = Pattern.compile(
                "(?:Cipher|Signature|KeyPairGenerator|KeyFactory|MessageDigest|Mac|SecretKeyFactory|SecureRandom)"
                        + "\\.getInstance\\(\\s*([^,)]+)");
        var found = matches(CODE, ".java", asked);
        assertThat(found).as("the pattern still finds them").hasSizeGreaterThan(8);
        found.forEach((where, name) -> {
            var named = name.startsWith("\"") ? name.replace("\"", "") : constant(where, name);
            assertThat(CRYPTOGRAPHY).as("%s in %s", name, where).contains(named);
        });
    }

    @Test
    void what_people_write_is_put_into_no_page_as_markup() {
        assertThat(matches(PAGES, ".html", Pattern.compile("(th:utext=\"[^\"]*\"|\\[\\()"))
                        .values())
                .as("but our own style sheets, in a page that is saved as one file")
                .containsOnly("th:utext=\"${styles}\"");
        assertThat(matches(CODE, ".java", Pattern.compile("executeJs\\(\\s*([^\"\\s][^,)]*)"))
                        .values())
                .as("expressions are constants, and what people typed travels as their arguments")
                .allMatch(first -> first.matches("[A-Z][A-Z_]+|\"\"\".*"));
    }

    @Test
    void scripts_run_no_text_write_no_markup_and_keep_nothing_of_a_session() {
        var dangerous = Pattern.compile(
                "(\\beval\\(|new Function\\(|innerHTML|outerHTML|insertAdjacentHTML|document\\.write|localStorage|sessionStorage"
                        + "|indexedDB|document\\.cookie|addEventListener\\(\"message\")");
        var found = matches(SCRIPTS, ".js", dangerous);
        // Of these it is known what for: two keep something, and nothing of a session; one watches what others write;
        // one
        // listens to the other tabs of its own origin.
        found.entrySet().removeIf(one -> KNOWN.getOrDefault(one.getKey().replaceAll(".*[/\\\\]|#.*", ""), "")
                .equals(one.getValue()));
        assertThat(found).isEmpty();
    }

    @Test
    void nothing_is_shipped_that_helps_somebody_look_inside() throws IOException {
        var settings =
                Files.readString(Path.of("src", "main", "resources", "application.yaml"), StandardCharsets.UTF_8);
        assertThat(settings)
                .contains("productionMode: true")
                .contains("include: health,info,metrics,prometheus")
                .contains("show-details: when-authorized")
                .contains("tracking-modes: cookie")
                .as("the log goes where it is said to go, and nowhere else")
                .doesNotContain("logging.file", "file:\n")
                .as("no sign-in comes along")
                .doesNotContainPattern("(?m)^\\s*(password|user|username): (?!\\$\\{|\"\")\\S")
                .doesNotContain("devtools", "show-sql", "trace: true");
    }

    private static String constant(String where, String name) {
        var file = Path.of(where.substring(0, where.indexOf('#')));
        var found = Pattern.compile("String " + Pattern.quote(name.strip()) + " = \"([^\"]+)\"")
                .matcher(read(file));
        assertThat(found.find()).as("%s in %s is a constant there", name, where).isTrue();
        return found.group(1);
    }

    /** What the pattern's group finds, by file and place. */
    private static Map<String, String> matches(Path folder, String ending, Pattern pattern) {
        var found = new TreeMap<String, String>();
        for (var file : files(folder, ending)) {
            var matcher = pattern.matcher(read(file));
            while (matcher.find()) {
                found.put(file + "#" + matcher.start(), matcher.group(1).strip());
            }
        }
        return found;
    }

    private static List<Path> files(Path folder, String ending) {
        try (var all = Files.walk(folder)) {
            var found = all.filter(file -> file.toString().endsWith(ending)).toList();
            assertThat(found).as("%s has files", folder).isNotEmpty();
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
