package app.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.cli.RoundFolder.Run;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the worked example of {@code docs/matching-command.md}. */
class MatchExplainTest {

    private final Path directory;
    private final RoundFolder example;

    MatchExplainTest(@TempDir Path directory) {
        this.directory = directory;
        this.example = new RoundFolder(directory)
                .with("mentees.csv", "id", "ann", "ben", "cem", "dee")
                .with("mentors.csv", "id,capacity,min_load", "max,1,", "noa,2,1")
                .with(
                        "wishes.csv",
                        "mentee,rank,mentor",
                        "ann,1,max",
                        "ann,2,noa",
                        "ben,1,max",
                        "cem,1,noa",
                        "cem,2,max",
                        "dee,1,noa")
                .with(
                        "scores.csv",
                        "mentee,mentor,score",
                        "ann,max,12",
                        "ann,noa,9.5",
                        "ben,max,20",
                        "cem,noa,7",
                        "dee,noa,11");
    }

    @Test
    void theDocumentedExampleGivesTheDocumentedResult() {
        Path file = directory.resolve("result.csv");
        Run run = example.match("--objective=rank-sum", "--out=" + file);
        assertThat(run.result())
                .isEqualTo("{\"objective\":\"rank-sum\",\"matched\":3,\"unmatched\":[\"ann\"],\"rank_sum\":3,"
                        + "\"profile\":[3],\"score\":38,\"verified\":true}");
        assertThat(file).hasContent("mentee,mentor,rank,score\nben,max,1,20\ncem,noa,1,7\ndee,noa,1,11");
    }

    @Test
    void theExplanationFollowsTheResult() {
        Run run = example.match("--objective=rank-sum", "--explain=ann");
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.outLines().getFirst()).startsWith("{\"objective\":\"rank-sum\"");
        assertThat(run.outLines().subList(1, run.outLines().size()))
                .containsExactly(
                        "ann has no mentor.",
                        "If max had 2 places instead of 1, the number matched would be 4 instead of 3; the sum of ranks"
                                + " would be 4 instead of 3; the profile would be 4 instead of 3; the total score would"
                                + " be 50 instead of 38.",
                        "ann would have max instead of no mentor.",
                        "If noa had 3 places instead of 2, the number matched would be 4 instead of 3; the sum of ranks"
                                + " would be 5 instead of 3; the profile would be 3,1 instead of 3; the total score"
                                + " would be 47.5 instead of 38.",
                        "ann would have noa instead of no mentor.");
    }

    @Test
    void aPairIsExplained() {
        Run run = example.match("--objective=rank-sum", "--explain=ben");
        assertThat(run.outLines()).contains("ben has max: rank 1, score 20.", "max has 1 of 1 place taken.");
        run = example.match("--objective=rank-sum", "--explain= ben , max ");
        assertThat(run.outLines()).contains("ben has max already: rank 1, score 20.");
    }

    @Test
    void aPairThatWasNotMadeIsExplained() {
        Run run = example.match("--objective=rank-sum", "--explain=ann,noa");
        assertThat(run.outLines().get(1)).startsWith("If ann had noa, ");
        run = example.match("--objective=rank-sum", "--explain=dee,max");
        assertThat(run.outLines()).contains("dee cannot have max: the pair is neither wished for nor scored.");
        run = example.with("forbidden.csv", "mentee,mentor", "ann,noa")
                .match("--objective=rank-sum", "--explain=ann,noa");
        assertThat(run.outLines()).contains("ann cannot have noa: the pair is forbidden.");
    }

    @Test
    void idsMayHoldCommas() {
        RoundFolder round = new RoundFolder(directory)
                .with("mentees.csv", "id", "\"a,b\"", "a")
                .with("mentors.csv", "id,capacity", "\"c,d\",1", "\"b,c\",1")
                .with("wishes.csv", "mentee,rank,mentor")
                .with("scores.csv", "mentee,mentor,score", "\"a,b\",\"c,d\",1");
        assertThat(round.match("--objective=score", "--explain=a,b").outLines()).contains("a,b has c,d: score 1.");
        assertThat(round.match("--objective=score", "--explain=a,b,c,d").outLines())
                .contains("a,b has c,d already: score 1.");
        assertThat(round.match("--objective=score", "--explain=a,b,c").outLines())
                .contains("a cannot have b,c: the pair is neither wished for nor scored.");
    }

    @Test
    void everyQuestionHasAnAnswerUnderEveryObjective() {
        for (String objective : MatchResultTest.OBJECTIVES) {
            for (String mentee : new String[] {"ann", "ben", "cem", "dee"}) {
                for (String mentor : new String[] {"", ",max", ",noa"}) {
                    Run run = example.match("--objective=" + objective, "--explain=" + mentee + mentor);
                    assertThat(run.status()).isZero();
                    assertThat(run.outLines().subList(1, run.outLines().size()))
                            .isNotEmpty()
                            .allMatch(line -> line.endsWith("."));
                }
            }
        }
    }
}
