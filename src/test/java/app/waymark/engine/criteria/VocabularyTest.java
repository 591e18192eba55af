package app.waymark.engine.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {

    private final Vocabulary vocabulary = new Vocabulary(Map.of("js", "JavaScript", "ECMAScript", "JS"));

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
        assertThat(vocabulary.key(one)).isEqualTo(vocabulary.key(other));
    }

    @ParameterizedTest(name = "{0} does not mean {1}")
    @CsvSource(delimiter = '|', textBlock = """
            C        | C++
            Grade 6  | Grade 7
            का       | की
            """)
    void textsThatDifferInLettersDoNot(String one, String other) {
        assertThat(vocabulary.key(one)).isNotEqualTo(vocabulary.key(other));
    }

    @Test
    void invisibleSpacesDoNotCount() {
        assertThat(vocabulary.key("\uFEFFdata\u00A0\u200Bscience\t")).isEqualTo("data science");
    }

    @Test
    void aSpaceMoreOrLessAfterASeparatorChangesNothing() {
        assertThat(vocabulary.values("Java,SQL ;  Kotlin|Go\nRust"))
                .containsExactly("Java", "SQL", "Kotlin", "Go", "Rust");
    }

    @Test
    void blankAndRepeatedValuesAreLeftOut() {
        assertThat(vocabulary.values(" , JS,,javascript, ")).containsExactly("JS");
        assertThat(vocabulary.values("")).isEmpty();
    }

    @Test
    void synonymsInACircleAllMeanTheSame() {
        Vocabulary circle = new Vocabulary(Map.of("a", "b", "b", "c", "c", "a", "d", "a"));
        assertThat(circle.key("a"))
                .isEqualTo(circle.key("b"))
                .isEqualTo(circle.key("c"))
                .isEqualTo(circle.key("d"));
        assertThat(new Vocabulary(Map.of("x", "x")).key("X")).isEqualTo("x");
    }
}
