package app.waymark.goal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentenceTest {

    @Test
    void a_phrase_that_ends_with_a_day_in_german_gets_no_second_full_stop() {
        assertThat(Sentence.of("gelesen wird es wahrscheinlich bis So, 13. Dez."))
                .isEqualTo("gelesen wird es wahrscheinlich bis So, 13. Dez.");
        assertThat(Sentence.of("it will probably be read by Sun 13 Dec"))
                .isEqualTo("it will probably be read by Sun 13 Dec.");
    }
}
