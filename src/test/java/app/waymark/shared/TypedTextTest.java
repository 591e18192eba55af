package app.waymark.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \t\r\n",
                // Spaces that do not break, are as wide as a letter, or have no width.
                "\u00A0\u202F\u3000",
                "\u200B\u2060\uFEFF",
                // What only turns the direction, hyphenates or joins.
                "\u202E\u00AD\u200D",
                // Braille without a dot, fillers of Korean writing, what only varies a sign before it.
                "\u2800",
                "\u3164\u115F\uFFA0",
                "\uFE0F\u034F",
                // A language tag, which lies beyond the first plane.
                "\uDB40\uDC65"
            })
    void what_a_reader_would_see_nothing_of_is_blank(String nothing) {
        assertThat(TypedText.blank(nothing)).isTrue();
        assertThat(TypedText.strip(nothing)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\u200Ba", "❤\uFE0F", "👩\u200D💻", "é", "語", ".", "می\u200Cخواهم"})
    void what_has_something_in_it_is_kept_as_it_was_typed(String text) {
        assertThat(TypedText.blank(text)).isFalse();
        assertThat(TypedText.strip(" " + text + "\n")).isEqualTo(text);
    }
}
