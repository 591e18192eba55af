package app.waymark.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class OwnScriptsTest {

    private final String script = Objects.requireNonNull(new OwnScripts().all().getBody());

    @Test
    void each_script_keeps_its_names_to_itself() {
        assertThat(script.lines().filter("const PAUSE = 1500;"::equals)).hasSize(1);
        assertThat(script.lines().filter(line -> line.startsWith("const PAUSE = ")))
                .hasSizeGreaterThan(1);
        assertThat(script.lines().filter("{"::equals)).hasSizeGreaterThanOrEqualTo(11);
    }

    @Test
    void comments_are_not_sent_and_what_only_looks_like_one_is() {
        assertThat(script)
                .doesNotContain("One press is one press")
                .doesNotContainPattern("(?m)^\\s*(?://|/\\*)")
                .contains("https://");
    }

    @Test
    void what_is_unchanged_has_the_same_tag() {
        assertThat(new OwnScripts().all().getHeaders().getETag())
                .isNotBlank()
                .isEqualTo(new OwnScripts().all().getHeaders().getETag());
    }
}
