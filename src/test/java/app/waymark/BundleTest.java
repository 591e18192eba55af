package app.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds the front end's bundle, which is made by hand ({@code src/bundle/make}), against the views. The build itself notices
 * a component that the bundle has none of; it does not notice one that is in the bundle and in no part that is ever fetched.
 */
class BundleTest {

    private static final Path PARTS = Path.of("src", "bundle", "java", "app", "waymark", "bundle", "Components.java");
    private static final Path BUNDLE = Path.of("src", "main", "bundles", "prod.bundle");
    private static final Pattern PART = Pattern.compile("@DependencyTrigger\\((\\w+)\\.class\\)");
    private static final Pattern AT_ONCE = Pattern.compile("@JsModule\\(\"([^\"]+)\"\\)");

    /** What is no component, and so asks for no part: it comes with the part of the component that is named. */
    private static final List<String> WITHIN = List.of("./flow-component-renderer.js" /* of a Grid's columns */);

    @Test
    void every_component_of_a_view_has_a_part_of_the_bundle_and_no_part_is_for_nothing() throws IOException {
        assertThat(found(PART))
                .as("after a change here, run src/bundle/make")
                .isEqualTo(reached()
                        .filter(Component.class::isAssignableFrom)
                        .map(Class::getSimpleName)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void what_belongs_to_no_component_is_fetched_at_once_or_with_one() throws IOException {
        var known = Stream.concat(found(AT_ONCE).stream(), WITHIN.stream()).toList();
        assertThat(reached()
                        .filter(one -> !Component.class.isAssignableFrom(one))
                        .flatMap(one -> Arrays.stream(one.getAnnotationsByType(JsModule.class)))
                        .map(JsModule::value))
                .isNotEmpty()
                .isSubsetOf(known);
    }

    @Test
    void the_bundle_was_made_from_these_parts_and_holds_nothing_that_is_sold() throws IOException {
        var stats = stats();
        var modules = reached()
                .flatMap(one -> Arrays.stream(one.getAnnotationsByType(JsModule.class)))
                .map(JsModule::value)
                .map(module ->
                        module.startsWith("./") ? "Frontend/generated/jar-resources/" + module.substring(2) : module)
                .toList();
        assertThat(stats.get("bundleImports").valueStream().map(JsonNode::asString))
                .as("run src/bundle/make")
                .containsAll(modules);
        assertThat(stats.get("npmModules").propertyNames())
                .doesNotContain("react", "highcharts", "ol", "@vaadin/charts", "@vaadin/board", "@vaadin/crud");
    }

    /** The types of Vaadin's that the views name and that bring a script of their own. */
    private static Stream<Class<?>> reached() {
        return new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests()))
                .importPackages("app.waymark").stream()
                        .flatMap(one -> one.getDirectDependenciesFromSelf().stream())
                        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                        .filter(one -> one.getPackageName().startsWith("com.vaadin.flow"))
                        .distinct()
                        .<Class<?>>map(JavaClass::reflect)
                        // Whose script every page begins with.
                        .filter(one -> one != UI.class)
                        .filter(one -> one.getAnnotationsByType(JsModule.class).length > 0)
                        .filter(one -> one.isInterface() || !Modifier.isAbstract(one.getModifiers()));
    }

    private static TreeSet<String> found(Pattern what) throws IOException {
        return what.matcher(Files.readString(PARTS, StandardCharsets.UTF_8))
                .results()
                .map((MatchResult result) -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode stats() throws IOException {
        try (var bundle = new ZipFile(BUNDLE.toFile())) {
            ZipEntry entry = bundle.getEntry("config/stats.json");
            return JsonMapper.shared().readTree(bundle.getInputStream(entry));
        }
    }
}
