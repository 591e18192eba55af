package app.waymark.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AlphabetTest {

    private static final List<String> NAMES = List.of(
            "Zoe Young",
            "Öztürk Demir",
            "Van Eyck",
            "Oscar Wild",
            "Vanda Berg",
            "ähnlich Klein",
            "Anna Berg",
            "Åse Dahl");

    @Test
    void english_and_german_have_umlauts_among_the_letters_they_are_made_of() {
        for (var language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            assertThat(NAMES.stream().sorted(Alphabet.of(language)))
                    .containsExactly(
                            "ähnlich Klein",
                            "Anna Berg",
                            "Åse Dahl",
                            "Oscar Wild",
                            "Öztürk Demir",
                            "Van Eyck",
                            "Vanda Berg",
                            "Zoe Young");
            assertThat(Alphabet.collation(language)).isEqualTo("utf8mb4_uca1400_ai_ci");
        }
    }

    @Test
    void swedish_has_them_after_z() {
        assertThat(NAMES.stream().sorted(Alphabet.of(Locale.of("sv"))))
                .endsWith("Zoe Young", "Åse Dahl", "ähnlich Klein", "Öztürk Demir");
        assertThat(Alphabet.collation(Locale.of("sv"))).isEqualTo("utf8mb4_uca1400_swedish_ai_ci");
    }

    @Test
    void names_that_differ_in_accents_alone_are_not_the_same() {
        assertThat(Alphabet.of(Locale.GERMAN).compare("Muller", "Müller")).isNotZero();
    }
}
