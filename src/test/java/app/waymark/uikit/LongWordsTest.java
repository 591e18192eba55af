package app.waymark.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What people write to each other may be one long word. */
class LongWordsTest {

    private static final Pattern RULE = Pattern.compile("([^{}]*)\\{([^{}]*)\\}");

    /** A grid without columns of its own is as wide as its longest word, and what lies around it cuts that off. */
    @Test
    void no_grid_of_posts_grows_with_the_longest_word_in_it() throws IOException {
        var rules = RULE.matcher(Files.readString(Path.of("frontend/css/feedback.css")))
                .results()
                .filter(rule -> rule.group(2).contains("display: grid;"))
                .toList();
        assertThat(rules).hasSizeGreaterThan(5).allSatisfy(rule -> assertThat(rule.group(2))
                .as(rule.group(1).strip())
                .contains("minmax(0, 1fr)"));
    }
}
