package app.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The house's order: who may see whom is declared in each package, and held here. */
class ModularityTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(WaymarkApplication.class);

    /** From the top to the ground; a module calls those after it, never one before it. */
    private static final List<String> ORDER = List.of(
            "demo",
            "cli",
            "report",
            "notification",
            "matching",
            "network",
            "recognition",
            "meeting",
            "goal",
            "learning",
            "skill",
            "feedback",
            "mentorship",
            "safeguarding",
            "program",
            "profile",
            "search",
            "availability",
            "mailbox",
            "account",
            "file",
            "audit",
            "turn",
            "draft",
            "engine",
            "upkeep",
            "startup",
            "calendar",
            "shared");

    /** Threads look the same wherever something is talked about, so that their ui is used by the ui of those above. */
    private static final Set<String> SHARED_UI = Set.of("feedback.ui", "turn.ui", "availability.ui");

    @Test
    void modules_call_each_other_only_as_declared_and_only_through_what_they_show() {
        MODULES.detectViolations()
                // Modulith lets a nested module be seen by its siblings alone; who declares this one may see it.
                .filter(violation -> !violation
                        .getMessage()
                        .matches("(?s)Invalid sub-module reference from module '\\w+\\.ui' to module '" + "("
                                + String.join("|", SHARED_UI).replace(".", "\\.") + ")'.*"))
                .throwIfPresent();
    }

    /** A test package's own package-info would stand before the module's on the path, and the rules would see none. */
    @Test
    void no_test_package_hides_what_its_module_declares() throws IOException {
        var tests = Path.of("src/test/java");
        try (var files = Files.walk(tests)) {
            assertThat(files.filter(file -> file.endsWith("package-info.java"))
                            .map(tests::relativize)
                            .filter(file ->
                                    Files.exists(Path.of("src/main/java").resolve(file))))
                    .as("package-info.java under src/test that stand under src/main already: delete them")
                    .isEmpty();
        }
    }

    @Test
    void every_module_says_what_it_depends_on() {
        var silent = MODULES.stream()
                .filter(module -> declared(module).length == 1 && declared(module)[0].startsWith("¯"))
                .map(module -> module.getIdentifier().toString())
                .toList();
        assertThat(silent).as("modules without allowedDependencies").isEmpty();
    }

    @Test
    void a_module_is_declared_to_depend_on_lower_ones_alone() {
        var wrong = new TreeSet<String>();
        MODULES.stream().forEach(module -> {
            var name = module.getIdentifier().toString();
            for (var dependency : declared(module)) {
                var other = dependency.replaceAll(" *::.*", "");
                if (!mayDependOn(name, other)) {
                    wrong.add(name + " → " + other);
                }
            }
        });
        assertThat(wrong).as("calls that would go up the house").isEmpty();
    }

    private static boolean mayDependOn(String module, String other) {
        if (other.equals("shared")) {
            return !module.equals("shared");
        }
        if (module.endsWith(".ui")) {
            var own = module.substring(0, module.length() - ".ui".length());
            return other.equals("uikit")
                    || other.equals(own)
                    || below(own, other)
                    || (SHARED_UI.contains(other) && below(own, other.replace(".ui", "")));
        }
        return ORDER.contains(module) && below(module, other);
    }

    private static boolean below(String module, String other) {
        return ORDER.indexOf(module) >= 0 && ORDER.indexOf(module) < ORDER.indexOf(other);
    }

    private static String[] declared(ApplicationModule module) {
        return module.getBasePackage()
                .getAnnotation(org.springframework.modulith.ApplicationModule.class)
                .map(org.springframework.modulith.ApplicationModule::allowedDependencies)
                .map(all -> Arrays.stream(all).map(String::strip).toArray(String[]::new))
                .orElse(new String[] {"¯"});
    }
}
