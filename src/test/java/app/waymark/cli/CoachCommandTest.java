package app.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CoachCommandTest {

    private static final String GOAL = """
            {"id":"a1","lang":"en","title":"Pass the PMP exam","why":"My clients ask for it and I lost a tender without it",\
            "specific":"Pass the PMP exam of the PMI","measurable":"The certificate from PMI","achievable":"My boss pays the\
             fee and gives me 5 hours a week","relevant":"","time_bound":"by 30 June 2027","horizon":"SHORT",\
            "written_on":"2026-11-27"}""".replace("\n", "");

    private final Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    CoachCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private int coach(String input, String... args) {
        return CoachCommand.run(
                args,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private List<String> errLines() {
        return err.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private List<JsonNode> answers() {
        var json = new JsonMapper();
        return out.toString(StandardCharsets.UTF_8).lines().map(json::readTree).toList();
    }

    @Test
    void each_goal_is_answered_in_one_line_with_a_verdict_a_letter_and_the_words_it_rests_on() {
        assertThat(coach(GOAL + "\n", "-")).isEqualTo(CoachCommand.ANSWERED);
        assertThat(errLines()).isEmpty();
        var answer = answers().getFirst();
        assertThat(answer.propertyNames()).containsExactly("id", "S", "M", "A", "R", "T");
        assertThat(answer.path("id").asString()).isEqualTo("a1");
        for (var letter : List.of("S", "M", "A", "R", "T")) {
            var finding = answer.path(letter);
            assertThat(finding.propertyNames()).containsExactly("met", "words", "field", "reason", "suggestion");
            assertThat(finding.path("met").asBoolean()).as(letter).isTrue();
            assertThat(finding.path("reason").asString()).doesNotContain("coach.");
            assertThat(finding.path("suggestion").asString()).doesNotContain("coach.");
        }
        var end = answer.path("T");
        assertThat(end.path("field").asString()).isEqualTo("time_bound");
        assertThat("by 30 June 2027"
                        .substring(
                                end.path("words").get(0).get(0).asInt(),
                                end.path("words").get(0).get(1).asInt()))
                .isEqualTo("30 June 2027");
    }

    @Test
    void a_german_goal_is_answered_in_german() {
        coach("{\"id\":1,\"lang\":\"de\",\"title\":\"B2-Prüfung bestehen\",\"written_on\":\"2026-11-27\"}", "-");
        assertThat(answers().getFirst().path("T").path("reason").asString()).isEqualTo("Es hat noch kein Ende.");
        assertThat(answers().getFirst().path("id").asInt()).isEqualTo(1);
    }

    @Test
    void the_language_is_guessed_where_it_is_not_said() {
        coach("{\"title\":\"Ich will die Prüfung bestehen und nicht mehr warten\"}", "-");
        assertThat(answers().getFirst().path("T").path("reason").asString()).isEqualTo("Es hat noch kein Ende.");
        assertThat(answers().getFirst().path("id").isNull()).isTrue();
    }

    @Test
    void a_bad_line_is_named_and_the_others_are_answered() throws IOException {
        var file = Files.writeString(
                folder.resolve("goals.jsonl"),
                String.join(
                        "\n",
                        "\uFEFF" + GOAL,
                        "{\"id\":\"b\",",
                        "",
                        "[1]",
                        "{\"horizon\":\"SOON\"}",
                        "{\"target_on\":\"30.6.2027\"}",
                        "{\"confidence\":11}",
                        "{\"measures\":[{\"name\":\"m\",\"target\":\"better\"}]}",
                        "{\"lang\":\"fr\"}",
                        "{\"title\":7}",
                        "{\"steps\":{}}",
                        "{\"unknown\":1,\"title\":null}"));
        assertThat(coach("", file.toString())).isEqualTo(CoachCommand.BAD_INPUT);
        assertThat(answers()).hasSize(3);
        assertThat(errLines())
                .containsExactly(
                        file + ": line 2: is not JSON: \"{\"id\":\"b\",\"",
                        file + ": line 4: is no JSON object: \"[1]\"",
                        file + ": line 5: horizon: \"SOON\" is not one of SHORT, MEDIUM, LONG",
                        file + ": line 6: target_on: \"30.6.2027\" is no date like 2027-06-30",
                        file + ": line 7: confidence: \"11\" is not a whole number from 1 to 10",
                        file + ": line 9: lang: \"fr\" is neither en nor de",
                        file + ": line 10: title: \"7\" is no text",
                        file + ": line 11: steps: is no list");
    }

    @Test
    void arguments_that_cannot_be_meant_are_said_and_nothing_is_read() {
        assertThat(coach("")).isEqualTo(CoachCommand.BAD_INPUT);
        assertThat(coach("", "--nonsense", "-")).isEqualTo(CoachCommand.BAD_INPUT);
        assertThat(coach("", "a", "b")).isEqualTo(CoachCommand.BAD_INPUT);
        assertThat(coach("", "--differing", "-")).isEqualTo(CoachCommand.BAD_INPUT);
        assertThat(coach("", folder.resolve("none").toString())).isEqualTo(CoachCommand.BAD_INPUT);
        assertThat(errLines())
                .containsExactly(
                        "FILE: is missing; --help says how to call the command",
                        "\"--nonsense\": is not an option; --help lists them",
                        "\"b\": is one file too many",
                        "--differing: goes with --measure only",
                        folder.resolve("none") + ": is not there");
        assertThat(out.size()).isZero();
    }

    @Test
    void help_is_printed_and_is_no_fault() {
        assertThat(coach("", "--help")).isEqualTo(CoachCommand.ANSWERED);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("java -jar waymark.jar coach FILE", "--measure");
    }

    @Test
    void labelled_goals_are_measured_by_file_language_and_letter_and_goals_without_labels_are_said()
            throws IOException {
        var labelled = GOAL.substring(0, GOAL.length() - 1)
                + ",\"labels\":{\"S\":true,\"M\":true,\"A\":true,\"R\":true,\"T\":false}}";
        var file = Files.writeString(folder.resolve("goals.jsonl"), labelled + "\n" + GOAL + "\n");
        assertThat(coach("", "--measure", "--differing", folder.toString())).isEqualTo(CoachCommand.BAD_INPUT);
        assertThat(errLines()).containsExactly(file + ": line 2: has no labels");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("balanced", file.toString(), "en S", "en T")
                .contains("a1 T is not met");
    }

    @Test
    void sentences_of_smartspan_are_measured_once_for_three_letters() throws IOException {
        var line = "{\"id\": \"8\", \"goal\": \"walk 5 km three times a week\", \"label\": [1, 1, 0]}\n";
        Files.writeString(folder.resolve("split_1_test.jsonl"), line);
        Files.writeString(folder.resolve("split_2_train.jsonl"), line);
        assertThat(coach("", "--measure", folder.toString())).isEqualTo(CoachCommand.ANSWERED);
        assertThat(out.toString(StandardCharsets.UTF_8).lines().filter(row -> row.startsWith("  en ")))
                .hasSize(3)
                .allMatch(row -> row.matches(" {2}en [SMA] +1 .*"));
    }
}
