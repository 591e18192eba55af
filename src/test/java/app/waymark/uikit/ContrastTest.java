package app.waymark.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WCAG 2.2 AA for the pairs of tokens that the look is made of, in light and in dark. */
class ContrastTest {

    private static final Pattern TOKEN =
            Pattern.compile("--wm-([a-z0-9-]+): light-dark\\(#([0-9a-f]{3,6}), #([0-9a-f]{3,6})\\)");
    private static final Map<String, String[]> TOKENS = new HashMap<>();

    @BeforeAll
    static void read() throws IOException {
        var found = TOKEN.matcher(Files.readString(Path.of("frontend/css/tokens.css")));
        while (found.find()) {
            TOKENS.put(found.group(1), new String[] {found.group(2), found.group(3)});
        }
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "ink, ground",
        "ink, surface",
        "ink, sunken",
        "ink-2, ground",
        "ink-2, surface",
        "ink-2, sunken",
        "ink-3, ground",
        "ink-3, surface",
        "ink-3, sunken",
        "accent, ground",
        "accent, surface",
        "accent, sunken",
        "accent, accent-soft",
        "accent-ink, accent",
        "turn, ground",
        "turn, surface",
        "turn, turn-soft",
        "ink, turn-soft",
        "bad, ground",
        "bad, surface",
        "bad, bad-soft",
        "ground, bad",
        "blue, blue-soft",
        "clay, clay-soft",
        "ground, ink"
    })
    void text_can_be_read(String text, String ground) {
        assertThat(contrast(text, ground, 0)).as("light").isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(text, ground, 1)).as("dark").isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({"edge, ground", "edge, surface", "accent, ground", "blue, ground", "turn, ground"})
    void edges_and_marks_can_be_seen(String mark, String ground) {
        assertThat(contrast(mark, ground, 0)).as("light").isGreaterThanOrEqualTo(3);
        assertThat(contrast(mark, ground, 1)).as("dark").isGreaterThanOrEqualTo(3);
    }

    private static double contrast(String one, String other, int scheme) {
        double a = luminance(token(one, scheme));
        double b = luminance(token(other, scheme));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static String token(String name, int scheme) {
        return Objects.requireNonNull(TOKENS.get(name), name)[scheme];
    }

    private static double luminance(String hex) {
        var full = hex.length() == 3 ? hex.replaceAll("(.)", "$1$1") : hex;
        double sum = 0;
        var weights = new double[] {0.2126, 0.7152, 0.0722};
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(full.substring(2 * i, 2 * i + 2), 16) / 255.0;
            sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
