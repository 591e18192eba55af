package app.waymark.program;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.shared.Translations;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FieldLabelsTest {

    private final Translations translations = new Translations();

    @Test
    void a_name_of_waymarks_own_is_in_the_language_of_who_reads_it() {
        assertThat(in(Locale.ENGLISH, "skills: Data, Product")).isEqualTo("Skills: Data, Product");
        assertThat(in(Locale.GERMAN, "skills: Data, Product")).isEqualTo("Fähigkeiten: Data, Product");
        assertThat(in(Locale.GERMAN, "free time: 1:30 h")).isEqualTo("Freie Zeit: 1:30 h");
    }

    @Test
    void a_name_that_a_programme_wrote_keeps_its_words_and_begins_with_a_capital() {
        assertThat(in(Locale.GERMAN, "career stage: Mid → Lead")).isEqualTo("Career stage: Mid → Lead");
        assertThat(in(Locale.ENGLISH, "öffentlicher Dienst")).isEqualTo("Öffentlicher Dienst");
        assertThat(in(Locale.ENGLISH, "IT")).isEqualTo("IT");
        assertThat(in(Locale.ENGLISH, "")).isEmpty();
    }

    private String in(Locale language, String phrase) {
        return FieldLabels.ofPhrase(phrase, key -> translations.text(language, key));
    }
}
