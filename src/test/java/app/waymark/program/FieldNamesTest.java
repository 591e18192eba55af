package app.waymark.program;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.shared.Translations;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldNamesTest {

    private final Translations translations = new Translations();
    private final FieldNames names =
            new FieldNames(Map.of("career stage", new FieldNames.Label("Where you stand", "Wo Sie stehen")));

    @Test
    void what_is_named_after_a_field_is_called_as_the_programme_calls_the_field() {
        assertThat(in(Locale.ENGLISH, "career stage: Mid → Lead")).isEqualTo("Where you stand: Mid → Lead");
        assertThat(in(Locale.GERMAN, "career stage")).isEqualTo("Wo Sie stehen");
    }

    @Test
    void a_name_of_waymarks_own_is_in_the_language_of_who_reads_it() {
        assertThat(in(Locale.ENGLISH, "skills: Data, Product")).isEqualTo("Skills: Data, Product");
        assertThat(in(Locale.GERMAN, "skills: Data, Product")).isEqualTo("Fähigkeiten: Data, Product");
        assertThat(in(Locale.GERMAN, "free time: 1:30 h")).isEqualTo("Freie Zeit: 1:30 h");
    }

    @Test
    void a_name_that_a_coordinator_wrote_keeps_its_words_and_begins_with_a_capital() {
        assertThat(in(Locale.GERMAN, "what they know: Data")).isEqualTo("What they know: Data");
        assertThat(in(Locale.ENGLISH, "öffentlicher Dienst")).isEqualTo("Öffentlicher Dienst");
        assertThat(in(Locale.ENGLISH, "IT")).isEqualTo("IT");
        assertThat(in(Locale.ENGLISH, "")).isEmpty();
    }

    @Test
    void a_field_is_found_by_its_key_and_by_what_it_is_called_in_either_language() {
        assertThat(names.key("Career  stage")).contains("career stage");
        assertThat(names.key("where you stand")).contains("career stage");
        assertThat(names.key("Wo Sie stehen")).contains("career stage");
        assertThat(names.key("town")).isEmpty();
    }

    private String in(Locale language, String phrase) {
        return names.phrase(phrase, language, key -> translations.text(language, key));
    }
}
