package app.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.cli.RoundFolder.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the file that the pairs are written to, and of those that must not be written to. */
class ResultFileTest {

    private final Path directory;

    ResultFileTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void theResultReplacesTheFileAndLeavesNoDraftBehind() throws IOException {
        Path file = directory.resolve("result.csv");
        Files.writeString(file, "as it was");
        RoundFolder round = RoundFolder.small(directory).with("scores.csv", "mentee,mentor,score", "ann,max,1");
        assertThat(round.match("--objective=score", "--out=" + file).status()).isZero();
        assertThat(file).content().startsWith("mentee,mentor,rank,score\n").doesNotContain("as it was");
        assertThat(directory).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void aFileThatIsReplacedHandsItsPermissionsOn() throws IOException {
        Assumptions.assumeTrue(Files.getFileStore(directory).supportsFileAttributeView("posix"));
        Path file = directory.resolve("result.csv");
        RoundFolder round = RoundFolder.small(directory).with("scores.csv", "mentee,mentor,score", "ann,max,1");
        for (String permissions : List.of("rw-------", "rw-rw-rw-")) {
            Files.deleteIfExists(file);
            Files.writeString(file, "as it was");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
            assertThat(round.match("--objective=score", "--out=" + file).status())
                    .isZero();
            assertThat(file).content().startsWith("mentee,");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo(permissions);
        }
    }

    @Test
    void aResultWrittenThroughALinkReplacesTheFileTheLinkLeadsTo() throws IOException {
        Path file = Files.writeString(directory.resolve("result.csv"), "as it was");
        Path link = Files.createSymbolicLink(directory.resolve("link.csv"), file);
        RoundFolder round = RoundFolder.small(directory).with("scores.csv", "mentee,mentor,score", "ann,max,1");
        assertThat(round.match("--objective=score", "--out=" + link).status()).isZero();
        assertThat(link).isSymbolicLink();
        assertThat(file).content().startsWith("mentee,");
    }

    @Test
    void aFileThatIsReadIsNotOverwrittenWhateverLeadsToIt() throws IOException {
        Path read = Files.createDirectory(directory.resolve("round"));
        RoundFolder round = RoundFolder.small(read)
                .with("scores.csv", "mentee,mentor,score", "ann,max,1")
                .with("current.csv", "mentee,mentor");
        Path link = Files.createSymbolicLink(directory.resolve("link"), read);
        Files.createDirectory(read.resolve("sub"));
        Path deep = Files.createSymbolicLink(directory.resolve("deep"), read.resolve("sub"));
        Files.createSymbolicLink(read.resolve("alias.csv"), Path.of("scores.csv"));
        Files.createSymbolicLink(directory.resolve("current.csv"), read.resolve("mentors.csv"));
        for (Path out : List.of(
                link.resolve("mentees.csv"),
                link.resolve("wishes.csv"),
                link.resolve("Wishes.CSV"),
                deep.resolve("../scores.csv"),
                read.resolve("alias.csv"),
                directory.resolve("current.csv"))) {
            Run run = round.match("--objective=score", "--out=" + out);
            assertThat(run.faults())
                    .containsExactly("--out: " + Fault.quote(out.toString()) + " is read, so it is not overwritten");
            assertThat(run.status()).isEqualTo(MatchCommand.BAD_INPUT);
        }
        assertThat(read.resolve("mentees.csv")).hasContent("id\nann\nben\ncem");
        assertThat(read.resolve("scores.csv")).hasContent("mentee,mentor,score\nann,max,1");
        assertThat(round.match("--objective=score", "--out=" + link.resolve("current.csv"))
                        .status())
                .isZero();
        assertThat(read.resolve("current.csv")).hasContent("mentee,mentor,rank,score\nann,max,,1");
    }

    @Test
    void aFileThatIsNotWritableIsNotReplaced() throws IOException {
        Assumptions.assumeTrue(Files.getFileStore(directory).supportsFileAttributeView("posix"));
        Path file = Files.writeString(directory.resolve("result.csv"), "as it was");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        Run run = RoundFolder.small(directory).match("--objective=score", "--out=" + file);
        assertThat(run.errLines()).containsExactly("--out: " + Fault.quote(file.toString()) + " is not writable");
        assertThat(run.status()).isEqualTo(MatchCommand.BAD_INPUT);
        assertThat(file).hasContent("as it was");
    }

    @Test
    void aLinkToNowhereIsNotWrittenThrough() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("link.csv"), directory.resolve("gone/result.csv"));
        Run run = RoundFolder.small(directory).match("--objective=score", "--out=" + link);
        assertThat(run.errLines()).containsExactly("--out: " + Fault.quote(link.toString()) + " is not a file");
        assertThat(link).isSymbolicLink();
    }

    @Test
    void aFileThatIsReadIsNotOverwritten() throws IOException {
        RoundFolder round = RoundFolder.small(directory);
        for (String input : RoundFiles.KEPT) {
            Run run = round.match(
                    "--objective=score", "--out=" + directory.resolve("x/..").resolve(input));
            assertThat(run.errLines()).hasSize(1).allMatch(line -> line.endsWith("is read, so it is not overwritten"));
            assertThat(run.status()).isEqualTo(MatchCommand.BAD_INPUT);
        }
        assertThat(directory.resolve("mentees.csv")).hasContent("id\nann\nben\ncem");
    }

    @Test
    void nothingIsWrittenOnBadInput() throws IOException {
        Path file = directory.resolve("result.csv");
        RoundFolder round = RoundFolder.small(directory).with("wishes.csv", "mentee,rank,mentor", "eva,1,max");
        assertThat(round.match("--objective=score", "--out=" + file).status()).isEqualTo(MatchCommand.BAD_INPUT);
        assertThat(file).doesNotExist();
        Files.writeString(file, "as it was");
        assertThat(round.match("--objective=score", "--out=" + file).status()).isEqualTo(MatchCommand.BAD_INPUT);
        assertThat(file).hasContent("as it was");
        assertThat(directory).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void aResultThatCannotBeWrittenEndsWithStatusOneAndPrintsNoResult() {
        Path file = directory.resolve("x".repeat(300));
        Run run = RoundFolder.small(directory).match("--objective=score", "--out=" + file);
        assertThat(run.status()).isEqualTo(MatchCommand.FAILED);
        assertThat(run.errLines()).singleElement().asString().endsWith("cannot be written");
        assertThat(run.out()).isEmpty();
    }
}
