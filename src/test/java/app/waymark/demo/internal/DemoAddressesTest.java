package app.waymark.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoAddressesTest {

    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]+@([\\w-]+(?:\\.[\\w-]+)+)");

    @Test
    void nobody_of_the_demo_has_an_address_under_a_domain_that_can_be_somebodys() {
        var domains = Stream.of("src/main/resources/demo", "src/main/java/app/waymark/demo")
                .map(Path::of)
                .flatMap(DemoAddressesTest::files)
                .flatMap(text -> ADDRESS.matcher(text).results().map((MatchResult found) -> found.group(1)))
                .toList();
        assertThat(domains).hasSizeGreaterThan(1_000);
        assertThat(domains.stream().distinct())
                .allSatisfy(domain -> assertThat(domain).endsWith(".example"));
    }

    private static Stream<String> files(Path folder) {
        try (var files = Files.walk(folder)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            return all.stream().map(DemoAddressesTest::text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Each byte a letter: addresses are found in pictures, too. */
    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
