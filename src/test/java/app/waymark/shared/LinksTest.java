package app.waymark.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Where a page is, {@link Links} says, and nobody else: a page that moves takes everything that leads to it along. */
class LinksTest {

    private static final Path SOURCES = Path.of(System.getProperty("basedir", "."), "src", "main", "java");

    /** A text in quotes. */
    private static final Pattern TEXT = Pattern.compile("\"((?:\\\\.|[^\"\\\\])*)\"");

    @Test
    void no_class_writes_the_address_of_a_page_by_hand() {
        var pages = pages();
        assertThat(pages).contains("goals", "meetings", "rounds", "mentorships", "inbox", "administration");
        // A path of Waymark: a slash before the first part, or after it.
        var address =
                Pattern.compile("/(" + String.join("|", pages) + ")([/?#].*)?|(" + String.join("|", pages) + ")/.*");
        var found = new ArrayList<String>();
        for (var source : sources()) {
            for (var line : lines(source)) {
                if (line.strip().startsWith("@")) {
                    // A route is where the page says its own address.
                    continue;
                }
                TEXT.matcher(line)
                        .results()
                        .map(text -> text.group(1))
                        .filter(text -> address.matcher(text).matches() && !text.contains("/:"))
                        .forEach(text -> found.add(source.getFileName() + ": " + text));
            }
        }
        assertThat(found).as("addresses of pages outside of Links").isEmpty();
    }

    @Test
    void the_test_knows_an_address_when_it_sees_one() {
        var address = Pattern.compile("/(goals)([/?#].*)?|(goals)/.*");
        assertThat(List.of("/goals", "/goals/new", "goals/17", "/goals?show=done"))
                .allMatch(text -> address.matcher(text).matches());
        assertThat(List.of("goals", "goal.nav.goals", "/goalsetting"))
                .noneMatch(text -> address.matcher(text).matches());
    }

    /** The first parts of all addresses that there are, from the routes themselves. */
    private static TreeSet<String> pages() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("app.waymark").stream()
                        .filter(one -> one.isAnnotatedWith(Route.class))
                        .map((JavaClass one) ->
                                one.getAnnotationOfType(Route.class).value())
                        .map(route -> route.split("/", -1)[0])
                        .filter(part -> !part.isEmpty() && !part.startsWith(":"))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> sources() {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file ->
                            file.toString().endsWith(".java") && !file.endsWith(Path.of("shared", "Links.java")))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> lines(Path source) {
        try {
            return Files.readAllLines(source);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
