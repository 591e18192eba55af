package app.waymark.engine.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    private final Wording wording = new Wording(Map.of("js", "JavaScript", "ECMAScript", "JS"));

    @ParameterizedTest(name = "{0} means {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    Project  Management | project management
                    CAFÉ                | cafe
                    À la carte          | a la carte
                    Zürich              | zurich
                    Straße              | STRASSE
                    Łódź                | lodz
                    Ørsted              | orsted
                    Ελλάς               | ΕΛΛΑΣ
                    Ａｄｖｉｓｅｒ        | adviser
                    JS                  | javascript
                    ecmascript          | JavaScript
                    """)
    void textsThatDifferInCaseAccentsSpacesOrSynonymsMeanTheSame(String one, String other) {
        assertThat(wording.key(one)).isEqualTo(wording.key(other));
    }

    @ParameterizedTest(name = "{0} does not mean {1}")
    @CsvSource(delimiter = '|', textBlock = """
            C        | C++
            Grade 6  | Grade 7
            का       | की
            """)
    void textsThatDifferInLettersDoNot(String one, String other) {
        assertThat(wording.key(one)).isNotEqualTo(wording.key(other));
    }

    @Test
    void invisibleSpacesDoNotCount() {
        assertThat(wording.key("\uFEFFdata\u00A0\u200Bscience\t")).isEqualTo("data science");
    }

    @Test
    void aSpaceMoreOrLessAfterASeparatorChangesNothing() {
        assertThat(wording.values("Java,SQL ;  Kotlin|Go\nRust"))
                .containsExactly("Java", "SQL", "Kotlin", "Go", "Rust");
    }

    @Test
    void blankAndRepeatedValuesAreLeftOut() {
        assertThat(wording.values(" , JS,,javascript, ")).containsExactly("JS");
        assertThat(wording.values("")).isEmpty();
    }

    @Test
    void synonymsInACircleAllMeanTheSame() {
        Wording circle = new Wording(Map.of("a", "b", "b", "c", "c", "a", "d", "a"));
        assertThat(circle.key("a"))
                .isEqualTo(circle.key("b"))
                .isEqualTo(circle.key("c"))
                .isEqualTo(circle.key("d"));
        assertThat(new Wording(Map.of("x", "x")).key("X")).isEqualTo("x");
    }
}
