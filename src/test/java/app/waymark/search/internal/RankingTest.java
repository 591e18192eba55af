package app.waymark.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.search.Piece;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What fits what is typed, how well, and how it is shown. */
class RankingTest {

    private static Ranking.Answer answer(String typed, String title, String body, boolean slips) {
        return new Ranking(Asked.of(typed), slips).of(new String(Folding.line(title, body), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "fuehrung, Führung, EXACT",
        "Führung, FUEHRUNG, EXACT",
        "fuhrung, Führung, EXACT",
        "strasse, Straße, EXACT",
        "cafe, Café, EXACT",
        "KI, KI, EXACT",
        "gespräch, Gespräche, STEM",
        "gesprächen, Gespräch, STEM",
        "talks, talk, STEM",
        "studies, study, STEM",
        "präs, Präsentation, BEGINS",
        "ki, Kinder, BEGINS",
        "entwickeln, Entwicklung, RELATED",
        "verhandlung, verhandelt, RELATED",
        "entwicklung, Personalentwicklung, PART",
        "führung, Mitarbeiterführungsgespräch, PART",
        "gespräche, Mitarbeitergespräch, PART",
        "fürhung, Führung, SLIP",
        "presentatoin, presentation, SLIP",
        "neogtiation, negotiation, SLIP",
        "entwiklung, Personalentwicklung, SLIP_IN_PART"
    })
    void a_word_fits(String typed, String word, Fit fit) {
        assertThat(answer(typed, "", word, true).worth()).isEqualTo(fit.worth());
    }

    @ParameterizedTest
    @CsvSource({"KI, Skizze", "tag, Vertrag", "wolle, Rollen", "haus, Maus und", "\"talk\", talks", "lead, mislaid"})
    void another_word_does_not(String typed, String word) {
        assertThat(answer(typed.replace("'", ""), "", word, false).terms()).isZero();
    }

    @Test
    void words_in_quotes_are_taken_as_they_are_and_in_their_order() {
        assertThat(answer("\"lead a team\"", "I lead a team", "", true).terms()).isOne();
        assertThat(answer("„lead a team“", "I lead a team", "", true).terms()).isOne();
        assertThat(answer("\"lead a team\"", "I lead the team", "", true).terms())
                .isZero();
        assertThat(answer("\"lead a team\"", "I lead", "a team", true).terms())
                .as("not across title and body")
                .isZero();
    }

    @Test
    void hyphened_words_are_found_together_and_apart() {
        assertThat(answer("email", "E-Mail schreiben", "", false).terms()).isOne();
        assertThat(answer("e-mail", "Emails schreiben", "", false).terms()).isOne();
        assertThat(answer("KI-Projekt", "Ein Projekt zu KI", "", false).terms()).isEqualTo(2);
        assertThat(answer("projekt", "KI-Projekt", "", false).terms()).isOne();
    }

    @Test
    void small_words_do_not_count_where_there_are_others() {
        assertThat(Asked.of("die Führung in der Firma").terms())
                .extracting(Term::word)
                .containsExactly("fuhrung", "firma");
        assertThat(Asked.of("was").terms()).hasSize(1);
        assertThat(Asked.of("a").nothing()).isTrue();
        assertThat(Asked.of(" \" ?! % _ ").nothing()).isTrue();
    }

    @Test
    void exact_comes_before_another_form_before_a_part_before_a_slip_and_the_title_first() {
        double exact = answer("talk", "", "a talk", true).worth();
        assertThat(answer("talk", "Talk", "", true).worth()).isGreaterThan(exact);
        var best = answer("talks", "Small talk", "", true).with(true, Instant.EPOCH, Instant.EPOCH);
        assertThat(exact).isGreaterThan(best.worth());
        assertThat(answer("talk", "", "x", true)
                        .with(true, Instant.EPOCH, Instant.EPOCH)
                        .worth())
                .isGreaterThan(answer("talk", "", "x", true)
                        .with(false, Instant.EPOCH, Instant.EPOCH)
                        .worth());
    }

    @Test
    void the_found_words_are_marked_as_text_where_they_stand() {
        var text = "<b>Ich</b> will meine " + "Sätze üben, ".repeat(40) + "dann die Führung übernehmen. "
                + "Ende. ".repeat(40);

        var pieces = new Snippets(Asked.of("fuehrung")).around(text, 120);

        assertThat(pieces).hasSize(3);
        assertThat(pieces.get(1)).isEqualTo(new Piece("Führung", true));
        assertThat(pieces.getFirst().text()).startsWith("…").endsWith("dann die ");
        assertThat(new Snippets(Asked.of("ich")).whole("<b>Ich</b>"))
                .containsExactly(new Piece("<b>", false), new Piece("Ich", true), new Piece("</b>", false));
        assertThat(new Snippets(Asked.of("\"will meine\"")).whole("Ich will meine Rolle"))
                .contains(new Piece("will meine", true));
        assertThat(new Snippets(Asked.of("x1")).around("kurz", 100)).isEqualTo(List.of(new Piece("kurz", false)));
    }

    @Test
    void any_text_is_read() {
        for (var text : List.of(
                "",
                "\u0000",
                "\ud83d",
                "👩‍💻 läuft",
                "ﬁnden",
                "Ü\u0308\u0308",
                "日本語",
                "%_\\",
                "-‐-",
                "e".repeat(300_000))) {
            assertThat(Folding.line(text, text)).isNotNull();
            new Snippets(Asked.of(text)).around(text, 50);
            answer(text, text, text, true);
        }
    }
}
