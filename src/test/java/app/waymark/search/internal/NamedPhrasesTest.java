package app.waymark.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.search.NameIndex.Hit;
import app.waymark.search.NameIndex.Name;
import app.waymark.search.PhraseIndex;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text is looked through for names: in any form of their words, the longest first, and never by a part of one. */
class NamedPhrasesTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(5);

    private final PhraseIndex<String> index = index();

    private static PhraseIndex<String> index() {
        var builder = new PhraseIndex.Builder<String>();
        builder.add("lead", new Name("lead a team", "en", true));
        builder.add("lead", new Name("ein Team führen", "de", true));
        builder.add("teamwork", new Name("work in teams", "en", true));
        builder.add("teamwork", new Name("im Team arbeiten", "de", true));
        builder.add("building", new Name("team building", "en", true));
        builder.add("projects", new Name("project management", "en", true));
        builder.add("projects", new Name("Projektmanagement", "de", true));
        builder.add("agile", new Name("agile project management", "en", true));
        builder.add("quinces", new Name("boil quinces", "en", true));
        builder.add("quinces", new Name("Quitten kochen", "de", true));
        builder.add("quinces", new Name("jam making", "en", false));
        builder.add("quinces", new Name("Marmeladenherstellung", "de", false));
        builder.add("java", new Name("Java (computer programming)", "en", true));
        builder.add("script", new Name("JavaScript", "en", true));
        builder.add("net", new Name("ASP.NET", "en", true));
        builder.add("talk", new Name("Verhandlungsführung", "de", true));
        builder.add("talk", new Name("Verhandlungen führen", "de", false));
        builder.add("mail", new Name("E-Mails schreiben", "de", true));
        for (var one : List.of("a", "b", "c", "d", "e")) {
            builder.add("same " + one, new Name("pomology", "en", false));
        }
        return builder.build();
    }

    @ParameterizedTest
    @CsvSource({
        "You have boiled a quince before, quinces",
        "Experience in making jams, quinces",
        "managing projects, projects",
        "Erfahrung in der Herstellung: Marmeladenherstellungen, quinces",
        "Sie kochen Quitten, quinces",
        "Quittenkochen, quinces",
        "Projektmanagementerfahrung, projects",
        "Projekt-Management, projects",
        "Projektmanagements, projects",
        "Sie führen Verhandlungen, talk",
        "Teamarbeit, teamwork",
        "Fuehren eines Teams, lead",
        "E-Mail schreiben, mail",
        "Java, java",
        "strong Javascript skills, script",
        "Know ASP.NET., net",
    })
    void in_any_form_of_its_words_in_either_language_as_a_compound_and_by_another_name(String text, String thing) {
        assertThat(found(text)).contains(thing);
    }

    @Test
    void a_word_that_is_no_name_by_itself_finds_nothing() {
        assertThat(found("Our team is a great team: the team of teams. Join our team! Ein tolles Team, work, work."))
                .isEmpty();
        assertThat(found("project, management")).as("across a comma").isEmpty();
        assertThat(found("2012 a b 7")).isEmpty();
    }

    @Test
    void the_longest_name_counts_and_not_what_is_within_it() {
        assertThat(found("agile project management")).containsExactly("agile");
        assertThat(found("agile project management and project management"))
                .as("it stands there by itself as well")
                .containsExactly("agile", "projects");
    }

    @Test
    void each_thing_once_in_the_order_of_the_text_and_no_more_than_are_wanted() {
        var text = "Lead a team. Boil quinces; boil quinces. Java, JavaScript";
        assertThat(found(text)).containsExactly("lead", "quinces", "java", "script");
        assertThat(index.in(text, "en", any -> true, 2)).hasSize(2);
        assertThat(index.in(text, "en", "java"::equals, 9))
                .extracting(Hit::thing)
                .containsExactly("java");
    }

    @Test
    void of_many_that_are_called_the_same_a_few() {
        assertThat(found("pomology")).hasSize(3);
    }

    @Test
    void it_says_by_which_name_it_was_found_and_prefers_that_of_the_reader() {
        assertThat(index.in("jam making", "de", any -> true, 9))
                .singleElement()
                .extracting(hit -> hit.name().text())
                .isEqualTo("jam making");
    }

    @Test
    void whatever_is_pasted_is_read_soon() {
        var hostile = List.of(
                "x".repeat(20_000),
                "\uD83D\uDE00".repeat(10_000),
                "\u202Eשלום ".repeat(3_300),
                "a-".repeat(10_000),
                "ab ".repeat(6_600),
                "((((".repeat(5_000),
                "\uD83D".repeat(20_000),
                "e\u0301".repeat(10_000),
                IntStream.range(0, 350)
                        .mapToObj(at -> "projektmanagementverhandlungsfuehrungsquittenkochen" + at)
                        .collect(Collectors.joining(" ")),
                IntStream.range(0, 3_500).mapToObj(at -> "w" + at).collect(Collectors.joining(" ")));
        for (var text : hostile) {
            Assertions.assertTimeoutPreemptively(LONG_ENOUGH, () -> found(text), text.substring(0, 12));
        }
    }

    private List<String> found(String text) {
        return index.in(text, "en", any -> true, 20).stream().map(Hit::thing).toList();
    }
}
