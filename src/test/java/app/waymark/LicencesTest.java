package app.waymark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds what is shipped against docs/licences.md, and what the build asks for against chance. The bill of materials is the
 * build's ({@code META-INF/sbom/application.cdx.json}), so this class wants {@code ./mvnw}. After another dependency,
 * {@code -Dlicences.write=true} writes the list anew: read what changed in it.
 */
class LicencesTest {

    private static final Path BILL = Path.of("target", "classes", "META-INF", "sbom", "application.cdx.json");
    private static final Path DOCUMENT = Path.of("docs", "licences.md");
    private static final String BEGINS = "<!-- From here on LicencesTest writes. -->\n";

    /** What may be shipped together under Apache 2.0; where a library offers several, one of these is enough. */
    private static final Set<String> GOOD = Set.of(
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "Bouncy Castle Licence",
            "CC0-1.0",
            // Of a jar that is handed on as it is.
            "CDDL-1.1",
            "EPL-2.0",
            "LGPL-2.1-only",
            "LGPL-2.1-or-later",
            "MIT",
            "MIT-0");

    /** What would let two builds of one commit take two versions. */
    private static final Pattern RANGE = Pattern.compile("<version>\\s*(?:[\\[(][^<]*|LATEST|RELEASE)\\s*</version>");

    private record Part(String group, String name, List<String> licences) {

        String row() {
            return "| %s | %s | %s |".formatted(group, name, String.join(" or ", licences));
        }
    }

    @Test
    void everything_that_is_shipped_may_be() throws IOException {
        assertThat(parts()).isNotEmpty().allSatisfy(part -> assertThat(part.licences())
                .as(part.group() + ":" + part.name())
                .containsAnyElementsOf(GOOD));
    }

    @Test
    void the_document_lists_everything_that_is_shipped() throws IOException {
        var document = Files.readString(DOCUMENT, StandardCharsets.UTF_8);
        int begins = document.indexOf(BEGINS);
        assertThat(begins).isPositive();
        var before = document.substring(0, begins + BEGINS.length());
        var table = "\n| Group | Library | Licence |\n|---|---|---|\n"
                + parts().stream().map(Part::row).collect(Collectors.joining("\n", "", "\n"));
        if (Boolean.getBoolean("licences.write")) {
            Files.writeString(DOCUMENT, before + table);
        }
        assertThat(Files.readString(DOCUMENT, StandardCharsets.UTF_8)).isEqualTo(before + table);
    }

    @Test
    void nothing_is_taken_in_whichever_version_there_is() throws IOException {
        for (var pom : List.of(Path.of("pom.xml"), Path.of("src", "bundle", "pom.xml"))) {
            // The enforcer's rules are ranges by nature: what they look at is not fetched.
            var text = Files.readString(pom, StandardCharsets.UTF_8).replaceAll("(?s)<rules>.*?</rules>", "");
            assertThat(RANGE.matcher(text).results().map(found -> found.group()))
                    .as(pom.toString())
                    .isEmpty();
        }
        assertThat(bill().get("components").valueStream().map(one -> one.get("version")
                        .asString()))
                .noneMatch(version -> version.endsWith("-SNAPSHOT"));
    }

    private static List<Part> parts() throws IOException {
        return bill().get("components")
                .valueStream()
                .map(one -> new Part(
                        one.get("group").asString(),
                        one.get("name").asString(),
                        one.get("licenses")
                                .valueStream()
                                .map(LicencesTest::named)
                                .toList()))
                .sorted(Comparator.comparing(Part::group).thenComparing(Part::name))
                .toList();
    }

    private static String named(JsonNode licence) {
        var one = licence.path("license");
        return licence.has("expression")
                ? licence.get("expression").asString()
                : one.path("id").asString(one.path("name").asString(""));
    }

    private static JsonNode bill() throws IOException {
        assumeThat(System.getProperty("offline"))
                .as("made where there is a network")
                .isNull();
        assertThat(BILL).as("made by ./mvnw, before the tests").exists();
        return JsonMapper.shared().readTree(BILL.toFile());
    }
}
