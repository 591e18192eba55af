package app.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.cli.RoundFolder.Run;
import app.waymark.engine.model.Objective;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchOptionsTest {

    private static final String NAMES =
            "rank-sum, first-choices, fewest-last, score, worst-off, stable, fewest-changes";

    private final Path directory;

    MatchOptionsTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    DIR                                            | --objective: is missing; it is one of NAMES
                    --objective=score                              | DIR: is missing; --help says how to call the command
                    DIR --objective                                | --objective: needs a value: write --objective=NAME
                    DIR --objective=                               | --objective: needs a value: write --objective=NAME
                    DIR --objective=best                           | --objective: "best" is not one of NAMES
                    DIR --objective=score --objective=stable       | --objective: is given twice
                    DIR more --objective=score                     | "more": is one directory too many
                    DIR --objective=score --fast                   | "--fast": is not an option; --help lists them
                    DIR -objective=score                           | "-objective": is not an option; --help lists them#--objective: is missing; it is one of NAMES
                    DIR --objective=score -f -f                    | "-f": is not an option; --help lists them
                    DIR --objective=score -                        | "-": is not an option; --help lists them
                    DIR --objective=score --out                    | --out: needs a value: write --out=FILE
                    DIR --objective=score --explain=               | --explain: needs a value: write --explain=MENTEE or --explain=MENTEE,MENTOR
                    DIR --objective=score --allow-unwished=yes     | --allow-unwished: takes no value
                    DIR --objective=stable --any-number            | --any-number: goes with --objective=score only
                    DIR --objective=score --out=nowhere/result.csv | --out: the directory of "nowhere/result.csv" is missing
                    DIR --objective=score --out=/                  | --out: "/" is not a file
                    DIR --objective=score --out=src                | --out: "src" is not a file
                    DIR --objective=score --explain=eva            | --explain: mentee "eva" is not in mentees.csv
                    DIR --objective=score --explain=eva,max        | --explain: mentee "eva" is not in mentees.csv
                    DIR --objective=score --explain=ann,eva        | --explain: mentor "eva" is not in mentors.csv
                    """)
    void anArgumentAtFaultIsToldInOneLine(String arguments, String fault) {
        RoundFolder round = RoundFolder.small(directory);
        Run run = RoundFolder.run(Arrays.stream(arguments.split(" "))
                .map(argument -> argument.equals("DIR") ? round.directory().toString() : argument)
                .toArray(String[]::new));
        assertThat(run.errLines()).containsExactly(fault.replace("NAMES", NAMES).split("#"));
        assertThat(run.status()).isEqualTo(MatchCommand.BAD_INPUT);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aPathThatCannotBeOneIsAFault() {
        assertThat(RoundFolder.run("a\u0000b", "--objective=score").errLines())
                .containsExactly("DIR: \"a\uFFFDb\" is not a path");
        assertThat(RoundFolder.small(directory)
                        .match("--objective=score", "--out=a\u0000b")
                        .errLines())
                .containsExactly("--out: \"a\uFFFDb\" is not a path");
    }

    @Test
    void anEmptyArgumentIsNotTheDirectoryTheCommandIsCalledIn() {
        Run run = RoundFolder.run("", "--objective=score");
        assertThat(run.errLines()).containsExactly("DIR: is empty; . is the directory the command is called in");
        assertThat(run.status()).isEqualTo(MatchCommand.BAD_INPUT);
    }

    @Test
    void whateverAnArgumentHoldsIsToldInOneLine() {
        Run run = RoundFolder.small(directory).match("--objective=score", "--a\nb", "--a\nb", "c\u2028d");
        assertThat(run.errLines())
                .containsExactly(
                        "\"--a\uFFFDb\": is not an option; --help lists them",
                        "\"c\uFFFDd\": is one directory too many");
    }

    @Test
    void noArgumentsAtAllSayWhatIsMissing() {
        Run run = RoundFolder.run();
        assertThat(run.status()).isEqualTo(MatchCommand.BAD_INPUT);
        assertThat(run.errLines()).hasSize(2);
    }

    @Test
    void helpNamesEveryObjectiveEveryFileAndEveryOption() {
        Run run = RoundFolder.run("--help");
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        for (Objective objective : Objective.values()) {
            assertThat(run.out()).contains("\n  " + objective.cliName() + " ");
        }
        assertThat(run.out())
                .contains("mentees.csv", "mentors.csv", "wishes.csv", "mentor_wishes.csv", "scores.csv")
                .contains("locked.csv", "forbidden.csv", "current.csv")
                .contains("--objective=NAME", "--out=FILE", "--allow-unwished", "--any-number")
                .contains("--explain=MENTEE[,MENTOR]", "--help");
    }
}
